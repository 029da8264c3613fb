package id.antarkerja.matching;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Familiar;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
import id.antarkerja.audit.Readings;
import id.antarkerja.kernel.Days;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancySummary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shortlists that an officer works on today: of open vacancies that the officer and somebody else
 * entered and verified, the first {@link #FIRST} people as they were shown, for at most so many
 * vacancies a day and so many people within 14 days. Who is on one of them is no stranger to that
 * officer; opening other vacancies, or going further down, makes nobody familiar.
 */
@Component
class Shortlists implements Familiar {
  static final int FIRST = 25;

  private static final String KNOWN =
      """
      select distinct p.id
        from matching.shortlists f cross join lateral unnest(f.persons) p (id)
       where f.account = :account and f.on_date > cast(:on as date) - 14
      """;

  private final JdbcClient jdbc;
  private final Vacancies vacancies;
  private final Audit audit;
  private final Readings readings;
  private final Days days;
  private final int most;
  private final int people;

  /**
   * @param most vacancies a day
   * @param people whom shortlists make familiar within 14 days; who answers for the account hears
   *     at half of them
   */
  Shortlists(
      JdbcClient jdbc,
      Vacancies vacancies,
      Audit audit,
      Readings readings,
      Days days,
      @Value("${antarkerja.reading.shortlists:40}") int most,
      @Value("${antarkerja.reading.shortlisted:3000}") int people) {
    this.jdbc = jdbc;
    this.vacancies = vacancies;
    this.audit = audit;
    this.readings = readings;
    this.days = days;
    this.most = most;
    this.people = people;
  }

  /** Records who is shown, before it is shown. */
  Listed shown(VacancySummary vacancy, List<UUID> persons) {
    Acting acting = Acting.current();
    UUID account = acting.actor().id();
    if (account != null
        && !persons.isEmpty()
        && vacancy.isOpen()
        && vacancies.sharedBy(vacancy, account)) {
      keep(account, today(acting), vacancy, persons);
    }
    return audit.listed("matching.candidates", Purpose.MATCHING, vacancy.id().value(), persons);
  }

  private void keep(UUID account, LocalDate on, VacancySummary vacancy, List<UUID> persons) {
    // Two at once would both count before either was there.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('shortlist:' || :account, 0))")
        .param("account", account.toString())
        .query((row, n) -> true)
        .single();
    jdbc.sql(
            """
            with known as (%s),
            asked as (
              select p.id, p.place, p.id in (select id from known) as before
                from unnest(:persons) with ordinality p (id, place)),
            kept as (
              select a.id, a.place from asked a
               where a.before
                  or (select count(*) from asked o where not o.before and o.place <= a.place)
                     <= :people - (select count(*) from known))
            insert into matching.shortlists as s (account, on_date, vacancy_id, persons)
            select :account, :on, :vacancy, array_agg(k.id order by k.place) from kept k
             where (select count(*) from matching.shortlists o
                     where o.account = :account and o.on_date = :on
                       and o.vacancy_id <> :vacancy) < :most
            having count(*) > 0
            on conflict (account, on_date, vacancy_id) do nothing
            """
                .formatted(KNOWN))
        .param("account", account)
        .param("on", on)
        .param("vacancy", vacancy.id().value())
        .param("persons", persons.stream().limit(FIRST).toArray(UUID[]::new))
        .param("people", people)
        .param("most", most)
        .update();
    int known =
        jdbc.sql("select count(*) from (%s) k".formatted(KNOWN))
            .param("account", account)
            .param("on", on)
            .query(Integer.class)
            .single();
    readings.shortlisted(known, people);
  }

  @Override
  public Set<UUID> among(Acting who, Collection<UUID> persons) {
    return new HashSet<>(
        jdbc.sql(
                """
                select p from unnest(:persons) p
                 where exists (select 1 from matching.shortlists s
                                where s.account = :account and s.on_date = :on
                                  and p = any(s.persons))
                """)
            .param("persons", persons.toArray(UUID[]::new))
            .param("account", who.actor().id())
            .param("on", today(who))
            .query(UUID.class)
            .list());
  }

  private LocalDate today(Acting who) {
    return days.today(who.territory());
  }
}
