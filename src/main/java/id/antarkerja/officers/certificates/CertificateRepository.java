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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  private static final String SELECT =
      """
      select c.id, c.officer_id, o.name as officer, f.name as office, c.name, c.issuer,
             c.number_sealed, c.issued_on, c.valid_until, c.file, c.state, c.reason_sealed,
             c.asked_at
        from officers.certificates c
        join officers.officers o on o.id = c.officer_id
        join officers.offices f on f.id = o.office_id
      """;
  private static final String OF_RANGE =
      """
       where o.territory >= :lo and o.territory < :hi and o.status in ('ACTIVE', 'ON_LEAVE')
         and c.officer_id is distinct from :self
      """;

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

  /** Newest first. */
  List<Certificate> of(UUID officer) {
    return jdbc.sql(SELECT + " where c.officer_id = :officer order by c.issued_on desc, c.id desc")
        .param("officer", officer)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Certificate> one(UUID id) {
    return jdbc.sql(SELECT + " where c.id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  List<Certificate> waiting(Scope scope, int most) {
    return ofRange(scope, " and c.state = 'WAITING' order by c.asked_at, c.id limit :most")
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  int countWaiting(Scope scope) {
    return counted(scope, "c.state = 'WAITING'").query(Integer.class).single();
  }

  List<Certificate> ending(Scope scope, LocalDate by, int most) {
    return ofRange(
            scope,
            """
               and c.state = 'CONFIRMED' and c.valid_until <= :by
             order by c.valid_until, o.name, c.id limit :most
            """)
        .param("by", by)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  int countEnding(Scope scope, LocalDate by) {
    return counted(scope, "c.state = 'CONFIRMED' and c.valid_until <= :by")
        .param("by", by)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec counted(Scope scope, String which) {
    return inRange(
        "select count(*) from officers.certificates c"
            + " join officers.officers o on o.id = c.officer_id"
            + OF_RANGE
            + " and "
            + which,
        scope);
  }

  private JdbcClient.StatementSpec ofRange(Scope scope, String rest) {
    return inRange(SELECT + OF_RANGE + rest, scope);
  }

  private JdbcClient.StatementSpec inRange(String sql, Scope scope) {
    return jdbc.sql(sql)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("self", Acting.current().actor().id(), Types.OTHER);
  }

  private Certificate read(ResultSet row) throws SQLException {
    UUID officer = row.getObject("officer_id", UUID.class);
    return new Certificate(
        row.getObject("id", UUID.class),
        officer,
        row.getString("officer"),
        row.getString("office"),
        row.getString("name"),
        row.getString("issuer"),
        opened(officer, row, "number"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("file", UUID.class),
        State.valueOf(row.getString("state")),
        opened(officer, row, "reason"),
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
