package id.antarkerja.officers.numbers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.numbers.LabourRows.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to official lists of the labour force: none come with this house, the centre loads them.
 */
@Service
@Transactional
public class LabourForce {
  private final JdbcClient jdbc;
  private final Audit audit;

  LabourForce(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Officers and heads of the centre. */
  static boolean mayLoad() {
    Acting acting = Acting.current();
    return (acting.role() == Role.OFFICER || acting.role() == Role.HEAD)
        && acting.territory().equals(Scope.EVERYWHERE);
  }

  /**
   * Keeps what is not what counts already; what was loaded before stays, and counts again when it
   * comes again.
   *
   * @return the load, for {@link #loaded}
   * @throws NotThere unless the actor may load
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  UUID load(List<Row> rows) {
    demandLoader();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('officers.labour_force', 0))")
        .query()
        .listOfRows();
    UUID by = Acting.current().actor().id();
    int added =
        jdbc.sql(
                """
                insert into officers.labour_force (id, region, year, number, source, loaded_by)
                select n.id, n.region, n.year, n.number, n.source, :by
                  from unnest(:ids, :regions, :years, :numbers, :sources)
                       n(id, region, year, number, source)
                  left join lateral (select l.number, l.source from officers.labour_force l
                                      where l.region = n.region and l.year = n.year
                                      order by l.loaded_at desc, l.id desc limit 1) counts on true
                 where (counts.number, counts.source) is distinct from (n.number, n.source)
                """)
            .param("ids", rows.stream().map(row -> Uuid7.next()).toArray(UUID[]::new))
            .param("regions", rows.stream().map(Row::region).toArray(String[]::new))
            .param("years", rows.stream().map(Row::year).toArray(Integer[]::new))
            .param("numbers", rows.stream().map(Row::number).toArray(Long[]::new))
            .param("sources", rows.stream().map(Row::source).toArray(String[]::new))
            .param("by", by)
            .update();
    UUID load = Uuid7.next();
    jdbc.sql(
            """
            insert into officers.labour_loads (id, given, added, loaded_by)
            values (:id, :given, :added, :by)
            """)
        .param("id", load)
        .param("given", rows.size())
        .param("added", added)
        .param("by", by)
        .update();
    audit.wrote("officers.labour.loaded", load);
    return load;
  }

  /**
   * Before anything of a list is read.
   *
   * @throws NotThere unless the actor may load
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  static void demandLoader() {
    if (!mayLoad()) {
      throw new NotThere();
    }
    StepUp.require();
  }

  /** What became of a list that the actor loaded. */
  @Transactional(readOnly = true)
  Optional<Load> loaded(UUID load) {
    return jdbc.sql("select given, added from officers.labour_loads where id = :id")
        .param("id", load)
        .query(Load.class)
        .optional();
  }

  /**
   * @param given how many points the list had
   * @param added how many of them were not what counted already
   */
  record Load(int given, int added) {
    int same() {
      return given - added;
    }
  }

  /** By region, the latest year as it was loaded last. */
  @Transactional(readOnly = true)
  public Map<String, LabourPoint> latest() {
    return jdbc
        .sql(
            """
            select distinct on (region) region, year, number, source, loaded_at
              from officers.labour_force order by region, year desc,
                   loaded_at desc, id desc
            """)
        .query(LabourPoint.class)
        .list()
        .stream()
        .collect(Collectors.toMap(LabourPoint::region, Function.identity()));
  }

  /** All that was ever loaded of one region, the one that counts first. */
  @Transactional(readOnly = true)
  List<LabourPoint> of(String region) {
    return jdbc.sql(
            """
            select region, year, number, source, loaded_at from officers.labour_force
             where region = :region order by year desc, loaded_at desc, id desc
            """)
        .param("region", region)
        .query(LabourPoint.class)
        .list();
  }
}
