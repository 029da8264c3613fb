package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Pilihan bulan ini": up to three practices a month, chosen by moderators, with the reason why.
 */
@Service
@Transactional
public class Selections {
  static final int MOST = 3;
  static final int LONGEST = 300;
  static final int SHORTEST = 10;

  private static final String SELECT =
      """
      select s.month, s.practice_id, v.title, s.words, p.office_id, v.source_country
        from practices.selections s
        join practices.practices p on p.id = s.practice_id
        join practices.versions v on v.practice_id = p.id and v.state = 'PUBLISHED'
       where p.state = 'PUBLISHED' and not p.hidden
      """;

  private final JdbcClient jdbc;
  private final Practices practices;
  private final Moderation moderation;
  private final Audit audit;
  private final Days days;

  Selections(JdbcClient jdbc, Practices practices, Moderation moderation, Audit audit, Days days) {
    this.jdbc = jdbc;
    this.practices = practices;
    this.moderation = moderation;
    this.audit = audit;
    this.days = days;
  }

  /** Of the running month, in the order of choosing; what was taken back since is left out. */
  @Transactional(readOnly = true)
  public List<Selection> ofThisMonth() {
    return jdbc.sql(SELECT + " and s.month = :month order by s.place")
        .param("month", days.today().withDayOfMonth(1))
        .query(Selection.class)
        .list();
  }

  /** Up to the running month, newest first. */
  @Transactional(readOnly = true)
  public List<Selection> archive(int skip, int most) {
    return jdbc.sql(
            SELECT
                + " and s.month <= :month order by s.month desc, s.place offset :skip limit :most")
        .param("month", days.today().withDayOfMonth(1))
        .param("skip", skip)
        .param("most", most)
        .query(Selection.class)
        .list();
  }

  /** The months that may be chosen for: the running one and the next. */
  public List<YearMonth> open() {
    YearMonth running = YearMonth.from(days.today());
    return List.of(running, running.plusMonths(1));
  }

  /**
   * @param words 10 to 300 characters: why this one
   * @throws NotThere unless the actor moderates and the practice is published
   * @throws RefusedException {@code practices.selection.month}, {@code practices.selection.full},
   *     {@code practices.selection.twice}
   * @throws StaleChange when another moderator took the place
   */
  public void choose(UUID practice, YearMonth month, String words) {
    demandChooser(practice);
    if (!open().contains(month)) {
      throw new RefusedException(Reason.of("practices.selection.month"));
    }
    LocalDate first = month.atDay(1);
    List<UUID> chosen =
        jdbc.sql("select practice_id from practices.selections where month = :month")
            .param("month", first)
            .query(UUID.class)
            .list();
    if (chosen.contains(practice)) {
      throw new RefusedException(Reason.of("practices.selection.twice"));
    }
    if (chosen.size() >= MOST) {
      throw new RefusedException(Reason.of("practices.selection.full", MOST));
    }
    try {
      jdbc.sql(
              """
              insert into practices.selections (month, place, practice_id, words, chosen_by, chosen_at)
              values (:month, :place, :practice, :words, :me, :at)
              """)
          .param("month", first)
          .param("place", chosen.size() + 1)
          .param("practice", practice)
          .param("words", words)
          .param("me", Acting.current().actor().id())
          .param("at", PracticeRepository.at(days.clock().instant()))
          .update();
    } catch (DuplicateKeyException faster) {
      throw new StaleChange();
    }
    audit.wrote("practice.selected", practice);
  }

  /** As {@link #choose} demands. */
  @Transactional(readOnly = true)
  public void demandChooser(UUID practice) {
    if (!practices.one(practice).published() || !moderation.moderates()) {
      throw new NotThere();
    }
  }
}
