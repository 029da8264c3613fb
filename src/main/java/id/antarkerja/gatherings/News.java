package id.antarkerja.gatherings;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.web.NavCount;
import id.antarkerja.web.Notice;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody must hear of their gatherings, until they have opened it. */
@Component
@Transactional
public class News implements NavCount, Notice {
  private static final int MOST = 5;

  private final JdbcClient jdbc;
  private final Days days;

  News(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** What happened to somebody's registration. */
  enum Kind {
    /** A place came free, and the longest waiting has it. */
    MOVED_UP,
    /** The head registered them. */
    SIGNED_UP,
    /** Another time, place or link. */
    CHANGED,
    CANCELLED,
    /** Their certificate. */
    REVOKED;

    String tone() {
      return this == CANCELLED || this == REVOKED ? "neg" : "warn";
    }
  }

  @Override
  public String item() {
    return "gatherings";
  }

  @Override
  @Transactional(readOnly = true)
  public long waiting() {
    if (!hears(Acting.current())) {
      return 0;
    }
    return jdbc.sql(
            "select count(*) from gatherings.news where officer_id = :me and seen_at is null")
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .query(Long.class)
        .single();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> lines(Acting who) {
    if (!hears(who)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select n.kind, g.title, n.gathering_id
              from gatherings.news n join gatherings.gatherings g on g.id = n.gathering_id
             where n.officer_id = :me and n.seen_at is null
             order by n.at desc, n.gathering_id limit :most
            """)
        .param("me", who.actor().id(), Types.OTHER)
        .param("most", MOST)
        .query(
            (row, n) -> {
              Kind kind = Kind.valueOf(row.getString("kind"));
              return new Line(
                  t("gatherings.news." + kind, row.getString("title")),
                  Gathering.HOME + "/" + row.getObject("gathering_id", UUID.class),
                  t("gatherings.news.open"),
                  kind.tone());
            })
        .list();
  }

  /** The actor has the page of it before them. */
  public void seen(UUID gathering) {
    jdbc.sql(
            """
            update gatherings.news set seen_at = :now
             where gathering_id = :gathering and officer_id = :me and seen_at is null
            """)
        .param("now", GatheringRepository.at(days.clock().instant()))
        .param("gathering", gathering)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .update();
  }

  private static boolean hears(Acting who) {
    return who.role() == Role.OFFICER || who.role() == Role.HEAD || who.role() == Role.ADMIN;
  }
}
