package id.antarkerja.jobseekers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param persons those who were searched for, as far as they may be told
 * @param alike by first name and initials, when there may be others among them
 * @param elsewhere when a number belongs to a person of another office: the id under which this
 *     officer may ask on; null otherwise
 */
public record SearchResult(
    List<JobseekerSummary> persons, List<JobseekerSummary> alike, @Nullable UUID elsewhere) {}
