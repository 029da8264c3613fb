package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Familiar;
import id.antarkerja.kernel.Days;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom this officer registered or served at the counter today. A new card because a placement was
 * cancelled was asked for by nobody at a counter.
 */
@Component
class ServedToday implements Familiar {
  private final JdbcClient jdbc;
  private final Days days;

  ServedToday(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  @Override
  public Set<UUID> among(Acting who, Collection<UUID> persons) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct e.person_id from jobseekers.registration_events e
                 where e.person_id = any(:persons) and e.actor = :officer and e.on_date = :today
                   and e.kind in ('REGISTERED', 'REPORTED') and e.reason is null
                """)
            .param("persons", persons.toArray(UUID[]::new))
            .param("officer", who.actor().id())
            .param("today", days.today(who.territory()))
            .query(UUID.class)
            .list());
  }
}
