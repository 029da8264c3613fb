package id.antarkerja.community.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the moderation desk; who sees and decides what is in the database's own rules. */
@Repository
class ModerationRepository {
  private static final String CASES =
      """
      select c.id, c.kind, c.author, c.state, c.at, c.waits_for, c.waits_since, c.settled_at,
             c.version,
             (select count(*) from community.reports r
               where r.contribution_id = c.id and r.settled_at is null) as reports
        from community.contributions c
      """;

  private static final String DECISIONS =
      """
      select d.id, d.contribution_id, c.kind, d.author, community.decided_by(d.id) as moderator,
             d.waited_for, d.decision, d.reason, d.words, d.text_then, d.at
        from community.decisions d join community.contributions c on c.id = d.contribution_id
      """;

  private final JdbcClient jdbc;

  ModerationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Case> one(UUID id) {
    return jdbc.sql(CASES + " where c.id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Of others, oldest first, after the one with that moment and id. */
  List<Case> waiting(After after, int most) {
    return after(
            jdbc.sql(
                CASES
                    + """
                       where c.waits_since is not null and c.author <> :me
                         and (cast(:at as timestamptz) is null or (c.waits_since, c.id) > (:at, :id))
                       order by c.waits_since, c.id limit :most
                      """),
            after)
        .param("me", ModerationDesk.me())
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** Hidden and deleted ones, the latest first. */
  List<Case> takenAway(After after, int most) {
    return after(
            jdbc.sql(
                CASES
                    + """
                       where c.state in ('HIDDEN', 'DELETED')
                         and (cast(:at as timestamptz) is null or (c.settled_at, c.id) < (:at, :id))
                       order by c.settled_at desc, c.id desc limit :most
                      """),
            after)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** One's own that one registered or that were decided on, the latest first. */
  List<Case> writtenBy(UUID author, @Nullable UUID after, int most) {
    return jdbc.sql(
            CASES
                + """
                   where c.author = :author and (c.released_at is not null or c.state <> 'SHOWN')
                     and (cast(:after as uuid) is null or c.id < :after)
                   order by c.id desc limit :most
                  """)
        .param("author", author)
        .param("after", after, Types.OTHER)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** The log, the latest first. */
  List<Decided> decided(After after, int most) {
    return after(
            jdbc.sql(
                DECISIONS
                    + """
                       where cast(:at as timestamptz) is null or (d.at, d.id) < (:at, :id)
                       order by d.at desc, d.id desc limit :most
                      """),
            after)
        .param("most", most)
        .query((row, n) -> decision(row))
        .list();
  }

  List<Decided> decisions(UUID id) {
    return jdbc.sql(DECISIONS + " where d.contribution_id = :id order by d.at, d.id")
        .param("id", id)
        .query((row, n) -> decision(row))
        .list();
  }

  List<Report> reports(UUID id) {
    return jdbc.sql(
            """
            select reporter, reason, words, at from community.reports
             where contribution_id = :id order by at, id
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Report(
                    row.getObject("reporter", UUID.class),
                    ReportReason.valueOf(row.getString("reason")),
                    row.getString("words"),
                    at(row, "at")))
        .list();
  }

  /** How many wait; for who is no moderator 0. */
  long waiting() {
    return jdbc.sql(
            """
            select case when community.moderates()
                        then (select count(*) from community.contributions
                               where waits_since is not null and author <> :me) else 0 end
            """)
        .param("me", ModerationDesk.me())
        .query(Long.class)
        .single();
  }

  String decide(
      UUID decision,
      Case it,
      int version,
      Decision what,
      DecisionReason reason,
      String words,
      String text) {
    return jdbc.sql(
            "select community.decided(:decision, :id, :version, :what, :reason, :words, :text)")
        .param("decision", decision)
        .param("id", it.id())
        .param("version", version)
        .param("what", what.name())
        .param("reason", reason.name())
        .param("words", words)
        .param("text", text)
        .query(String.class)
        .single();
  }

  String appeal(UUID id, String words) {
    return jdbc.sql("select community.appealed(:id, :words)")
        .param("id", id)
        .param("words", words)
        .query(String.class)
        .single();
  }

  @Nullable String appealOf(UUID id) {
    return jdbc.sql("select words from community.appeals where contribution_id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  void seen(UUID id) {
    jdbc.sql("select community.decision_seen(:id)").param("id", id).query().listOfRows();
  }

  /** Decisions about one's own texts that one has not read. */
  List<Decided> unseen(UUID author, int most) {
    return jdbc.sql(
            DECISIONS
                + """
                   where d.author = :author and d.seen_at is null
                   order by d.at, d.id limit :most
                  """)
        .param("author", author)
        .param("most", most)
        .query((row, n) -> decision(row))
        .list();
  }

  private static JdbcClient.StatementSpec after(JdbcClient.StatementSpec statement, After after) {
    return statement
        .param("at", after.moment(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", after.id(), Types.OTHER);
  }

  private static Case read(ResultSet row) throws SQLException {
    String waiting = row.getString("waits_for");
    OffsetDateTime since = row.getObject("waits_since", OffsetDateTime.class);
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new Case(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getObject("author", UUID.class),
        State.valueOf(row.getString("state")),
        at(row, "at"),
        waiting == null ? null : Waiting.valueOf(waiting),
        since == null ? null : since.toInstant(),
        settled == null ? null : settled.toInstant(),
        row.getInt("reports"),
        row.getInt("version"));
  }

  private static Decided decision(ResultSet row) throws SQLException {
    return new Decided(
        row.getObject("contribution_id", UUID.class),
        row.getString("kind"),
        row.getObject("author", UUID.class),
        row.getObject("moderator", UUID.class),
        Waiting.valueOf(row.getString("waited_for")),
        Decision.valueOf(row.getString("decision")),
        DecisionReason.valueOf(row.getString("reason")),
        row.getString("words"),
        row.getString("text_then"),
        at(row, "at"),
        row.getObject("id", UUID.class));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
