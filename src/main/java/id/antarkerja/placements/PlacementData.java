package id.antarkerja.placements;

import id.antarkerja.access.Erasable;
import id.antarkerja.classifications.Education;
import id.antarkerja.kernel.Reason;
import id.antarkerja.privacy.Kept;
import id.antarkerja.privacy.KeptFor;
import id.antarkerja.privacy.PersonalData;
import id.antarkerja.web.T;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger keeps of a person; nobody is erased out of a placement that still runs. */
@Component
class PlacementData implements PersonalData, Erasable {

  private final JdbcClient jdbc;

  PlacementData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Kept> of(UUID person) {
    return List.of(
        Kept.of(
            "placements",
            KeptFor.RECORD,
            jdbc.sql(
                    """
                    select vacancy_title, vacancy_place, employer_name, status, person_name, sex,
                           education, person_region, occupation_group, kbli, reported_by,
                           reported_on, scope, contract, wage, start_on, confirmed_on,
                           confirmed_how, ended_on, reason, created_at
                      from placements.placements where person_id = :person order by created_at
                    """)
                .param("person", person),
            PlacementData::opened),
        Kept.of(
            "follow_ups",
            KeptFor.RECORD,
            jdbc.sql(
                    """
                    select p.employer_name, f.month, f.due_on, f.done_on, f.still_working, f.reason
                      from placements.follow_ups f
                      join placements.placements p on p.id = f.placement_id
                     where p.person_id = :person order by f.due_on
                    """)
                .param("person", person)));
  }

  private static @Nullable Object opened(String column, @Nullable Object stored) {
    return stored instanceof Number level && column.equals("education")
        ? T.t(Education.ofLevel(level.intValue()).textKey())
        : stored;
  }

  /** Said by one side and open, or confirmed and still to be followed up. */
  @Override
  public List<Reason> duties(UUID person) {
    return jdbc.sql(
            """
            select vacancy_title, employer_name from placements.placements p
             where person_id = :person
               and (status = 'REPORTED'
                    or status = 'CONFIRMED' and exists (
                       select from placements.follow_ups f
                        where f.placement_id = p.id and f.done_on is null and not f.dropped))
             order by created_at
            """)
        .param("person", person)
        .query((rs, n) -> Reason.of("placement.open", rs.getString(1), rs.getString(2)))
        .list();
  }

  @Override
  public boolean erase(UUID person) {
    return jdbc.sql(
                """
                update placements.placements set person_name = :erased, version = version + 1
                 where person_id = :person and person_name <> :erased
                """)
            .param("person", person)
            .param("erased", ERASED)
            .update()
        > 0;
  }
}
