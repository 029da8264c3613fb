package id.antarkerja.officers.certificates;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Scope;
import id.antarkerja.access.SealedTable;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.certificates.Certificate.State;
import id.antarkerja.officers.registry.RecordField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of certificates; their numbers and reasons are sealed under the officer's own key. */
@Repository
class CertificateRepository {
  private static final String TABLE = "officers.certificates";
  private static final String COLUMNS =
      """
      select c.id, c.officer_id, o.name as officer, f.name as office, c.name, c.issuer,
             c.issued_on, c.valid_until, c.file, c.state, c.asked_at,
      """;
  private static final String FROM =
      """
        from officers.certificates c
        join officers.officers o on o.id = c.officer_id
        join officers.offices f on f.id = o.office_id
      """;
  private static final String IN_FULL = COLUMNS + " c.number_sealed, c.reason_sealed" + FROM;
  private static final String MASKED = COLUMNS + " c.number_sealed is not null as numbered";
  private static final String OF_RANGE =
      """
       where o.territory >= :lo and o.territory < :hi and o.status in ('ACTIVE', 'ON_LEAVE')
         and c.officer_id is distinct from :self
      """;

  private static final String WAITING = " and c.state = 'WAITING'";
  private static final String ENDING = " and c.state = 'CONFIRMED' and c.valid_until <= :by";

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  CertificateRepository(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  @Configuration(proxyBeanMethods = false)
  static class Tables {
    @Bean
    SealedTable sealedOfficerCertificates() {
      return SealedTable.ofPerson(
          TABLE,
          "id",
          "officer_id",
          SealedTable.Column.of("number"),
          SealedTable.Column.of("reason"));
    }
  }

  /** With what is sealed, newest first. */
  List<Certificate> of(UUID officer) {
    return jdbc.sql(IN_FULL + " where c.officer_id = :officer order by c.issued_on desc, c.id desc")
        .param("officer", officer)
        .query((row, n) -> inFull(row))
        .list();
  }

  Optional<Certificate> one(UUID id) {
    return jdbc.sql(MASKED + FROM + " where c.id = :id")
        .param("id", id)
        .query((row, n) -> masked(row))
        .optional();
  }

  /** As {@link #one}, with what is sealed. */
  Optional<Certificate> inFull(UUID id) {
    return jdbc.sql(IN_FULL + " where c.id = :id")
        .param("id", id)
        .query((row, n) -> inFull(row))
        .optional();
  }

  Part waiting(Scope scope, int skip) {
    return part(
        ofRange(scope, WAITING + " order by c.asked_at, c.id offset :skip limit :most"),
        skip,
        () -> countWaiting(scope));
  }

  int countWaiting(Scope scope) {
    return counted(scope, WAITING).query(Integer.class).single();
  }

  Part ending(Scope scope, LocalDate by, int skip) {
    return part(
        ofRange(scope, ENDING + " order by c.valid_until, o.name, c.id offset :skip limit :most")
            .param("by", by),
        skip,
        () -> countEnding(scope, by));
  }

  int countEnding(Scope scope, LocalDate by) {
    return counted(scope, ENDING).param("by", by).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec counted(Scope scope, String which) {
    return inRange(
        "select count(*) from officers.certificates c"
            + " join officers.officers o on o.id = c.officer_id"
            + OF_RANGE
            + which,
        scope);
  }

  /** Rows and their number come from one reading. */
  private JdbcClient.StatementSpec ofRange(Scope scope, String rest) {
    return inRange(MASKED + ", count(*) over () as found" + FROM + OF_RANGE + rest, scope);
  }

  private Part part(JdbcClient.StatementSpec rows, int skip, IntSupplier all) {
    AtomicInteger found = new AtomicInteger();
    List<Certificate> shown =
        rows.param("skip", skip)
            .param("most", Part.SIZE)
            .query(
                (row, n) -> {
                  found.set(row.getInt("found"));
                  return masked(row);
                })
            .list();
    return new Part(shown, skip, shown.isEmpty() && skip > 0 ? all.getAsInt() : found.get());
  }

  private JdbcClient.StatementSpec inRange(String sql, Scope scope) {
    return jdbc.sql(sql)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("self", Acting.current().actor().id(), Types.OTHER);
  }

  /** No key is opened for what is not shown. */
  private static Certificate masked(ResultSet row) throws SQLException {
    return read(row, row.getBoolean("numbered") ? RecordField.MASK : null, null);
  }

  private Certificate inFull(ResultSet row) throws SQLException {
    UUID officer = row.getObject("officer_id", UUID.class);
    return read(row, opened(officer, row, "number"), opened(officer, row, "reason"));
  }

  private static Certificate read(ResultSet row, @Nullable String number, @Nullable String reason)
      throws SQLException {
    return new Certificate(
        row.getObject("id", UUID.class),
        row.getObject("officer_id", UUID.class),
        row.getString("officer"),
        row.getString("office"),
        row.getString("name"),
        row.getString("issuer"),
        number,
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("file", UUID.class),
        State.valueOf(row.getString("state")),
        reason,
        row.getObject("asked_at", OffsetDateTime.class));
  }

  private @Nullable String opened(UUID officer, ResultSet row, String column) throws SQLException {
    byte[] sealed = row.getBytes(column + "_sealed");
    return sealed == null ? null : cipher.open(officer, TABLE + "." + column, sealed);
  }

  private byte @Nullable [] sealed(UUID officer, String column, @Nullable String clear) {
    return clear == null ? null : cipher.seal(officer, TABLE + "." + column, clear);
  }

  /**
   * @throws RefusedException {@code officers.certificate.known} when the officer has it already
   */
  UUID insert(UUID officer, NewCertificate wanted, @Nullable UUID file) {
    UUID id = Uuid7.next();
    try {
      jdbc.sql(
              """
              insert into officers.certificates (id, officer_id, name, issuer, number_sealed,
                          issued_on, valid_until, file)
              values (:id, :officer, :name, :issuer, :number, :issued, :until, :file)
              """)
          .param("id", id)
          .param("officer", officer)
          .param("name", wanted.name())
          .param("issuer", wanted.issuer())
          .param("number", sealed(officer, "number", wanted.number()))
          .param("issued", wanted.issuedOn())
          .param("until", wanted.validUntil(), Types.DATE)
          .param("file", file, Types.OTHER)
          .update();
    } catch (DuplicateKeyException twice) {
      throw new RefusedException(Reason.of("officers.certificate.known"));
    }
    return id;
  }

  /**
   * @throws StaleChange when it has become something else meanwhile
   */
  void settle(Certificate before, State next, @Nullable String reason) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update officers.certificates
                   set state = :next, reason_sealed = :reason, decided_at = now(),
                       decided_by = :by
                 where id = :id and state = :before
                """)
            .param("id", before.id())
            .param("before", before.state().name())
            .param("next", next.name())
            .param("reason", sealed(before.officerId(), "reason", reason))
            .param("by", Acting.current().actor().id(), Types.OTHER)
            .update());
  }

  List<Shown> shown(List<UUID> officers) {
    return jdbc.sql(
            "select officer_id, name, issuer, valid_until from officers.certificates_of(:whom)")
        .param("whom", officers.toArray(UUID[]::new))
        .query(Shown.class)
        .list();
  }
}
