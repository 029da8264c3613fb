package id.antarkerja.vacancies;

import id.antarkerja.employers.ContactEntries;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who entered and who verified a vacancy as its content stands. One account alone could invent as
 * many as it likes; what somebody else entered, verified or said to be theirs was not invented.
 */
@Component
class TwoHands {
  private final JdbcClient jdbc;
  private final ContactEntries contacts;

  TwoHands(JdbcClient jdbc, ContactEntries contacts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
  }

  /** Whom the account itself made the employer's contact lately doesn't speak for the employer. */
  boolean sharedBy(VacancySummary vacancy, UUID account) {
    Hands hands =
        jdbc.sql(
                """
                select coalesce(bool_or(mine), false) as mine,
                       coalesce(bool_or(not mine and kind <> 'CONFIRMED'), false) as others,
                       coalesce(bool_or(not mine and kind = 'CONFIRMED'), false) as employers
                  from (select kind, actor is not distinct from :account as mine
                          from vacancies.vacancy_events
                         where vacancy_id = :vacancy
                           and kind in ('SUBMITTED', 'PUBLISHED', 'CONFIRMED')
                           and at >= (select coalesce(max(at), '-infinity')
                                        from vacancies.vacancy_events
                                       where vacancy_id = :vacancy and kind = 'SUBMITTED')) e
                """)
            .param("vacancy", vacancy.id().value())
            .param("account", account)
            .query(Hands.class)
            .single();
    return hands.mine()
        && (hands.others() || hands.employers() && !contacts.lately(vacancy.employer(), account));
  }

  /** Those of which the employer said, as their content stands, that they are theirs. */
  Set<VacancyId> confirmed(Collection<UUID> vacancies) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct c.vacancy_id from vacancies.vacancy_events c
                 where c.vacancy_id = any(:vacancies) and c.kind = 'CONFIRMED'
                   and not exists (select from vacancies.vacancy_events s
                                    where s.vacancy_id = c.vacancy_id and s.kind = 'SUBMITTED'
                                      and s.at > c.at)
                """)
            .param("vacancies", vacancies.toArray(UUID[]::new))
            .query((row, n) -> new VacancyId(row.getObject(1, UUID.class)))
            .list());
  }

  private record Hands(boolean mine, boolean others, boolean employers) {}
}
