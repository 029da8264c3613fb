package id.antarkerja.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of people, as far as their rights need it; one bean. */
public interface PersonRegister {

  /** Empty when it isn't the one who acts who serves the person. */
  Optional<Person> byPublicId(UUID publicId);

  /** Those that the one who acts may see. */
  Map<UUID, Person> all(Collection<UUID> persons);

  /**
   * What may be corrected on request, as it stands; in a transaction of the person, or of an
   * officer who serves them.
   *
   * @throws id.antarkerja.kernel.NotThere for an officer of another office, also of one above
   */
  List<Field> correctable(UUID person);

  /**
   * Whether somebody else's number speaks against a corrected value. To be asked before {@link
   * #correct} in a transaction of its own: the answer is a reading, on record whatever comes of it.
   */
  List<id.antarkerja.kernel.Reason> against(UUID person, String field, String value);

  /**
   * Puts a corrected value in place, in the caller's transaction.
   *
   * @return why it can't be; empty when it is done
   * @throws id.antarkerja.kernel.NotThere when the actor's territory does not hold the person
   */
  List<id.antarkerja.kernel.Reason> correct(UUID person, String field, String value);

  /** Whether the person may appear in ranked lists of suggestions; in the caller's transaction. */
  void ranked(UUID person, boolean may);

  /**
   * @param href of the person's file, for officers
   * @param contact an e-mail address or phone number; null when none is known
   */
  record Person(UUID id, UUID publicId, String name, String href, @Nullable String contact) {
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  /**
   * @param name code of the field
   * @param label in the reader's language
   */
  record Field(String name, String label, String value) {}
}
