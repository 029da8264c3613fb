package id.antarkerja.portal;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for a link, and what went to which address. */
@Repository
class LinkPost {
  /** One key for all addresses here: anybody may ask, and a key for each would be kept for ever. */
  static final UUID ADDRESSES = new UUID(0, 0x6c696e6b);

  private static final String ASKED = "portal.link_requests.email";
  private static final String SENT = "portal.link_letters.email";

  private static final String ROW =
      "select id, kind, email_sealed, sent, unused from portal.link_letters ";

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  LinkPost(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** False when so many wait already. */
  boolean ask(UUID id, LinkKind kind, String email, OffsetDateTime now, int most) {
    return jdbc.sql(
                """
                insert into portal.link_requests (id, kind, email_sealed, asked_at)
                select :id, :kind, :sealed, cast(:now as timestamptz)
                 where (select count(*) from (select from portal.link_requests limit :most) w) < :most
                """)
            .param("id", id)
            .param("kind", kind.name())
            .param("sealed", cipher.seal(ADDRESSES, ASKED, email))
            .param("now", now)
            .param("most", most)
            .update()
        == 1;
  }

  /** Once: what was looked at is not kept. */
  Optional<Asked> take(UUID request) {
    return jdbc.sql("delete from portal.link_requests where id = :id returning kind, email_sealed")
        .param("id", request)
        .query(
            (row, n) ->
                new Asked(
                    LinkKind.valueOf(row.getString("kind")),
                    cipher.open(ADDRESSES, ASKED, row.getBytes("email_sealed"))))
        .optional();
  }

  /** The one row of that address, made when there is none, locked until the transaction ends. */
  Address address(LinkKind kind, String email) {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", cipher.lockOf("portal.link." + kind, email))
        .query()
        .singleRow();
    return jdbc.sql(ROW + "where kind = :kind and email_index in (:indexes) for update")
        .param("kind", kind.name())
        .param("indexes", cipher.blindIndexes("email", email))
        .query(this::read)
        .optional()
        .orElseGet(() -> insert(kind, email));
  }

  private Address insert(LinkKind kind, String email) {
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into portal.link_letters (id, kind, email_sealed, email_index)
            values (:id, :kind, :sealed, :index)
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("sealed", cipher.seal(ADDRESSES, SENT, email))
        .param("index", cipher.blindIndex("email", email))
        .update();
    return new Address(id, kind, email, new LinkPace(List.of(), 0));
  }

  Optional<String> emailOf(UUID address) {
    return jdbc.sql(ROW + "where id = :id")
        .param("id", address)
        .query(this::read)
        .optional()
        .map(Address::email);
  }

  /** Somebody waits for the next letter. */
  void due(UUID address, OffsetDateTime at) {
    jdbc.sql("update portal.link_letters set due_at = coalesce(due_at, :at) where id = :id")
        .param("id", address)
        .param("at", at)
        .update();
  }

  List<Address> due(OffsetDateTime now, int most) {
    return jdbc.sql(ROW + "where due_at <= :now order by due_at limit :most for update skip locked")
        .param("now", now)
        .param("most", most)
        .query(this::read)
        .list();
  }

  void sent(UUID address, int unused, OffsetDateTime now) {
    jdbc.sql(
            """
            update portal.link_letters
               set unused = :unused, due_at = null,
                   sent = array(select s from unnest(sent) s where s > :since order by s)
                          || cast(:now as timestamptz)
             where id = :id
            """)
        .param("id", address)
        .param("unused", unused)
        .param("since", now.minus(LinkPace.DAY))
        .param("now", now)
        .update();
  }

  /** A link was followed: whoever reads that mailbox is here, and the pauses begin anew. */
  void followed(UUID address) {
    jdbc.sql("update portal.link_letters set unused = 0, due_at = null where id = :id")
        .param("id", address)
        .update();
  }

  void forget(UUID address) {
    jdbc.sql("delete from portal.link_letters where id = :id").param("id", address).update();
  }

  int forgetBefore(OffsetDateTime moment) {
    return jdbc.sql("delete from portal.link_requests where asked_at < :moment")
            .param("moment", moment)
            .update()
        + jdbc.sql(
                """
                delete from portal.link_letters
                 where due_at is null and not exists (select from unnest(sent) s where s > :moment)
                """)
            .param("moment", moment)
            .update();
  }

  private Address read(ResultSet row, int n) throws SQLException {
    List<Instant> sent =
        Arrays.stream((Timestamp[]) row.getArray("sent").getArray())
            .map(Timestamp::toInstant)
            .toList();
    return new Address(
        row.getObject("id", UUID.class),
        LinkKind.valueOf(row.getString("kind")),
        cipher.open(ADDRESSES, SENT, row.getBytes("email_sealed")),
        new LinkPace(sent, row.getInt("unused")));
  }

  record Asked(LinkKind kind, String email) {
    @Override
    public String toString() {
      return "Asked[" + kind + "]";
    }
  }

  record Address(UUID id, LinkKind kind, String email, LinkPace pace) {
    @Override
    public String toString() {
      return "Address[" + id + "]";
    }
  }
}
