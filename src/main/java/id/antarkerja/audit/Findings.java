package id.antarkerja.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What looks odd in the trail, by fixed thresholds; as the system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Findings {
  private static final Duration AGAIN_AFTER = Duration.ofHours(24);

  private final JdbcClient jdbc;

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A question to the entries of the last hours, that answers accounts with a number. Times are
   * those of the database: what happened, not what a clock that a demo sets says.
   */
  public enum Detector {
    /** Files opened between 22:00 and 05:00 of western Indonesia. */
    NIGHT(
        20,
        """
        e.kind = 'READ' and e.at > :now - interval '7 hours'
         and (extract(hour from e.at at time zone 'Asia/Jakarta') >= 22
              or extract(hour from e.at at time zone 'Asia/Jakarta') < 5)
        """,
        "count(distinct e.subject)"),
    /** Asked again and again for what is not there. */
    NOT_THERE(30, "e.action = 'page.notThere' and e.at > :now - interval '1 hour'", "count(*)"),
    /** Emergency access more often than emergencies happen. */
    BREAK_GLASS(
        3,
        "e.action = 'jobseeker.glassBroken' and e.at > :now - interval '24 hours'",
        "count(distinct e.subject)"),
    /** Hardly anybody read who has to do with the reader. */
    OUTSIDE(
        30,
        "e.kind = 'READ' and e.subject is not null and e.at > :now - interval '24 hours'",
        """
        case when 5 * count(distinct e.subject) filter (where 'reader:STRANGER' = any(e.fields))
                  >= 4 * count(distinct e.subject)
             then count(distinct e.subject) filter (where 'reader:STRANGER' = any(e.fields))
             else 0 end
        """),
    /** Many strangers from a device that the account was never used on before. */
    NEW_DEVICE(
        20,
        """
        e.kind = 'READ' and 'reader:STRANGER' = any(e.fields) and e.at > :now - interval '24 hours'
         and exists (select 1 from audit.entries d
                      where d.subject = e.actor and d.action = 'signin.newDevice'
                        and d.at between :now - interval '24 hours' and e.at)
        """,
        "count(distinct e.subject)"),
    /**
     * Many people within an hour by an account that hardly read anybody in the two weeks before.
     */
    UNUSUAL(
        40,
        """
        e.kind = 'READ' and e.at > :now - interval '1 hour'
         and not exists (select 1 from audit.entries o
                          where o.actor = e.actor and o.kind = 'READ'
                            and o.at between :now - interval '14 days' and :now - interval '1 day'
                          offset 200 limit 1)
        """,
        "count(distinct e.subject)");

    private final int threshold;
    private final String condition;
    private final String number;

    Detector(int threshold, String condition, String number) {
      this.threshold = threshold;
      this.condition = condition;
      this.number = number;
    }

    public int threshold() {
      return threshold;
    }
  }

  private record Found(UUID actor, int n) {}

  /** Tells the supervisors of each account found, once a day. */
  public int look(Detector detector, Instant moment) {
    OffsetDateTime now = moment.atOffset(ZoneOffset.UTC);
    List<Found> found =
        jdbc.sql(
                """
                select e.actor, (%s)::int as n from audit.entries e
                 where e.actor_kind = 'OFFICER' and e.at <= :now and %s
                 group by e.actor having %s >= :least
                """
                    .formatted(detector.number, detector.condition, detector.number))
            .param("least", detector.threshold)
            .param("now", now)
            .query(Found.class)
            .list();
    for (Found one : found) {
      jdbc.sql(
              """
              select audit.alert(:actor, :kind, :now, :n, :least, make_interval(hours => :hours))
              """)
          .param("now", now)
          .param("actor", one.actor())
          .param("kind", detector.name())
          .param("n", one.n())
          .param("least", detector.threshold)
          .param("hours", (int) AGAIN_AFTER.toHours())
          .query((rs, n) -> n)
          .list();
    }
    return found.size();
  }

  /** A finding that nobody was told yet. */
  public record Untold(
      UUID id, UUID account, String name, String territory, String kind, int n, int limitN) {}

  public List<Untold> untold(int most) {
    return jdbc.sql(
            """
            select al.id, al.account, a.name, a.territory, al.kind, al.n, al.limit_n
              from audit.alerts al join access.accounts a on a.id = al.account
             where al.notified_at is null
             order by al.at limit :most for update of al skip locked
            """)
        .param("most", most)
        .query(Untold.class)
        .list();
  }

  public void told(UUID alert) {
    jdbc.sql("update audit.alerts set notified_at = clock_timestamp() where id = :id")
        .param("id", alert)
        .update();
  }
}
