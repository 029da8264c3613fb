package id.antarkerja.vacancies;

import id.antarkerja.access.SecondPersons;
import id.antarkerja.employers.ContactEntries;
import id.antarkerja.kernel.ActorKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who entered and who verified a vacancy as its content stands. One account alone could invent as
 * many as it likes, and so could one person by the accounts they made; what somebody else entered,
 * verified or said to be theirs was not invented.
 */
@Component
class TwoHands {
  private final JdbcClient jdbc;
  private final ContactEntries contacts;
  private final SecondPersons seconds;

  TwoHands(JdbcClient jdbc, ContactEntries contacts, SecondPersons seconds) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.seconds = seconds;
  }

  /**
   * Whether the account and another one had a hand in it: the import, a second person for the
   * account in the sense of {@link SecondPersons}, or a contact whose word is not its own.
   */
  boolean sharedBy(VacancySummary vacancy, UUID account) {
    List<Hand> hands =
        jdbc.sql(
                """
                select distinct actor_kind as kind, actor from vacancies.vacancy_events
                 where vacancy_id = :vacancy and kind in ('SUBMITTED', 'PUBLISHED', 'CONFIRMED')
                   and at >= (select coalesce(max(at), '-infinity') from vacancies.vacancy_events
                               where vacancy_id = :vacancy and kind = 'SUBMITTED')
                """)
            .param("vacancy", vacancy.id().value())
            .query(Hand.class)
            .list();
    return hands.stream().anyMatch(hand -> account.equals(hand.actor()))
        && hands.stream().anyMatch(hand -> isAnother(hand, account));
  }

  private boolean isAnother(Hand hand, UUID account) {
    UUID actor = hand.actor();
    if (actor == null) {
      return true;
    }
    return hand.kind() == ActorKind.EMPLOYER
        ? contacts.speaks(actor, account)
        : seconds.against(actor, account).isEmpty();
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

  private record Hand(ActorKind kind, @Nullable UUID actor) {}
}
