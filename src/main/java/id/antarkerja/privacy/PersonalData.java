package id.antarkerja.privacy;

import id.antarkerja.kernel.Reason;
import java.util.List;
import java.util.UUID;

/** What a module keeps of people, as a bean of that module. */
public interface PersonalData {
  /** Where it stands among the others, lowest first. */
  int order();

  /**
   * Everything that is kept of a person, seals opened. In a transaction of the person themself, so
   * that a row of somebody else can't be among it.
   */
  List<Kept> of(UUID person);

  /** What must end before the person may be erased; in a transaction of the system. */
  default List<Reason> duties(UUID person) {
    return List.of();
  }

  /** Ends what still goes on, so that nothing rests on an erased person; by the system. */
  default void letGo(UUID person) {}
}
