package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Days;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who promised what, and how far it is: of one room, of the actor's rooms, of an office, of a part
 * of the country. Every number counts exactly what the list of the same name shows.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {
  /** Offices or provinces of one table. */
  static final int MOST_LINES = 100;

  private static final String GROUPS =
      Arrays.stream(Standing.values())
          .map(one -> "count(*) filter (where %s) as %s".formatted(one.condition(), one.column()))
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;
  private final Days days;

  Ledger(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** The first ones due first. */
  public List<Commitment> list(LedgerQuery query, @Nullable UUID after, int most) {
    String group = query.standing() == null ? "true" : query.standing().condition();
    return wanted(
            jdbc.sql(
                CommitmentRepository.SELECT
                    + " where "
                    + query.condition()
                    + " and "
                    + group
                    + """
                       and (cast(:after as uuid) is null or (c.due_on, c.id) > (
                         select x.due_on, x.id from partners.commitments x where x.id = :after))
                     order by c.due_on, c.id limit :most
                    """),
            query)
        .param("after", after, Types.OTHER)
        .param("most", most)
        .query(Commitment.class)
        .list();
  }

  /** How many stand how. */
  public Tally tally(LedgerQuery query) {
    return wanted(
            jdbc.sql(
                "select " + GROUPS + " from partners.commitments c where " + query.condition()),
            query)
        .query(Tally.class)
        .single();
  }

  /** The same for each office, or each province; those with most that is late first. */
  public List<Line> lines(LedgerQuery query, boolean byProvince) {
    String key = byProvince ? "left(c.territory, 2)" : "c.office_id::text";
    return wanted(
            jdbc.sql(
                "select "
                    + key
                    + " as key, "
                    + GROUPS
                    + " from partners.commitments c where "
                    + query.condition()
                    + " group by 1 order by late desc, open desc, 1 limit :most"),
            query)
        .param("most", MOST_LINES)
        .query(
            (row, n) ->
                new Line(
                    row.getString("key"),
                    new Tally(
                        row.getLong("late"),
                        row.getLong("open"),
                        row.getLong("partly"),
                        row.getLong("kept"),
                        row.getLong("broken"),
                        row.getLong("released"),
                        row.getLong("waiting"))))
        .list();
  }

  private JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec statement, LedgerQuery query) {
    Acting acting = Acting.current();
    String place = query.place();
    return statement
        .param("today", days.today(acting.territory()))
        .param("room", query.room(), Types.OTHER)
        .param("office", query.office(), Types.OTHER)
        .param("own", acting.officeId(), Types.OTHER)
        .param("lo", place == null ? acting.scope().lo() : place)
        .param("hi", place == null ? acting.scope().hi() : place + "~");
  }

  /** How many of one office (its id) or province (its code). */
  public record Line(String key, Tally tally) {}
}
