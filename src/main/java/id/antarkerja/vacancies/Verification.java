package id.antarkerja.vacancies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The officer's decisions at publication.
 *
 * @param occupationGroup KBJI unit group, four digits
 * @param kbji title within that group, or null
 * @param flags one for every flag of this round
 */
public record Verification(
    String occupationGroup, @Nullable String kbji, List<FlagDecision> flags) {}
