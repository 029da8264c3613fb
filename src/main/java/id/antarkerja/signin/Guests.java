package id.antarkerja.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Those of one kind who may have ways in beside staff, as a bean of the module that knows them.
 * Called as the system, in a transaction.
 */
public interface Guests {
  /** As that of {@code access.Principals}. */
  String kind();

  /** Empty for one who may not sign in (any more). */
  Optional<Guest> find(UUID id);

  /**
   * Who has the e-mail address of that keyed index.
   *
   * @param indexes under each version of the keys
   */
  List<UUID> withEmail(List<byte[]> indexes);
}
