package id.antarkerja.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.antarkerja.access.Role;
import id.antarkerja.gatherings.Registration.Standing;
import id.antarkerja.kernel.NotThere;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the office ticks at the door, what that holds fast, and how a tick is taken back. */
class DoorTest extends GatheringHouse {

  @Test
  void by_card_and_list_the_office_says_who_was_there_and_who_walked_in_finds_a_place() {
    SignedUp head = head();
    SignedUp officer = officer();
    SignedUp second = officer();
    SignedUp walksIn = officer();
    UUID gathering = announced(head, text(3));
    register(officer, gathering);
    register(second, gathering);
    String card = own(officer, gathering).card();
    clock.set("2026-11-30T10:00+08:00");
    assertThatThrownBy(
            () -> does(newcomer("7210", Role.OFFICER), () -> attendance.byCard(gathering, card)))
        .as("another office scans nothing")
        .hasMessageContaining("gatherings.card");
    assertThatThrownBy(() -> does(head, () -> attendance.byCard(gathering, "2345 6789 ABCD")))
        .hasMessageContaining("gatherings.card");
    does(head, () -> attendance.byCard(gathering, card));
    does(head, () -> attendance.byList(gathering, second.account()));
    assertThatThrownBy(() -> does(head, () -> attendance.byList(gathering, walksIn.account())))
        .as("nobody is put on the list by others")
        .isInstanceOf(NotThere.class);
    here(walksIn, gathering, screen(gathering));
    SignedUp tooLate = officer();
    assertThatThrownBy(() -> here(tooLate, gathering, screen(gathering)))
        .hasMessageContaining("gatherings.full");
    does(head, () -> attendance.notThere(gathering, second.account()));
    List<Participant> there =
        as(head.acting(), () -> roll.list(gathering, Roll.Group.ATTENDED, 0, 10));
    assertThat(there)
        .extracting(Participant::attendedHow, Participant::walkIn)
        .containsExactly(tuple(Attendance.How.CARD, false), tuple(Attendance.How.SCREEN, true));
    assertThat(one(head, gathering).absent()).isEqualTo(1);
    assertAgrees(head, gathering);
    clock.set("2026-12-07T14:00:00+08:00");
    assertThatThrownBy(() -> does(head, () -> attendance.byList(gathering, second.account())))
        .as("a week later")
        .hasMessageContaining("gatherings.late");
  }

  @Test
  void once_somebody_was_seen_there_the_day_stays_and_it_never_moves_into_the_past() {
    SignedUp head = head();
    SignedUp officer = officer();
    UUID gathering = announced(head, text(null));
    register(officer, gathering);
    clock.set("2026-11-30T09:30:00+08:00");
    does(head, () -> attendance.byList(gathering, officer.account()));
    GatheringText later = moved(text(null), STARTS.plus(Duration.ofDays(7)));
    assertThatThrownBy(() -> change(head, gathering, later))
        .hasMessageContaining("gatherings.seen");
    String moving =
        "update gatherings.gatherings set starts_at = '2026-11-30T03:00:00Z', decided_by = '%s'"
            + " where id = '%s'";
    assertThatThrownBy(() -> sql(head, moving.formatted(head.account(), gathering)))
        .isInstanceOf(DataAccessException.class);
    does(head, () -> attendance.notThere(gathering, officer.account()));
    GatheringText yesterday = moved(text(null), STARTS.minus(Duration.ofDays(1)));
    assertThatThrownBy(() -> change(head, gathering, yesterday))
        .hasMessageContaining("gatherings.movedBack");
    change(head, gathering, later);
    assertThat(one(head, gathering).text().startsAt()).isEqualTo(later.startsAt());
    clock.set("2026-12-07T14:00:00+08:00");
    assertThatThrownBy(
            () ->
                does(
                    head,
                    () ->
                        gatherings.cancel(
                            gathering,
                            gatherings.one(gathering).version(),
                            "Terlambat dibatalkan")))
        .as("what is over is not cancelled")
        .hasMessageContaining("gatherings.over");
  }

  @Test
  void a_tick_that_was_a_mistake_gives_nobody_a_place() {
    SignedUp head = head();
    SignedUp first = officer();
    SignedUp waits = officer();
    SignedUp walksIn = officer();
    UUID gathering = announced(head, text(1));
    register(first, gathering);
    register(waits, gathering);
    clock.set("2026-11-30T10:30:00+08:00");
    change(head, gathering, text(2));
    does(head, () -> attendance.byList(gathering, waits.account()));
    does(head, () -> attendance.notThere(gathering, waits.account()));
    assertThat(own(waits, gathering).standing()).isEqualTo(Standing.WAITING);
    here(walksIn, gathering, screen(gathering));
    does(head, () -> attendance.notThere(gathering, walksIn.account()));
    assertThat(own(walksIn, gathering).standing()).isEqualTo(Standing.CANCELLED);
    here(officer(), gathering, screen(gathering));
    assertThat(one(head, gathering).registered()).isEqualTo(2);
    assertAgrees(head, gathering);
  }

  @Test
  void who_was_seen_there_keeps_the_place() {
    SignedUp head = head();
    SignedUp officer = officer();
    UUID gathering = announced(head, text(null));
    register(officer, gathering);
    clock.set("2026-11-30T09:30:00+08:00");
    does(head, () -> attendance.byList(gathering, officer.account()));
    for (SignedUp one : List.of(officer, head)) {
      assertThatThrownBy(
              () -> does(one, () -> registrations.giveBack(gathering, officer.account())))
          .hasMessageContaining("gatherings.present");
    }
    assertThat(signedIn(officer).get(HOME + "/" + gathering).page().select("form[action$=/mundur]"))
        .isEmpty();
  }
}
