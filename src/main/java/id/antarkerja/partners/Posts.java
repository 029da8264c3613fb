package id.antarkerja.partners;

import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said in a room, by those who sit there and to nobody else. */
@Service
@Transactional
public class Posts {
  static final int LONGEST_BODY = 10_000;

  private final JdbcClient jdbc;
  private final Rooms rooms;
  private final Facts facts;
  private final Audit audit;

  Posts(JdbcClient jdbc, Rooms rooms, Facts facts, Audit audit) {
    this.jdbc = jdbc;
    this.rooms = rooms;
    this.facts = facts;
    this.audit = audit;
  }

  /**
   * @param body Markdown, up to {@value #LONGEST_BODY} characters
   * @throws NotThere unless the actor sits there
   */
  public UUID write(UUID room, String body) {
    return write(rooms.demandSeat(room), body);
  }

  /** From a seat that was asked for as its holder. */
  UUID write(Seat seat, String body) {
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into partners.posts (id, room_id, seat_id, at, body)
            values (:id, :room, :seat, :at, :body)
            """)
        .param("id", id)
        .param("room", seat.roomId())
        .param("seat", seat.id())
        .param("at", Facts.at(facts.now()))
        .param("body", body)
        .update();
    audit.wrote("room.post", id);
    return id;
  }

  /**
   * The newest first.
   *
   * @param words all of these, as PostgreSQL reads a web search; "" for all
   * @param before the last one seen; null at the beginning
   */
  @Transactional(readOnly = true)
  public List<PostRow> page(UUID room, String words, @Nullable UUID before, int most) {
    return jdbc.sql(
            """
            select p.id, p.at, p.body, p.hidden_at is not null as hidden, s.id as seat_id, s.label,
                   s.kind, o.name as org_name, p.seat_id = (select partners.my_seat(:room)) as mine
              from partners.posts p
              join partners.seats s on s.id = p.seat_id
              join partners.organisations o on o.room_id = s.room_id and o.org_id = s.org_id
             where p.room_id = :room
               and (:words = '' or p.search @@ websearch_to_tsquery('indonesian', :words))
               and (cast(:before as uuid) is null or (p.at, p.id) < (
                 select b.at, b.id from partners.posts b where b.id = :before))
             order by p.at desc, p.id desc limit :most
            """)
        .param("room", room)
        .param("words", words)
        .param("before", before, Types.OTHER)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  private static PostRow read(ResultSet row) throws SQLException {
    return new PostRow(
        row.getObject("id", UUID.class),
        Objects.requireNonNull(Facts.instant(row, "at")),
        row.getString("body"),
        row.getBoolean("hidden"),
        row.getString("label"),
        row.getString("org_name"),
        row.getBoolean("mine"));
  }
}
