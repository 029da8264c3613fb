package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.StaleChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL of versions. */
@Repository
class VersionRepository {
  static final String COLUMNS =
      """
      (id, practice_id, kind, number, author, title, problem, target_groups, steps, region,
       place_office, from_on, to_on, staff_hours, cost, tools, story, source_country, source_by,
       source_url, source_year, no_personal_data)
      """;

  static final String VALUES =
      """
      values (:id, :practice, :kind, :number, :author, :title, :problem, :groups, :steps, :region,
              :office, :from, :to, :hours, :cost, :tools, :story, :country, :by, :url, :year,
              :noPersonalData)
      """;

  private final JdbcClient jdbc;

  VersionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that the actor may read, newest first. */
  List<Version> of(UUID practice) {
    return jdbc.sql(
            """
            select id, practice_id, kind, number, version, state, author, title, problem,
                   target_groups, steps, region, place_office, from_on, to_on, staff_hours, cost,
                   tools, story, source_country, source_by, source_url, source_year,
                   no_personal_data, submitted_at, reviewed_at
              from practices.versions
             where practice_id = :practice and state <> 'DISCARDED'
             order by number desc
            """)
        .param("practice", practice)
        .query((row, n) -> read(row))
        .list();
  }

  private static Version read(ResultSet row) throws SQLException {
    return new Version(
        row.getObject("id", UUID.class),
        row.getObject("practice_id", UUID.class),
        row.getInt("number"),
        row.getInt("version"),
        VersionState.valueOf(row.getString("state")),
        row.getObject("author", UUID.class),
        new PracticeText(
            row.getString("title"),
            row.getString("problem"),
            texts(row, "target_groups").map(TargetGroup::valueOf).toList(),
            texts(row, "steps").toList(),
            origin(row),
            row.getObject("staff_hours", Integer.class),
            row.getObject("cost", Long.class),
            row.getString("tools"),
            row.getString("story"),
            row.getBoolean("no_personal_data")),
        PracticeRepository.instant(row, "submitted_at"),
        PracticeRepository.instant(row, "reviewed_at"));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return switch (PracticeKind.valueOf(row.getString("kind"))) {
      case OWN ->
          new Origin.Here(
              row.getString("region"),
              row.getObject("place_office", UUID.class),
              row.getObject("from_on", LocalDate.class),
              row.getObject("to_on", LocalDate.class));
      case ABROAD ->
          new Origin.Abroad(
              row.getString("source_country"),
              row.getString("source_by"),
              row.getString("source_url"),
              row.getInt("source_year"));
    };
  }

  static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray());
  }

  Optional<Integer> latest(UUID practice) {
    return jdbc.sql("select max(number) as n from practices.versions where practice_id = :id")
        .param("id", practice)
        .query((row, n) -> row.getObject("n", Integer.class))
        .optional();
  }

  void insert(UUID id, UUID practice, int number, PracticeText text) {
    filled(jdbc.sql("insert into practices.versions " + COLUMNS + VALUES), text)
        .param("id", id)
        .param("practice", practice)
        .param("kind", text.origin().kind().name())
        .param("number", number)
        .param("author", Acting.current().actor().id())
        .update();
  }

  void change(UUID id, int version, PracticeText text) {
    StaleChange.unlessOne(
        filled(
                jdbc.sql(
                    """
                    update practices.versions
                       set title = :title, problem = :problem, target_groups = :groups,
                           steps = :steps, region = :region, place_office = :office,
                           from_on = :from, to_on = :to, staff_hours = :hours, cost = :cost,
                           tools = :tools, story = :story, source_country = :country,
                           source_by = :by, source_url = :url, source_year = :year,
                           no_personal_data = :noPersonalData, version = version + 1
                     where id = :id and version = :version and state = 'DRAFT'
                    """),
                text)
            .param("id", id)
            .param("version", version)
            .update());
  }

  static StatementSpec filled(StatementSpec statement, PracticeText text) {
    Origin.@Nullable Here here = text.origin() instanceof Origin.Here own ? own : null;
    Origin.@Nullable Abroad source = text.origin() instanceof Origin.Abroad told ? told : null;
    return statement
        .param("title", text.title())
        .param("problem", text.problem())
        .param("groups", text.groups().stream().map(Enum::name).toArray(String[]::new))
        .param("steps", text.steps().toArray(String[]::new))
        .param("region", here == null ? null : here.region(), Types.VARCHAR)
        .param("office", here == null ? null : here.office(), Types.OTHER)
        .param("from", here == null ? null : here.from(), Types.DATE)
        .param("to", here == null ? null : here.to(), Types.DATE)
        .param("hours", text.staffHours(), Types.INTEGER)
        .param("cost", text.cost(), Types.BIGINT)
        .param("tools", text.tools(), Types.VARCHAR)
        .param("story", text.story(), Types.VARCHAR)
        .param("country", source == null ? null : source.country(), Types.VARCHAR)
        .param("by", source == null ? null : source.by(), Types.VARCHAR)
        .param("url", source == null ? null : source.url(), Types.VARCHAR)
        .param("year", source == null ? null : source.year(), Types.INTEGER)
        .param("noPersonalData", text.noPersonalData());
  }

  /** One step of a version that stands as it was read. */
  void step(Version version, VersionState next) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.versions set state = :next, version = version + 1
                 where id = :id and version = :version and state = :state
                """)
            .param("next", next.name())
            .param("id", version.id())
            .param("version", version.version())
            .param("state", version.state().name())
            .update());
  }

  void submit(UUID id, int version, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.versions
                   set state = 'REVIEW', submitted_at = :at, version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("at", PracticeRepository.at(at))
            .param("id", id)
            .param("version", version)
            .update());
  }

  void reviewed(UUID id, int version, VersionState next, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.versions
                   set state = :next, reviewed_at = :at, reviewed_by = :by, version = version + 1
                 where id = :id and version = :version and state = 'REVIEW'
                """)
            .param("next", next.name())
            .param("at", PracticeRepository.at(at))
            .param("by", Acting.current().actor().id())
            .param("id", id)
            .param("version", version)
            .update());
  }
}
