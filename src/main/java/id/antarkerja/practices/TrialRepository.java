package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.StaleChange;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of offices that repeat a practice. */
@Repository
class TrialRepository {
  private static final String SELECT =
      """
      select id, version, practice_id, number, office_id, territory, region, author, state,
             started_on, changed, ended_on, learnt, hidden
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

  void insert(UUID id, Practice practice, int number, String region, NewTrial trial, boolean held) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into practices.replications
                   (id, practice_id, number, office_id, territory, region, author, started_on,
                    changed, hidden)
            values (:id, :practice, :number, :office, :territory, :region, :me, :on, :changed,
                    :held)
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
        .param("held", held)
        .update();
  }

  void end(UUID id, int version, TrialState state, LocalDate on, String learnt, boolean held) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.replications
                   set state = :state, ended_on = :on, learnt = :learnt, hidden = hidden or :held,
                       version = version + 1
                 where id = :id and version = :version and state = 'TRYING'
                """)
            .param("state", state.name())
            .param("on", on)
            .param("learnt", learnt)
            .param("held", held)
            .param("id", id)
            .param("version", version)
            .update());
  }

  void hide(UUID id, boolean hidden) {
    jdbc.sql("update practices.replications set hidden = :hidden where id = :id")
        .param("id", id)
        .param("hidden", hidden)
        .update();
  }
}
