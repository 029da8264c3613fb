package id.antarkerja.privacy;

import java.util.List;
import java.util.UUID;

/**
 * Somebody outside the offices who is shown jobseekers, as a bean of the module that knows them:
 * their account, or their mailbox with its links, can be stolen like an officer's.
 */
public interface Holders {

  /**
   * Under which ids the audit trail knows whoever has this address: as who acted, or to whom a
   * person was disclosed by a link. Within the actor's scope, also of those who left; empty when
   * nobody has it. In the caller's transaction.
   */
  List<UUID> withEmail(String email);
}
