package id.antarkerja.circulars;

import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import java.time.LocalDate;
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
   * One group, or all who count and are not done, by place and name.
   *
   * @param group null for all who are not done
   * @throws NotThere as {@link #tally}
   */
  public List<Receipt> list(UUID circular, @Nullable Standing group, int skip, int most) {
    return jdbc.sql(
            """
            select officer, name, office_name, standing, read_at, acked_at, acked_on, joined_on,
                   left_on, away_until, stand_in, stand_in_done, account
              from circulars.roll(:circular, :today)
             where case when :group = 'OPEN' then standing not in ('DONE', 'GONE')
                        else standing = :group end
             order by territory, name, officer offset :skip limit :most
            """)
        .param("circular", circular)
        .param("today", today(circular))
        .param("group", group == null ? "OPEN" : group.name())
        .param("skip", skip)
        .param("most", most)
        .query(Receipt.class)
        .list();
  }

  private LocalDate today(UUID id) {
    Circular circular = circulars.one(id);
    if (!Circulars.seesReceipts(circular)) {
      throw new NotThere();
    }
    return days.today(circular.territory());
  }
}
