package id.antarkerja.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whether an officer has to do with a person at this moment: contributed as beans by the modules
 * that know. A person with whom nobody says so is a stranger, and reading strangers is limited.
 */
public interface Familiar {
  /** Those of several persons, in one statement. */
  Set<UUID> among(Acting who, Collection<UUID> persons);

  default boolean familiar(Acting who, UUID person) {
    return !among(who, List.of(person)).isEmpty();
  }
}
