package id.antarkerja.community.topics;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.web.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wants to hear of, for themselves alone. */
@Service
@Transactional
public class Follows implements Notice {
  private static final int MOST = 100;
  private static final Set<Role> ROOM = Set.of(Role.OFFICER, Role.HEAD, Role.ADMIN);

  private final JdbcClient jdbc;

  Follows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From now on, read up to now; following twice changes nothing. */
  void topic(UUID topic, Instant now) {
    jdbc.sql(
            """
            insert into community.follows (officer_id, topic_id, seen_at) values (:me, :topic, :now)
            on conflict (officer_id, topic_id, area) do update set seen_at = excluded.seen_at
            """)
        .param("me", Topics.me())
        .param("topic", topic)
        .param("now", TopicRepository.at(now))
        .update();
  }

  void area(Area area, Instant now) {
    jdbc.sql(
            """
            insert into community.follows (officer_id, area, seen_at) values (:me, :area, :now)
            on conflict (officer_id, topic_id, area) do nothing
            """)
        .param("me", Topics.me())
        .param("area", area.name())
        .param("now", TopicRepository.at(now))
        .update();
  }

  void leaveTopic(UUID topic) {
    jdbc.sql("delete from community.follows where officer_id = :me and topic_id = :topic")
        .param("me", Topics.me())
        .param("topic", topic)
        .update();
  }

  void leaveArea(Area area) {
    jdbc.sql("delete from community.follows where officer_id = :me and area = :area")
        .param("me", Topics.me())
        .param("area", area.name())
        .update();
  }

  /** Whether the actor follows it; if so, they have read up to now. */
  boolean read(UUID topic, Instant now) {
    return jdbc.sql(
                """
                update community.follows set seen_at = :now
                 where officer_id = :me and topic_id = :topic
                """)
            .param("me", Topics.me())
            .param("topic", topic)
            .param("now", TopicRepository.at(now))
            .update()
        == 1;
  }

  /** The list of what one follows was looked at: its areas are read up to now. */
  void areasRead(Instant now) {
    jdbc.sql(
            """
            update community.follows set seen_at = :now where officer_id = :me and area is not null
            """)
        .param("me", Topics.me())
        .param("now", TopicRepository.at(now))
        .update();
  }

  @Transactional(readOnly = true)
  List<Area> areas() {
    return jdbc.sql(
            "select area from community.follows where officer_id = :me and area is not null")
        .param("me", Topics.me())
        .query((row, n) -> Area.valueOf(row.getString("area")))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> lines(Acting who) {
    if (!ROOM.contains(who.role()) || who.actor().id() == null) {
      return List.of();
    }
    int news =
        jdbc.sql("select community.news(:most)").param("most", MOST).query(Integer.class).single();
    return news == 0
        ? List.of()
        : List.of(
            new Line(
                t("topics.notice", news),
                Topic.HOME + "?tab=diikuti",
                t("topics.notice.open"),
                "pos"));
  }
}
