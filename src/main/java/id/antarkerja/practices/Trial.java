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
 * @param endedBy who told its end; null while it is being tried
 * @param endId what that is moderated under where it was a colleague of the author
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
    @Nullable UUID endedBy,
    @Nullable UUID endId,
    boolean hidden) {

  String path() {
    return Practice.HOME + "/coba/" + id;
  }

  boolean running() {
    return state == TrialState.TRYING;
  }
}
