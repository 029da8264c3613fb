package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.StaleChange;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of offices that repeat a practice. */
@Repository
class TrialRepository {
  private static final String SELECT =
      """
      select id, version, practice_id, number, office_id, territory, region, author, state,
             started_on, changed, ended_on, learnt, ended_by, end_id, hidden
        from practices.replications
      """;

  private final JdbcClient jdbc;

  TrialRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param province two digits; "" abroad
   */
  public record Place(String province, int offices) {}

  Optional<Trial> one(UUID id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Trial.class).optional();
  }

  /** By its own id, or by what a colleague's words of its end are moderated under. */
  Optional<Trial> moderated(UUID id) {
    return jdbc.sql(SELECT + " where id = :id or end_id = :id")
        .param("id", id)
        .query(Trial.class)
        .optional();
  }

  /** As {@link #moderated(UUID)}. */
  List<Trial> moderated(Collection<UUID> ids) {
    return jdbc.sql(SELECT + " where id = any(:ids) or end_id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Trial.class)
        .list();
  }

  /** For moderators, what stood beside numbers that were taken out again. */
  Map<UUID, List<String>> removedWords(Collection<UUID> trials) {
    Map<UUID, List<String>> found = new HashMap<>();
    jdbc.sql(
            """
            select replication_id, words from practices.removed_words
             where replication_id = any(:trials) order by id
            """)
        .param("trials", trials.toArray(UUID[]::new))
        .query(
            (row, n) ->
                found
                    .computeIfAbsent(
                        row.getObject("replication_id", UUID.class), trial -> new ArrayList<>())
                    .add(row.getString("words")))
        .list();
    return found;
  }

  Optional<Trial> running(UUID practice, UUID office) {
    return jdbc.sql(
            SELECT + " where practice_id = :practice and office_id = :office and state = 'TRYING'")
        .param("practice", practice)
        .param("office", office)
        .query(Trial.class)
        .optional();
  }

  List<Trial> of(UUID practice, int skip, int most) {
    return jdbc.sql(
            SELECT
                + """
                 where practice_id = :practice
                 order by started_on desc, id desc offset :skip limit :most
                """)
        .param("practice", practice)
        .param("skip", skip)
        .param("most", most)
        .query(Trial.class)
        .list();
  }

  List<Place> places(UUID practice) {
    return jdbc.sql(
            """
            select left(region, 2) as province, cast(count(distinct office_id) as int) as offices
              from practices.replications where practice_id = :practice and not hidden
             group by 1 order by 2 desc, 1
            """)
        .param("practice", practice)
        .query(Place.class)
        .list();
  }

  void insert(UUID id, Practice practice, int number, String region, NewTrial trial) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into practices.replications
                   (id, practice_id, number, office_id, territory, region, author, started_on,
                    changed)
            values (:id, :practice, :number, :office, :territory, :region, :me, :on, :changed)
            """)
        .param("id", id)
        .param("practice", practice.id())
        .param("number", number)
        .param("office", acting.requireOffice())
        .param("territory", acting.territory())
        .param("region", region)
        .param("me", acting.actor().id())
        .param("on", trial.startedOn())
        .param("changed", trial.changed(), Types.VARCHAR)
        .update();
  }

  /**
   * @param endId null when its author ends it
   */
  void end(
      UUID id, int version, TrialState state, LocalDate on, String learnt, @Nullable UUID endId) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.replications
                   set state = :state, ended_on = :on, learnt = :learnt, ended_by = :me,
                       end_id = :endId, version = version + 1
                 where id = :id and version = :version and state = 'TRYING'
                """)
            .param("state", state.name())
            .param("on", on)
            .param("learnt", learnt)
            .param("me", Acting.current().actor().id())
            .param("endId", endId, Types.OTHER)
            .param("id", id)
            .param("version", version)
            .update());
  }

  /** The database looks itself what moderators say of it. */
  void moderate(UUID trial) {
    jdbc.sql("update practices.replications set hidden = hidden where id = :trial")
        .param("trial", trial)
        .update();
  }
}
