package id.antarkerja.circulars;

import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read and acknowledged a circular and who has not, exactly, as of today: for the office
 * that sends it and those above. The rule is {@code circulars.roll}.
 */
@Service
@Transactional(readOnly = true)
public class Receipts {
  private final JdbcClient jdbc;
  private final Circulars circulars;
  private final Days days;

  Receipts(JdbcClient jdbc, Circulars circulars, Days days) {
    this.jdbc = jdbc;
    this.circulars = circulars;
    this.days = days;
  }

  /**
   * @throws NotThere when the actor is neither of the sending office nor of one above it
   */
  public Tally tally(UUID circular) {
    LocalDate today = today(circular);
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    jdbc.sql(
            """
            select standing, count(*) as n from circulars.roll(:circular, :today) group by standing
            """)
        .param("circular", circular)
        .param("today", today)
        .query(
            row -> {
              counts.put(Standing.valueOf(row.getString("standing")), row.getInt("n"));
            });
    return new Tally(counts);
  }

  /**
   * One group, or all who count and are not done, by place and name; with the numbers of all
   * groups, from one reading of the roll.
   *
   * @param group null for all who are not done
   * @throws NotThere as {@link #tally}
   */
  public Roll read(UUID circular, @Nullable Standing group, int skip, int most) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    List<Receipt> rows = new ArrayList<>();
    jdbc.sql(
            """
            with roll as materialized (select * from circulars.roll(:circular, :today)),
                 numbers as (
                   select array_agg(g.standing) as standings, array_agg(g.n) as counts
                     from (select standing, cast(count(*) as int) as n from roll group by standing) g)
            select n.standings, n.counts, l.*
              from numbers n
              left join (
                select r.* from roll r
                 where case when :group = 'OPEN' then r.standing not in ('DONE', 'GONE')
                            else r.standing = :group end
                 order by r.territory, r.name, r.officer offset :skip limit :most) l on true
             order by l.territory, l.name, l.officer
            """)
        .param("circular", circular)
        .param("today", today(circular))
        .param("group", group == null ? "OPEN" : group.name())
        .param("skip", skip)
        .param("most", most)
        .query(
            row -> {
              if (counts.isEmpty() && row.getArray("standings") != null) {
                count(row, counts);
              }
              if (row.getObject("officer") != null) {
                rows.add(receipt(row));
              }
            });
    return new Roll(new Tally(counts), rows);
  }

  private static void count(ResultSet row, Map<Standing, Integer> counts) throws SQLException {
    String[] standings = (String[]) row.getArray("standings").getArray();
    Integer[] numbers = (Integer[]) row.getArray("counts").getArray();
    for (int i = 0; i < standings.length; i++) {
      counts.put(Standing.valueOf(standings[i]), numbers[i]);
    }
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getObject("officer", UUID.class),
        row.getString("name"),
        row.getString("office_name"),
        Standing.valueOf(row.getString("standing")),
        row.getObject("read_at", OffsetDateTime.class),
        row.getObject("acked_at", OffsetDateTime.class),
        row.getObject("acked_on", LocalDate.class),
        row.getObject("joined_on", LocalDate.class),
        row.getObject("left_on", LocalDate.class),
        row.getObject("away_until", LocalDate.class),
        row.getString("stand_in"),
        row.getBoolean("stand_in_done"),
        row.getString("account"));
  }

  /** A page of a list beside the numbers of all. */
  public record Roll(Tally tally, List<Receipt> rows) {}

  private LocalDate today(UUID id) {
    Circular circular = circulars.one(id);
    if (!Circulars.seesReceipts(circular)) {
      throw new NotThere();
    }
    return days.today(circular.territory());
  }
}
