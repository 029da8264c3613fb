package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds practices: the published ones, those of the actor's office, those to be reviewed. */
@Service
@Transactional(readOnly = true)
public class Library {
  private static final String SHOWN =
      """
      select p.id, p.kind, p.office_id, v.state, p.state = 'WITHDRAWN' as withdrawn, v.number,
             v.title, left(v.problem, 400) as problem, v.target_groups, v.region,
             v.source_country, v.cost, %s as at,
             (select count(*) from practices.replications r
               where r.practice_id = p.id and not r.hidden) as tries,
             (select max(m.change) from practices.measures m where m.version_id = v.id) as change
        from practices.practices p
        join practices.versions v on v.practice_id = p.id
      """;

  private final JdbcClient jdbc;

  Library(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The published ones: best first with words, else newest first. */
  public List<LibraryRow> find(LibraryQuery query, int skip, int most) {
    boolean worded = !query.words().isBlank();
    StringBuilder sql = new StringBuilder(SHOWN.formatted("p.published_at"));
    if (worded) {
      sql.append(" join practices.found(:words) f on f.practice_id = p.id\n");
    }
    sql.append(
        """
         where p.state = 'PUBLISHED' and not p.hidden and v.state = 'PUBLISHED'
           and (cast(:group as text) is null or :group = any (v.target_groups))
           and (cast(:kind as text) is null or p.kind = :kind)
           and (cast(:province as text) is null or left(v.region, 2) = :province)
        """);
    if (query.cost() != null) {
      sql.append(" and ").append(query.cost().condition());
    }
    if (query.change() != null) {
      sql.append(" and exists (select from practices.measures m where m.version_id = v.id and ")
          .append(query.change().condition())
          .append(")");
    }
    if (query.repeated() != null) {
      sql.append(" and ").append(query.repeated().condition());
    }
    sql.append(
        worded ? " order by f.points desc, p.id" : " order by p.published_at desc, p.id desc");
    StatementSpec statement =
        jdbc.sql(sql + " offset :skip limit :most")
            .param("group", name(query.group()), Types.VARCHAR)
            .param("kind", name(query.kind()), Types.VARCHAR)
            .param("province", query.province(), Types.VARCHAR)
            .param("skip", skip)
            .param("most", most);
    return (worded ? statement.param("words", query.words()) : statement)
        .query((row, n) -> read(row))
        .list();
  }

  /** Of the actor's office, what is being worked on first; each with its newest version. */
  public List<LibraryRow> ofOurs(int skip, int most) {
    return jdbc.sql(
            SHOWN.formatted("coalesce(v.submitted_at, p.published_at)")
                + """
                 where p.office_id = :office and p.state <> 'DISCARDED'
                   and v.number = (select max(l.number) from practices.versions l
                                    where l.practice_id = p.id and l.state <> 'DISCARDED')
                 order by v.state in ('DRAFT', 'REVIEW') desc, p.id desc offset :skip limit :most
                """)
        .param("office", Acting.current().officeId(), Types.OTHER)
        .param("skip", skip)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** What waits for a reviewer, longest first; for others than reviewers their office's own. */
  public List<LibraryRow> toReview(int skip, int most) {
    return jdbc.sql(
            SHOWN.formatted("v.submitted_at")
                + """
                 where v.state = 'REVIEW'
                 order by v.submitted_at, v.id offset :skip limit :most
                """)
        .param("skip", skip)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static LibraryRow read(ResultSet row) throws SQLException {
    return new LibraryRow(
        row.getObject("id", UUID.class),
        PracticeKind.valueOf(row.getString("kind")),
        row.getObject("office_id", UUID.class),
        VersionState.valueOf(row.getString("state")),
        row.getBoolean("withdrawn"),
        row.getInt("number"),
        row.getString("title"),
        row.getString("problem"),
        VersionRepository.texts(row, "target_groups").map(TargetGroup::valueOf).toList(),
        row.getString("region"),
        row.getString("source_country"),
        row.getObject("cost", Long.class),
        PracticeRepository.instant(row, "at"),
        row.getInt("tries"),
        row.getBigDecimal("change"));
  }

  /** Practices alike, best first; by their shared target groups and the words of the title. */
  public List<Similar> similar(UUID version) {
    return jdbc.sql(
            """
            select practice_id, title, office_id, source_country
              from practices.similar(:version, 4)
            """)
        .param("version", version)
        .query(Similar.class)
        .list();
  }

  /**
   * @param sourceCountry null for a practice of ours
   */
  public record Similar(
      UUID practiceId, String title, UUID officeId, @Nullable String sourceCountry) {
    String path() {
      return Practice.HOME + "/" + practiceId;
    }
  }

  /** What waits for the actor: to be reviewed by them, and what came back to them. */
  public Waiting waiting() {
    return jdbc.sql(
            """
            select (select count(*) from practices.versions v
                     where v.state = 'REVIEW' and v.author <> :me
                       and (select practices.reviewer())) as to_review,
                   (select count(*) from practices.versions v
                     where v.state = 'DRAFT' and v.reviewed_at is not null
                       and v.author = :me) as returned
            """)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .query(Waiting.class)
        .single();
  }

  /** How many versions. */
  public record Waiting(long toReview, long returned) {}
}
