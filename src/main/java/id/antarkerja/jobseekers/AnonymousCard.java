package id.antarkerja.jobseekers;

import id.antarkerja.classifications.Education;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every office may see of a person who agreed to it: codes, and whom to ask.
 *
 * @param officeId the office that holds the person and answers a request
 * @param wanted 4-digit KBJI groups
 * @param experienced 4-digit KBJI groups
 * @param skills codes of the vocabulary
 */
public record AnonymousCard(
    UUID cardId,
    UUID officeId,
    String regency,
    @Nullable Education education,
    List<String> wanted,
    List<String> experienced,
    List<Integer> skills,
    @Nullable Integer experienceYears) {}
