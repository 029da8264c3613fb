package id.antarkerja.jobseekers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param elsewhere when a number belongs to a person of another office: the id under which this
 *     officer may ask on; null otherwise
 */
public record SearchResult(List<JobseekerSummary> persons, @Nullable UUID elsewhere) {}
