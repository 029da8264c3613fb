package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.RegistrationStatus.EXPIRED;
import static id.antarkerja.jobseekers.RegistrationStatus.ISSUED;
import static id.antarkerja.jobseekers.RegistrationStatus.PLACED;
import static id.antarkerja.jobseekers.RegistrationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class RegistrationStatusTest extends RegisterTest {

  @Test
  void a_valid_card_may_end_in_every_way_and_nothing_else_may_happen() {
    for (RegistrationStatus from : RegistrationStatus.values()) {
      for (RegistrationStatus to : RegistrationStatus.values()) {
        assertThat(from.mayBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(from == ISSUED && to != ISSUED);
      }
    }
  }

  @Test
  void a_new_card_follows_placement_expiry_and_withdrawal() {
    assertThat(Stream.of(RegistrationStatus.values()).filter(RegistrationStatus::mayBeRenewed))
        .containsExactlyInAnyOrderElementsOf(Set.of(PLACED, EXPIRED, WITHDRAWN));
  }

  @Test
  void the_database_refuses_the_same_steps() {
    for (RegistrationStatus from : RegistrationStatus.values()) {
      for (RegistrationStatus to : RegistrationStatus.values()) {
        if (from != ISSUED && from != to) {
          var made = register(KARAWANG, People.someone().person());
          as(KARAWANG, () -> step(made.registration(), from));
          assertThatThrownBy(() -> as(KARAWANG, () -> step(made.registration(), to)))
              .as("%s to %s", from, to)
              .isInstanceOf(DataAccessException.class);
        }
      }
    }
  }

  private int step(RegistrationId card, RegistrationStatus to) {
    return jdbc.sql(
            """
            update jobseekers.registrations
               set status = :to, closed_on = case when :to = 'ISSUED' then null else issued_on end
             where id = :id
            """)
        .param("to", to.name())
        .param("id", card.value())
        .update();
  }

  @Test
  void reports_are_due_after_6_12_and_18_months_and_the_card_ends_after_24() {
    var rules = new RegistrationRules(15, 24, List.of(6, 12, 18));
    LocalDate issued = LocalDate.of(2026, 8, 31);
    assertThat(rules.reports(issued))
        .containsExactly(
            LocalDate.of(2027, 2, 28), LocalDate.of(2027, 8, 31), LocalDate.of(2028, 2, 29));
    assertThat(rules.expires(issued)).isEqualTo(LocalDate.of(2028, 8, 31));
    assertThat(rules.covered(issued, 0, issued.plusMonths(5))).isEqualTo(1);
    assertThat(rules.covered(issued, 0, issued.plusMonths(13))).isEqualTo(2);
    assertThat(rules.covered(issued, 3, issued.plusMonths(20))).isEqualTo(3);
  }
}
