package id.antarkerja.matching;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Familiar;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
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
 * Shortlists that an officer works on today: of open vacancies that the officer registered or
 * verified, the first {@link #FIRST} people as they were shown, for at most so many vacancies a
 * day. Who is on one of them is no stranger to that officer; opening other vacancies, or going
 * further down, makes nobody familiar.
 */
@Component
class Shortlists implements Familiar {
  static final int FIRST = 25;

  private final JdbcClient jdbc;
  private final Vacancies vacancies;
  private final Audit audit;
  private final Days days;
  private final int most;

  Shortlists(
      JdbcClient jdbc,
      Vacancies vacancies,
      Audit audit,
      Days days,
      @Value("${antarkerja.reading.shortlists:40}") int most) {
    this.jdbc = jdbc;
    this.vacancies = vacancies;
    this.audit = audit;
    this.days = days;
    this.most = most;
  }

  /** Records who is shown, before it is shown. */
  Listed shown(VacancySummary vacancy, List<UUID> persons) {
    Acting acting = Acting.current();
    UUID account = acting.actor().id();
    if (account != null
        && !persons.isEmpty()
        && vacancy.isOpen()
        && vacancies.workedOnBy(vacancy.id(), account)) {
      keep(account, today(acting), vacancy, persons);
    }
    return audit.listed("matching.candidates", Purpose.MATCHING, vacancy.id().value(), persons);
  }

  private void keep(UUID account, LocalDate on, VacancySummary vacancy, List<UUID> persons) {
    jdbc.sql(
            """
            insert into matching.shortlists as s (account, on_date, vacancy_id, persons)
            select :account, :on, :vacancy, :persons
             where (select count(*) from matching.shortlists o
                     where o.account = :account and o.on_date = :on
                       and o.vacancy_id <> :vacancy) < :most
            on conflict (account, on_date, vacancy_id) do nothing
            """)
        .param("account", account)
        .param("on", on)
        .param("vacancy", vacancy.id().value())
        .param("persons", persons.stream().limit(FIRST).toArray(UUID[]::new))
        .param("most", most)
        .update();
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
