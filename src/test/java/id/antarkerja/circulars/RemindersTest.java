package id.antarkerja.circulars;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.notifications.Message;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.registry.Absences;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose word is missing hears it once before the deadline and once after it. */
class RemindersTest extends CircularHouse {
  @Autowired private Notifications notifications;
  @Autowired private Absences absences;

  @Test
  void once_before_and_once_after_the_deadline_to_whom_it_can_help() {
    SignedUp head = head();
    SignedUp done = officer();
    SignedUp away = officer();
    UUID circular = sent(head, text(TODAY.plusDays(5)));
    acknowledge(done, circular);
    as(
        away.acting(),
        () -> {
          absences.add(TODAY, TODAY.plusDays(4), null);
          return true;
        });
    remind();
    assertThat(mails(circular)).as("too early").isZero();
    clock.advance(Duration.ofDays(2));
    remind();
    long waiting =
        as(
            head.acting(),
            () -> {
              Tally tally = receipts.tally(circular);
              return (long) tally.of(Standing.UNOPENED) + tally.of(Standing.OPENED);
            });
    assertThat(mails(circular)).isEqualTo(waiting).isPositive();
    assertThat(reminded(away, circular)).isFalse();
    assertThat(reminded(done, circular)).isFalse();
    remind();
    assertThat(mails(circular)).as("once").isEqualTo(waiting);
    clock.advance(Duration.ofDays(3));
    remind();
    assertThat(mails(circular)).as("who is back gets theirs").isEqualTo(waiting + 1);
    clock.advance(Duration.ofDays(1));
    remind();
    remind();
    assertThat(mails(circular)).isEqualTo(2 * (waiting + 1));
    Message last = asSystem(() -> notifications.latest(circular)).orElseThrow();
    assertThat(last.body())
        .contains("/petugas/edaran/" + circular, "Yth. P")
        .doesNotContain("Petugas");
    assertThat(last.body()).doesNotContain(text(null).title());
    clock.advance(Duration.ofDays(40));
    remind();
    assertThat(mails(circular)).isEqualTo(2 * (waiting + 1));
  }

  private void remind() {
    run("circulars.remind");
  }

  private boolean reminded(SignedUp officer, UUID circular) {
    return owner()
        .sql(
            """
            select reminded_before_at is not null from circulars.recipients
             where circular_id = :circular and officer_id = :officer
            """)
        .param("circular", circular)
        .param("officer", officer.account())
        .query(Boolean.class)
        .single();
  }

  private long mails(UUID circular) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", circular)
        .query(Long.class)
        .single();
  }
}
