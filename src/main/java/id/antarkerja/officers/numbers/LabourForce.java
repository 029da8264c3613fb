package id.antarkerja.officers.numbers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.numbers.LabourRows.Row;
import java.util.List;
import java.util.Map;
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
   * Keeps what is not here yet; what was loaded before stays.
   *
   * @return how many points are new
   * @throws NotThere unless the actor may load
   */
  int load(List<Row> rows) {
    if (!mayLoad()) {
      throw new NotThere();
    }
    int added =
        jdbc.sql(
                """
                insert into officers.labour_force (id, region, year, number, source, loaded_by)
                select n.id, n.region, n.year, n.number, n.source, :by
                  from unnest(:ids, :regions, :years, :numbers, :sources)
                       n(id, region, year, number, source)
                on conflict (region, year, number, source) do nothing
                """)
            .param("ids", rows.stream().map(row -> Uuid7.next()).toArray(UUID[]::new))
            .param("regions", rows.stream().map(Row::region).toArray(String[]::new))
            .param("years", rows.stream().map(Row::year).toArray(Integer[]::new))
            .param("numbers", rows.stream().map(Row::number).toArray(Long[]::new))
            .param("sources", rows.stream().map(Row::source).toArray(String[]::new))
            .param("by", Acting.current().actor().id())
            .update();
    audit.did("officers.labour.loaded");
    return added;
  }

  /** By region, the latest year as it was loaded last. */
  @Transactional(readOnly = true)
  public Map<String, LabourPoint> latest() {
    return jdbc
        .sql(
            """
            select distinct on (region) region, year, number, source, loaded_at
              from officers.labour_force order by region, year desc, loaded_at desc
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
             where region = :region order by year desc, loaded_at desc
            """)
        .param("region", region)
        .query(LabourPoint.class)
        .list();
  }
}
