package id.antarkerja.jobseekers;

import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether another office holds somebody of whom the officer has a number in hand. The answer is a
 * hit without a name, a date or a place; asking is a reading on record.
 */
@Component
class Elsewhere {
  private final JdbcClient jdbc;
  private final Sight sight;
  private final Audit audit;

  Elsewhere(JdbcClient jdbc, Sight sight, Audit audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.audit = audit;
  }

  /**
   * Numbers as blind indexes, one for each version of the keys that lives; a card's number; a key
   * of name and day of birth. Empty or null: not given.
   */
  record Known(
      List<byte[]> nik,
      @Nullable String number,
      List<byte[]> phone,
      List<byte[]> email,
      @Nullable String nameBirth) {
    static final Known NOTHING = new Known(List.of(), null, List.of(), List.of(), null);

    boolean nothing() {
      return nik.isEmpty()
          && number == null
          && phone.isEmpty()
          && email.isEmpty()
          && nameBirth == null;
    }
  }

  /**
   * @param sighting under which id this officer may ask on
   * @param sameNik whether the NIK is what was found
   */
  record Hit(UUID sighting, boolean sameNik) {}

  Optional<Hit> find(Known known) {
    if (known.nothing()) {
      return Optional.empty();
    }
    Optional<Row> found =
        jdbc.sql(
                """
                select sighting, person, kind
                  from jobseekers.elsewhere(:nik, :number, :phone, :email, :nameBirth)
                """)
            .param("nik", known.nik().toArray(byte[][]::new))
            .param("number", known.number(), Types.VARCHAR)
            .param("phone", known.phone().toArray(byte[][]::new))
            .param("email", known.email().toArray(byte[][]::new))
            .param("nameBirth", known.nameBirth(), Types.VARCHAR)
            .query(Row.class)
            .optional()
            .filter(row -> sight.heldElsewhere(row.person()));
    found.ifPresent(row -> audit.read("jobseeker.elsewhere", Purpose.SERVICE, row.person()));
    return found.map(row -> new Hit(row.sighting(), row.kind().equals(SimilarPerson.SAME_NIK)));
  }

  /**
   * @throws NotThere for a hit of somebody else, or of another day
   */
  Sighted sighted(UUID sighting) {
    return jdbc.sql("select person_id, card_id, office_id from jobseekers.sighted(:sighting)")
        .param("sighting", sighting)
        .query(Sighted.class)
        .optional()
        .orElseThrow(NotThere::new);
  }

  private record Row(UUID sighting, UUID person, String kind) {}
}
