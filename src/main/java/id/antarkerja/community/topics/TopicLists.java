package id.antarkerja.community.topics;

import id.antarkerja.community.moderation.After;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of topics that are shown, the latest activity first, behind where one stopped. */
@Repository
@Transactional(readOnly = true)
class TopicLists {
  private static final int MOST_FOUND = 50;

  private static final String ROWS =
      """
      select t.id, t.area, t.tags, t.title, t.author, t.at, t.last_at, t.answers,
             t.accepted is not null as solved, t.status
        from community.topics t
      """;
  private static final String UNANSWERED = " and t.answers = 0 and t.status = 'OPEN'";
  private static final String ORDER = " order by t.last_at desc, t.id desc limit :most";

  private final JdbcClient jdbc;

  TopicLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param area null for all
   * @param tag null for all
   */
  List<TopicRow> latest(
      @Nullable Area area, @Nullable String tag, boolean unanswered, After after, int most) {
    String sql =
        ROWS
            + (tag == null ? "" : " join community.tags g on g.topic_id = t.id and g.tag = :tag")
            + " where t.state = 'SHOWN'"
            + (area == null ? "" : " and t.area = :area")
            + (unanswered ? UNANSWERED : "")
            + behind(after)
            + ORDER;
    return of(sql, after, most)
        .param("area", area == null ? null : area.name(), Types.VARCHAR)
        .param("tag", tag, Types.VARCHAR)
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * Topics that the actor follows, and those of areas that they follow.
   *
   * @param area null for all
   * @param tag null for all
   */
  List<TopicRow> followed(@Nullable Area area, @Nullable String tag, After after, int most) {
    String within =
        (area == null ? "" : " and t.area = :area")
            + (tag == null ? "" : " and :tag = any(t.tags)")
            + behind(after);
    String sql =
        """
        with mine as (
          (select t.id from community.follows f join community.topics t on t.id = f.topic_id
            where f.officer_id = :me and t.state = 'SHOWN'%1$s%2$s)
          union
          (select n.id from community.follows f,
                  lateral (select t.id from community.topics t
                            where t.area = f.area and t.state = 'SHOWN'%1$s%2$s) n
            where f.officer_id = :me and f.area is not null))
        """
                .formatted(within, ORDER)
            + ROWS
            + " where t.id in (select id from mine)"
            + ORDER;
    return of(sql, after, most)
        .param("me", Topics.me())
        .param("area", area == null ? null : area.name(), Types.VARCHAR)
        .param("tag", tag, Types.VARCHAR)
        .query((row, n) -> read(row))
        .list();
  }

  /** By words of theirs or of their answers, best first; of the best 50. */
  List<TopicRow> found(String words, @Nullable Area area, boolean unanswered) {
    return of(
        unanswered ? UNANSWERED : "",
        jdbc.sql("select id from community.find(:words, :area, :most)")
            .param("words", words)
            .param("area", area == null ? null : area.name(), Types.VARCHAR)
            .param("most", MOST_FOUND)
            .query(UUID.class)
            .list());
  }

  /** With at least half of the words of a title, best first. */
  List<TopicRow> alike(String title, @Nullable UUID except, int most) {
    return of(
        "",
        jdbc.sql("select id from community.alike(:title, cast(:except as uuid), :most)")
            .param("title", title)
            .param("except", except, Types.OTHER)
            .param("most", most)
            .query(UUID.class)
            .list());
  }

  private List<TopicRow> of(String only, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(ROWS + " where t.id = any(:ids) and t.state = 'SHOWN'" + only)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> read(row))
        .list()
        .stream()
        .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  private static String behind(After after) {
    return after.at() == null ? "" : " and (t.last_at, t.id) < (:at, :id)";
  }

  private JdbcClient.StatementSpec of(String sql, After after, int most) {
    return jdbc.sql(sql)
        .param("at", after.moment(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", after.id(), Types.OTHER)
        .param("most", most);
  }

  private static TopicRow read(ResultSet row) throws SQLException {
    return new TopicRow(
        row.getObject("id", UUID.class),
        Area.valueOf(row.getString("area")),
        List.of((String[]) row.getArray("tags").getArray()),
        row.getString("title"),
        row.getObject("author", UUID.class),
        TopicRepository.moment(row, "at"),
        TopicRepository.moment(row, "last_at"),
        row.getInt("answers"),
        row.getBoolean("solved"),
        Status.valueOf(row.getString("status")));
  }
}
