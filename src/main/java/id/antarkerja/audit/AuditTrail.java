package id.antarkerja.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who look into the trail: auditors and admins within their scope, and people
 * into what concerns themselves. The database asks again who looks.
 */
@Service
@Transactional
public class AuditTrail {
  private final JdbcClient jdbc;
  private final Audit audit;

  AuditTrail(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * An entry without personal data.
   *
   * @param actorName work name of the account; null for people, employers and the system
   * @param fields codes of what was shown
   */
  public record Line(
      long seq,
      Instant at,
      String kind,
      String action,
      @Nullable UUID subject,
      List<String> fields,
      boolean refused,
      int count,
      String actorKind,
      @Nullable UUID actor,
      @Nullable String actorName,
      String role,
      String territory) {}

  /** What somebody looks for; null does not narrow. */
  public record Asked(
      @Nullable UUID actor,
      @Nullable UUID subject,
      @Nullable Instant since,
      @Nullable Instant until) {}

  /** Newest first, at most 101; that somebody looked is an entry too. */
  public List<Line> lines(Asked asked, long before, int limit) {
    audit.did("audit.look");
    return jdbc.sql(
            """
            select * from audit.look(cast(:who as uuid), cast(:about as uuid),
              cast(:since as timestamptz), cast(:until as timestamptz), :before, :most)
            """)
        .param("who", asked.actor())
        .param("about", asked.subject())
        .param("since", asked.since() == null ? null : asked.since().atOffset(ZoneOffset.UTC))
        .param("until", asked.until() == null ? null : asked.until().atOffset(ZoneOffset.UTC))
        .param("before", before)
        .param("most", limit)
        .query(AuditTrail::line)
        .list();
  }

  private static Line line(ResultSet rs, int n) throws SQLException {
    return new Line(
        rs.getLong("seq"),
        Entry.instant(rs, "at"),
        rs.getString("kind"),
        rs.getString("action"),
        rs.getObject("subject", UUID.class),
        List.of((String[]) rs.getArray("fields").getArray()),
        rs.getString("result").equals("REFUSED"),
        rs.getInt("count"),
        rs.getString("actor_kind"),
        rs.getObject("actor", UUID.class),
        rs.getString("actor_name"),
        rs.getString("role"),
        rs.getString("territory"));
  }

  /** The last ten looks at the chains, newest first, each with the problems it found. */
  @Transactional(readOnly = true)
  public List<Verification> verifications() {
    return jdbc
        .sql("select * from audit.looked()")
        .query(
            (rs, n) ->
                new Verification(
                    rs.getObject("id", UUID.class),
                    Entry.instant(rs, "began_at"),
                    Entry.instant(rs, "ended_at"),
                    rs.getBoolean("whole"),
                    rs.getLong("entries"),
                    rs.getLong("anchors"),
                    List.of()))
        .list()
        .stream()
        .map(
            one ->
                new Verification(
                    one.id(),
                    one.beganAt(),
                    one.endedAt(),
                    one.whole(),
                    one.entries(),
                    one.anchors(),
                    problems(one.id())))
        .toList();
  }

  private List<Problem> problems(UUID verification) {
    return jdbc.sql("select * from audit.breaks(:id)")
        .param("id", verification)
        .query(
            (rs, n) ->
                new Problem(
                    Problem.Kind.valueOf(rs.getString("kind")),
                    rs.getObject("chain", Integer.class),
                    rs.getObject("n", Long.class),
                    rs.getObject("seq", Long.class)))
        .list();
  }

  /**
   * Somebody opened a person's file, took it along in a list, or had it in lists on a screen.
   *
   * @param action code of what was opened; {@code list} for the lists of a day with one purpose
   * @param purpose code of what for
   * @param who work name of the officer; null for employers and the system
   * @param times of lists: how many; else 1
   */
  public record Opened(
      Instant at,
      String action,
      List<String> fields,
      @Nullable String purpose,
      String actorKind,
      @Nullable String who,
      @Nullable String office,
      int times) {}

  /**
   * Who opened this person's file, newest first, at most 500; for that person, the office that
   * holds them when they ask there, or the system. Empty for anybody else.
   */
  @Transactional(readOnly = true)
  public List<Opened> openedBy(UUID person, int limit) {
    return jdbc.sql("select * from audit.opened(:person, :most)")
        .param("person", person)
        .param("most", limit)
        .query(
            (rs, n) ->
                new Opened(
                    Entry.instant(rs, "at"),
                    rs.getString("action"),
                    List.of((String[]) rs.getArray("fields").getArray()),
                    rs.getString("purpose"),
                    rs.getString("actor_kind"),
                    rs.getString("who"),
                    rs.getString("office"),
                    rs.getInt("times")))
        .list();
  }
}
