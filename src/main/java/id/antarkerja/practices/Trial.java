package id.antarkerja.practices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office that repeats a practice ("replikasi").
 *
 * @param number the version of the practice that it follows
 * @param region of the office, empty abroad
 * @param changed what it does otherwise
 * @param learnt null while it is being tried
 */
public record Trial(
    UUID id,
    int version,
    UUID practiceId,
    int number,
    UUID officeId,
    String territory,
    String region,
    UUID author,
    TrialState state,
    LocalDate startedOn,
    @Nullable String changed,
    @Nullable LocalDate endedOn,
    @Nullable String learnt,
    boolean hidden) {

  String path() {
    return Practice.HOME + "/coba/" + id;
  }

  boolean running() {
    return state == TrialState.TRYING;
  }
}
