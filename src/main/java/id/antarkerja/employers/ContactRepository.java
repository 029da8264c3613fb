package id.antarkerja.employers;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  ContactRepository(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  UUID insert(EmployerSummary employer, NewContact contact) {
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into employers.contacts (id, company_id, territory, name_sealed, position,
                        phone_sealed, phone_index, email_sealed, email_index)
            values (:id, :company, :territory, :name, :position, :phone, :phoneIndex, :email,
                    :emailIndex)
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
        .update();
    return id;
  }

  void change(UUID id, int version, NewContact changed) {
    int rows =
        jdbc.sql(
                """
                update employers.contacts
                   set name_sealed = :name, position = :position, phone_sealed = :phone,
                       phone_index = :phoneIndex, email_sealed = :email, email_index = :emailIndex,
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
            .update();
    StaleChange.unlessOne(rows);
  }

  /** Whose contact it is; empty outside the actor's territory. */
  Optional<UUID> company(UUID contact) {
    return jdbc.sql("select company_id from employers.contacts where id = :id and ended_at is null")
        .param("id", contact)
        .query(UUID.class)
        .optional();
  }

  List<Contact> of(UUID company) {
    return jdbc.sql(
            """
            select id, version, name_sealed, position, phone_sealed, email_sealed from employers.contacts
             where company_id = :company and ended_at is null order by created_at, id
            """)
        .param("company", company)
        .query((row, n) -> opened(row))
        .list();
  }

  Optional<Contact> one(UUID company, UUID contact) {
    return of(company).stream().filter(one -> one.id().equals(contact)).findFirst();
  }

  List<ContactPerson> withEmail(String email, int limit) {
    return jdbc.sql(
            """
            select c.id, e.name as company_name, c.territory from employers.contacts c
              join employers.companies e on e.id = c.company_id
             where c.email_index = :index and c.ended_at is null
               and e.status not in ('SUSPENDED', 'BLOCKED')
             order by c.created_at, c.id limit :limit
            """)
        .param("index", index("email", email))
        .param("limit", limit)
        .query(ContactPerson.class)
        .list();
  }

  Optional<String> companyOf(UUID contact) {
    return jdbc.sql(
            """
            select e.name from employers.contacts c
              join employers.companies e on e.id = c.company_id
             where c.id = :id and c.ended_at is null
            """)
        .param("id", contact)
        .query(String.class)
        .optional();
  }

  Optional<UUID> actingCompany() {
    return jdbc.sql("select employers.acting_company() as id")
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
        open(id, EMAIL, row.getBytes("email_sealed")));
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
