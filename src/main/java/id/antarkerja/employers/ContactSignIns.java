package id.antarkerja.employers;

import id.antarkerja.access.PersonCipher;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose address it is, and who may sign in for their company. */
@Repository
class ContactSignIns {
  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  ContactSignIns(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Whoever may sign in: the same as {@link #withEmail} finds. */
  Optional<ContactPerson> person(UUID id, Instant now) {
    return jdbc.sql(
            """
            select c.id, e.name as company_name, c.territory from employers.contacts c
              join employers.companies e on e.id = c.company_id
             where c.id = :id and c.ended_at is null and c.signs_in_from <= :now
               and e.status not in ('SUSPENDED', 'BLOCKED')
            """)
        .param("id", id)
        .param("now", at(now))
        .query(ContactPerson.class)
        .optional();
  }

  List<byte[]> indexes(String email) {
    return cipher.blindIndexes("email", email);
  }

  List<ContactPerson> withEmail(List<byte[]> indexes, Instant now, int limit) {
    return jdbc.sql(
            """
            select c.id, e.name as company_name, c.territory from employers.contacts c
              join employers.companies e on e.id = c.company_id
             where c.email_index in (:indexes) and c.ended_at is null and c.signs_in_from <= :now
               and e.status not in ('SUSPENDED', 'BLOCKED')
             order by c.created_at, c.id limit :limit
            """)
        .param("indexes", indexes)
        .param("now", at(now))
        .param("limit", limit)
        .query(ContactPerson.class)
        .list();
  }

  /** Contact and company of everybody in the actor's scope who has this address, or had it last. */
  List<UUID> holders(String email) {
    return jdbc.sql(
            """
            select distinct unnest(array[c.id, c.company_id]) from employers.contacts c
             where c.email_index in (:indexes)
            """)
        .param("indexes", indexes(email))
        .query(UUID.class)
        .list();
  }

  Optional<String> companyOf(UUID contact, Instant now) {
    return jdbc.sql(
            """
            select e.name from employers.contacts c
              join employers.companies e on e.id = c.company_id
             where c.id = :id and c.ended_at is null and c.signs_in_from <= :now
            """)
        .param("id", contact)
        .param("now", at(now))
        .query(String.class)
        .optional();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
