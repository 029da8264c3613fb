package id.antarkerja.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether an officer has to do with a person at this moment: contributed as beans by the modules
 * that know. A person with whom nobody says so is a stranger, and reading strangers is limited.
 */
public interface Familiar {
  boolean familiar(Acting who, UUID person);

  /** Those of several; override it where one statement answers for all. */
  default Set<UUID> among(Acting who, Collection<UUID> persons) {
    return persons.stream().filter(one -> familiar(who, one)).collect(Collectors.toSet());
  }
}
