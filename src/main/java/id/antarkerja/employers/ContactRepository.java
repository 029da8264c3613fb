package id.antarkerja.employers;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts are people: each is sealed under a key of its own. */
@Repository
class ContactRepository {
  private static final String NAME = "employers.contacts.name";
  private static final String PHONE = "employers.contacts.phone";
  private static final String EMAIL = "employers.contacts.email";

  private static final String CONTACT =
      """
      select id, version, name_sealed, position, phone_sealed, email_sealed, entered_by,
             signs_in_from
        from employers.contacts
      """;

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  ContactRepository(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  UUID insert(EmployerSummary employer, NewContact contact, Contacts.Entered entered) {
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into employers.contacts (id, company_id, territory, name_sealed, position,
                        phone_sealed, phone_index, email_sealed, email_index, entered_by,
                        signs_in_from)
            values (:id, :company, :territory, :name, :position, :phone, :phoneIndex, :email,
                    :emailIndex, :by, :from)
            """)
        .param("id", id)
        .param("company", employer.id())
        .param("territory", employer.regency())
        .param("name", cipher.seal(id, NAME, contact.name()))
        .param("position", contact.position())
        .param("phone", seal(id, PHONE, contact.phone()))
        .param("phoneIndex", index("phone", contact.phone()))
        .param("email", seal(id, EMAIL, contact.email()))
        .param("emailIndex", index("email", contact.email()))
        .param("by", entered.by())
        .param("from", at(entered.signsInFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
    return id;
  }

  /** Null without one. */
  @Nullable String emailOf(UUID id) {
    return jdbc.sql("select email_sealed from employers.contacts where id = :id")
        .param("id", id)
        .query((row, n) -> Optional.ofNullable(open(id, EMAIL, row.getBytes(1))))
        .optional()
        .flatMap(email -> email)
        .orElse(null);
  }

  /**
   * @param entered of another address; null while it stays the same
   */
  void change(
      UUID id, int version, NewContact changed, Contacts.@Nullable Entered entered, Instant now) {
    int rows =
        jdbc.sql(
                """
                update employers.contacts
                   set name_sealed = :name, position = :position, phone_sealed = :phone,
                       phone_index = :phoneIndex, email_sealed = :email, email_index = :emailIndex,
                       entered_by = case when :other then :by else entered_by end,
                       vouched_by = case when :other then null else vouched_by end,
                       signs_in_from = case when :other then :from else signs_in_from end,
                       replaced_at = case when :other and email_sealed is not null
                                               and signs_in_from <= :now
                                          then :now else replaced_at end,
                       version = version + 1
                 where id = :id and version = :version and ended_at is null
                """)
            .param("id", id)
            .param("version", version)
            .param("name", cipher.seal(id, NAME, changed.name()))
            .param("position", changed.position())
            .param("phone", seal(id, PHONE, changed.phone()))
            .param("phoneIndex", index("phone", changed.phone()))
            .param("email", seal(id, EMAIL, changed.email()))
            .param("emailIndex", index("email", changed.email()))
            .param("other", entered != null)
            .param("now", at(now))
            .param("by", entered == null ? null : entered.by(), Types.OTHER)
            .param(
                "from",
                entered == null ? null : at(entered.signsInFrom()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .update();
    StaleChange.unlessOne(rows);
  }

  /**
   * @param version of the address that somebody said yes to
   * @param by whose word it is: an officer, or another contact
   */
  void confirm(UUID id, int version, @Nullable UUID by, Instant now) {
    signsInFrom(id, version, now, by, now);
  }

  /** From now on the address waits for somebody's yes. */
  void hold(UUID id, int version, Instant now) {
    signsInFrom(id, version, null, null, now);
  }

  private void signsInFrom(
      UUID id, int version, @Nullable Instant from, @Nullable UUID by, Instant now) {
    int rows =
        jdbc.sql(
                """
                update employers.contacts
                   set signs_in_from = :from, vouched_by = :by, version = version + 1
                 where id = :id and version = :version and ended_at is null
                   and (signs_in_from is null or signs_in_from > :now)
                """)
            .param("id", id)
            .param("version", version)
            .param("by", by, Types.OTHER)
            .param("from", at(from), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("now", at(now))
            .update();
    StaleChange.unlessOne(rows);
  }

  /** Who signed in for a company: nobody ever, somebody who does no more, or who still does. */
  enum SignedIn {
    NEVER,
    FORMERLY,
    STILL
  }

  SignedIn signedIn(UUID company, Instant now) {
    return jdbc.sql(
            """
            select case when coalesce(bool_or(signed and ended_at is null), false) then 'STILL'
                        when coalesce(bool_or(signed or replaced_at is not null), false)
                          then 'FORMERLY'
                        else 'NEVER' end
              from (select ended_at, replaced_at,
                           email_sealed is not null
                             and coalesce(signs_in_from <= least(ended_at, :now), false) as signed
                      from employers.contacts where company_id = :company) c
            """)
        .param("company", company)
        .param("now", at(now))
        .query((row, n) -> SignedIn.valueOf(row.getString(1)))
        .single();
  }

  void end(UUID id, int version, Instant now) {
    int rows =
        jdbc.sql(
                """
                update employers.contacts set ended_at = :now, version = version + 1
                 where id = :id and version = :version and ended_at is null
                """)
            .param("id", id)
            .param("version", version)
            .param("now", at(now))
            .update();
    StaleChange.unlessOne(rows);
  }

  boolean isThere(UUID id) {
    return company(id).isPresent();
  }

  List<UUID> idsOf(UUID company) {
    return jdbc.sql("select id from employers.contacts where company_id = :company")
        .param("company", company)
        .query(UUID.class)
        .list();
  }

  /** Whose contact it is; empty outside the actor's territory. */
  Optional<UUID> company(UUID contact) {
    return jdbc.sql("select company_id from employers.contacts where id = :id and ended_at is null")
        .param("id", contact)
        .query(UUID.class)
        .optional();
  }

  /**
   * @throws NotThere when nobody is there any more
   */
  Contact one(UUID id) {
    return jdbc.sql(CONTACT + "where id = :id and ended_at is null")
        .param("id", id)
        .query((row, n) -> opened(row))
        .optional()
        .orElseThrow(NotThere::new);
  }

  /** Who else signs in for the company, or did so until 14 days ago; the first five. */
  List<Contact> others(UUID company, UUID than, Instant now) {
    return jdbc.sql(
            CONTACT
                + """
                where company_id = :company and id <> :than and email_sealed is not null
                  and signs_in_from <= :now and (ended_at is null or ended_at > :ended)
                order by ended_at is not null, created_at, id limit 5
                """)
        .param("company", company)
        .param("than", than)
        .param("now", at(now))
        .param("ended", at(now.minus(Contacts.TOLD)))
        .query((row, n) -> opened(row))
        .list();
  }

  List<Contact> of(UUID company) {
    return jdbc.sql(
            CONTACT
                + """
            where company_id = :company and ended_at is null order by created_at, id
            """)
        .param("company", company)
        .query((row, n) -> opened(row))
        .list();
  }

  Optional<UUID> actingCompany() {
    return jdbc.sql("select employers.acting_company() as id")
        .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
        .single();
  }

  Optional<UUID> actingOnWordOf() {
    return jdbc.sql("select employers.acting_on_word_of() as id")
        .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
        .single();
  }

  private Contact opened(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Contact(
        id,
        row.getInt("version"),
        cipher.open(id, NAME, row.getBytes("name_sealed")),
        row.getString("position"),
        open(id, PHONE, row.getBytes("phone_sealed")),
        open(id, EMAIL, row.getBytes("email_sealed")),
        row.getObject("entered_by", UUID.class),
        instant(row.getObject("signs_in_from", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private byte @Nullable [] seal(UUID id, String column, @Nullable String clear) {
    return clear == null ? null : cipher.seal(id, column, clear);
  }

  private byte @Nullable [] index(String kind, @Nullable String clear) {
    return clear == null ? null : cipher.blindIndex(kind, clear);
  }

  private @Nullable String open(UUID id, String column, byte @Nullable [] sealed) {
    return sealed == null ? null : cipher.open(id, column, sealed);
  }
}
