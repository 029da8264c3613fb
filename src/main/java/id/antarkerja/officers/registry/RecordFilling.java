package id.antarkerja.officers.registry;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.OfficeId;
import id.antarkerja.officers.OfficerIndex;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many new records at once, by whoever has checked them: nothing is asked here. */
@Service
@Transactional
public class RecordFilling {
  private static final int BATCH = 500;

  private final JdbcTemplate batch;
  private final PersonCipher cipher;
  private final OfficerIndex index;

  RecordFilling(JdbcTemplate batch, PersonCipher cipher, OfficerIndex index) {
    this.batch = batch;
    this.cipher = cipher;
    this.index = index;
  }

  /** What a record becomes; its name stays. */
  public record Filled(UUID id, RecordFields fields, OwnWords words) {}

  /** Somebody away, both days included. */
  public record Away(UUID officer, LocalDate from, LocalDate until, @Nullable UUID standIn) {}

  public void fill(List<Filled> officers) {
    batch.batchUpdate(
        """
        update officers.officers
           set level = ?, grade = ?, level_since = ?, work_email = ?, work_phone = ?,
               languages = ?, specialisms = ?, availability = ?, shown = ?
         where id = ?
        """,
        officers,
        BATCH,
        RecordFilling::open);
    cipher.together(
        () ->
            batch.batchUpdate(
                """
                insert into officers.details (officer_id, nip_sealed, nip_index, born_sealed,
                                              retires_on, phone_sealed, email_sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                officers.stream().filter(RecordFilling::hasPrivate).toList(),
                BATCH,
                this::sealed));
    index.refreshAll(officers.stream().map(Filled::id).toList());
  }

  private static boolean hasPrivate(Filled officer) {
    return Stream.of(RecordField.values())
        .anyMatch(field -> field.isPrivate() && officer.fields().get(field) != null);
  }

  private static void open(PreparedStatement statement, Filled officer) throws SQLException {
    RecordFields fields = officer.fields();
    statement.setString(1, fields.get(RecordField.LEVEL));
    statement.setString(2, fields.get(RecordField.GRADE));
    statement.setObject(3, fields.date(RecordField.LEVEL_SINCE));
    statement.setString(4, fields.get(RecordField.WORK_EMAIL));
    statement.setString(5, fields.get(RecordField.WORK_PHONE));
    statement.setObject(6, officer.words().languageCodes());
    statement.setObject(7, officer.words().specialismCodes());
    statement.setString(8, officer.words().availability().name());
    statement.setBoolean(9, officer.words().shown());
    statement.setObject(10, officer.id());
  }

  private void sealed(PreparedStatement statement, Filled officer) throws SQLException {
    UUID id = officer.id();
    String nip = officer.fields().get(RecordField.NIP);
    statement.setObject(1, id);
    statement.setBytes(2, seal(officer, RecordField.NIP));
    statement.setBytes(3, nip == null ? null : cipher.blindIndex("nip", nip));
    statement.setBytes(4, seal(officer, RecordField.BORN_ON));
    statement.setObject(5, Retirement.on(officer.fields()));
    statement.setBytes(6, seal(officer, RecordField.PHONE));
    statement.setBytes(7, seal(officer, RecordField.EMAIL));
  }

  private byte @Nullable [] seal(Filled officer, RecordField field) {
    String clear = officer.fields().get(field);
    String column = field == RecordField.BORN_ON ? "born" : field.field();
    return clear == null
        ? null
        : cipher.seal(officer.id(), RecordRepository.TABLE + "." + column, clear);
  }

  /** An earlier main posting, from one day to before another. */
  public record Earlier(
      UUID officer,
      OfficeId office,
      String territory,
      String decreeNo,
      LocalDate from,
      LocalDate until) {}

  public void postedBefore(List<Earlier> postings) {
    batch.batchUpdate(
        """
        insert into officers.postings (id, officer_id, office_id, territory, post, decree_no,
                                       decree_on, from_on, until_on)
        values (?, ?, ?, ?, 'OFFICER', ?, ?, ?, ?)
        """,
        postings,
        BATCH,
        (statement, posting) -> {
          statement.setObject(1, Uuid7.next());
          statement.setObject(2, posting.officer());
          statement.setObject(3, posting.office().value());
          statement.setString(4, posting.territory());
          statement.setString(5, posting.decreeNo());
          statement.setObject(6, posting.from().minusDays(14));
          statement.setObject(7, posting.from());
          statement.setObject(8, posting.until());
        });
  }

  /** A certificate that somebody has confirmed; before {@link #fill}, which finds by it. */
  public record Certified(
      UUID officer, String name, String issuer, LocalDate issued, LocalDate until) {}

  public void certified(List<Certified> certificates) {
    batch.batchUpdate(
        """
        insert into officers.certificates (id, officer_id, name, issuer, issued_on, valid_until,
                                           state, decided_at)
        values (?, ?, ?, ?, ?, ?, 'CONFIRMED', now())
        """,
        certificates,
        BATCH,
        (statement, certificate) -> {
          statement.setObject(1, Uuid7.next());
          statement.setObject(2, certificate.officer());
          statement.setString(3, certificate.name());
          statement.setString(4, certificate.issuer());
          statement.setObject(5, certificate.issued());
          statement.setObject(6, certificate.until());
        });
  }

  public void away(List<Away> absences) {
    batch.batchUpdate(
        """
        insert into officers.absences (id, officer_id, from_on, until_on, stand_in)
        values (?, ?, ?, ?, ?)
        """,
        absences,
        BATCH,
        (statement, away) -> {
          statement.setObject(1, Uuid7.next());
          statement.setObject(2, away.officer());
          statement.setObject(3, away.from());
          statement.setObject(4, away.until());
          statement.setObject(5, away.standIn());
        });
  }
}
