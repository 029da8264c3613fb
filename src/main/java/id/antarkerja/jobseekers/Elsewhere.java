package id.antarkerja.jobseekers;

import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import java.sql.Types;
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

  /** Numbers as blind indexes, a card's number, a key of name and day of birth; null: not given. */
  record Known(
      byte @Nullable [] nik,
      @Nullable String number,
      byte @Nullable [] phone,
      byte @Nullable [] email,
      @Nullable String nameBirth) {
    boolean nothing() {
      return nik == null && number == null && phone == null && email == null && nameBirth == null;
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
            .param("nik", known.nik(), Types.BINARY)
            .param("number", known.number(), Types.VARCHAR)
            .param("phone", known.phone(), Types.BINARY)
            .param("email", known.email(), Types.BINARY)
            .param("nameBirth", known.nameBirth(), Types.VARCHAR)
            .query(Row.class)
            .optional()
            .filter(row -> sight.heldElsewhere(row.person()));
    found.ifPresent(row -> audit.read("jobseeker.elsewhere", row.person()));
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
