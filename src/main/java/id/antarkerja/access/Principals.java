package id.antarkerja.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Those of one kind who may sign in: staff, jobseekers, employers. One bean for each kind. */
public interface Principals {
  /** Stands in stored sessions, so it never changes. */
  String kind();

  /**
   * Who that is now; empty when they may not be signed in any more. Called for every request, as
   * the system and in a transaction.
   */
  Optional<SignIn> find(UUID id);

  /** A session not used for so long ends. */
  Duration idle();

  /** A session ends so long after sign-in, used or not. */
  Duration longest();
}
