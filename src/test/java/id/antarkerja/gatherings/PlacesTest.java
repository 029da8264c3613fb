package id.antarkerja.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.circulars.Audience;
import id.antarkerja.gatherings.Registration.Standing;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.OfficerKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Places, their order, and who hears of it. */
class PlacesTest extends GatheringHouse {

  @Test
  void fifty_at_once_get_three_places_and_the_rest_waits_in_order() throws Exception {
    SignedUp head = head();
    UUID gathering = announced(head, text(3));
    List<SignedUp> crowd = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      crowd.add(officer());
    }
    List<Standing> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
      List<Callable<Standing>> all =
          crowd.stream().map(one -> (Callable<Standing>) () -> register(one, gathering)).toList();
      for (Future<Standing> answer : clients.invokeAll(all)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(Standing.REGISTERED::equals).hasSize(3);
    assertThat(answers).filteredOn(Standing.WAITING::equals).hasSize(47);
    assertThat(one(head, gathering))
        .extracting(Gathering::registered, Gathering::waiting)
        .containsExactly(3, 47);
    assertThat(crowd.stream().map(one -> own(one, gathering)).filter(r -> !r.hasPlace()))
        .extracting(Registration::ahead)
        .as("everybody who waits has a place of their own in the line")
        .doesNotHaveDuplicates()
        .hasSize(47);
    assertAgrees(head, gathering);
    List<Participant> page =
        as(head.acting(), () -> roll.list(gathering, Roll.Group.WAITING, 0, 20));
    long end = page.getLast().asked();
    assertThat(as(head.acting(), () -> roll.list(gathering, Roll.Group.WAITING, end, 50)))
        .hasSize(27)
        .doesNotContainAnyElementsOf(page);
    assertThatThrownBy(
            () ->
                owner()
                    .sql("update gatherings.gatherings set capacity = 2 where id = :id")
                    .param("id", gathering)
                    .update())
        .as("not even past the door")
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whoever_waits_longest_moves_up_exactly_once_and_is_told() throws Exception {
    SignedUp head = head();
    UUID gathering = announced(head, text(2));
    List<SignedUp> line = List.of(officer(), officer(), officer(), officer(), officer());
    line.forEach(one -> register(one, gathering));
    assertThat(own(line.get(3), gathering).ahead()).isEqualTo(1);
    try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
      List<Callable<Boolean>> both =
          line.subList(0, 2).stream()
              .map(
                  one ->
                      (Callable<Boolean>) () -> does(one, () -> registrations.giveBack(gathering)))
              .toList();
      for (Future<Boolean> done : clients.invokeAll(both)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(own(line.get(2), gathering).hasPlace()).isTrue();
    assertThat(own(line.get(3), gathering).hasPlace()).isTrue();
    assertThat(own(line.get(4), gathering).hasPlace()).isFalse();
    for (SignedUp up : line.subList(2, 4)) {
      assertThat(news(gathering, up, "MOVED_UP")).isEqualTo(1);
    }
    assertThat(news(gathering, line.get(4), "MOVED_UP")).isZero();
    tell();
    tell();
    assertThat(mails(gathering)).as("one mail each").isEqualTo(2);
    // Whoever comes back stands at the end.
    assertThat(register(line.get(0), gathering)).isEqualTo(Standing.WAITING);
    assertThat(own(line.get(0), gathering).ahead()).isEqualTo(1);
    change(head, gathering, text(3));
    assertThat(own(line.get(4), gathering).hasPlace()).as("a further place").isTrue();
    assertThatThrownBy(() -> change(head, gathering, text(2)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("gatherings.capacity");
    assertAgrees(head, gathering);
  }

  @Test
  void nobody_waits_behind_those_who_are_gone() {
    SignedUp head = head();
    SignedUp first = officer();
    SignedUp gone = officer();
    SignedUp next = officer();
    SignedUp late = officer();
    UUID gathering = announced(head, text(1));
    List.of(first, gone, next).forEach(one -> register(one, gathering));
    owner()
        .sql("update access.accounts set disabled_at = now() where id = :id")
        .param("id", gone.account())
        .update();
    giveBack(first, gathering);
    assertThat(own(next, gathering).hasPlace()).isTrue();
    assertThat(news(gathering, gone, "MOVED_UP")).isZero();
    giveBack(next, gathering);
    assertThat(register(late, gathering)).isEqualTo(Standing.REGISTERED);
    assertAgrees(head, gathering);
    giveBack(late, gathering);
    owner()
        .sql("update access.accounts set disabled_at = null where id = :id")
        .param("id", gone.account())
        .update();
    SignedUp last = officer();
    assertThat(register(last, gathering)).as("who is back comes first").isEqualTo(Standing.WAITING);
    assertThat(own(gone, gathering).hasPlace()).isTrue();
    assertThat(own(last, gathering).ahead()).isZero();
    assertAgrees(head, gathering);
  }

  @Test
  void one_registers_in_its_time_when_invited_and_gives_back_until_it_begins() {
    SignedUp head = head();
    SignedUp officer = officer();
    UUID forOthers = announced(head, text(null, forKind(OfficerKind.APPOINTED)));
    assertThatThrownBy(() -> register(officer, forOthers)).hasMessageContaining("notInvited");
    UUID elsewhere = announced(head, text(null, new Audience("32", null, List.of(), List.of())));
    assertThatThrownBy(() -> register(officer, elsewhere)).hasMessageContaining("notInvited");
    assertThat(register(officerOf("3215"), elsewhere)).isEqualTo(Standing.REGISTERED);
    UUID gathering = announced(head, text(null));
    assertThat(register(officer, gathering)).isEqualTo(Standing.REGISTERED);
    assertThat(register(officer, gathering)).as("twice is once").isEqualTo(Standing.REGISTERED);
    assertThat(one(head, gathering).registered()).isEqualTo(1);
    does(head, () -> gatherings.close(gathering, 2));
    assertThatThrownBy(() -> register(officer(), gathering)).hasMessageContaining("shut");
    clock.set("2026-11-30T10:00+08:00");
    assertThatThrownBy(() -> giveBack(officer, gathering)).hasMessageContaining("begun");
    clock.reset();
    giveBack(officer, gathering);
    assertThatThrownBy(() -> giveBack(officer, gathering)).isInstanceOf(NotThere.class);
    UUID draft = as(head.acting(), () -> gatherings.draft(text(null)));
    assertThatThrownBy(() -> register(officer, draft)).isInstanceOf(NotThere.class);
  }

  @Test
  void a_head_registers_the_officers_of_the_office_and_nobody_else() {
    SignedUp head = head();
    SignedUp officer = officer();
    SignedUp stranger = newcomer("7210", Role.OFFICER);
    UUID gathering = announced(head, text(null));
    as(head.acting(), () -> registrations.register(gathering, officer.account()));
    assertThat(own(officer, gathering).hasPlace()).isTrue();
    assertThat(news(gathering, officer, "SIGNED_UP")).isEqualTo(1);
    assertThatThrownBy(
            () -> as(head.acting(), () -> registrations.register(gathering, stranger.account())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () -> as(officer.acting(), () -> registrations.register(gathering, head.account())))
        .as("a colleague is no head")
        .isInstanceOf(NotThere.class);
    SignedUp otherHead = newcomer("7210", Role.HEAD);
    assertThatThrownBy(
            () -> does(otherHead, () -> registrations.giveBack(gathering, officer.account())))
        .isInstanceOf(NotThere.class);
    does(head, () -> registrations.giveBack(gathering, officer.account()));
    assertThat(own(officer, gathering).counts()).isFalse();
  }

  @Test
  void another_time_or_place_and_a_cancellation_are_told_to_all_who_registered() {
    SignedUp head = head();
    SignedUp officer = officer();
    SignedUp waits = officer();
    UUID gathering = announced(head, text(1));
    register(officer, gathering);
    register(waits, gathering);
    change(head, gathering, text(1));
    assertThat(one(head, gathering).sequence()).as("nothing changed").isZero();
    GatheringText later = moved(text(1), STARTS.plus(Duration.ofDays(1)));
    change(head, gathering, later);
    assertThat(one(head, gathering).sequence()).isEqualTo(1);
    for (SignedUp one : List.of(officer, waits)) {
      assertThat(news(gathering, one, "CHANGED")).isEqualTo(1);
      assertThat(signedIn(one).get("/petugas").text())
          .contains("Waktu, tempat, atau tautan berubah");
    }
    tell();
    does(
        head,
        () ->
            gatherings.cancel(
                gathering, gatherings.one(gathering).version(), "Ruangnya tidak jadi ada"));
    assertThat(news(gathering, waits, "CANCELLED")).isEqualTo(1);
    assertThat(news(gathering, head, "CANCELLED")).as("never registered").isZero();
    tell();
    assertThat(mails(gathering)).isEqualTo(4);
    assertThatThrownBy(() -> change(head, gathering, later)).hasMessageContaining("stays");
    assertThatThrownBy(() -> giveBack(officer, gathering)).hasMessageContaining("begun");
    String page = signedIn(officer).get(HOME + "/" + gathering).text();
    assertThat(page).contains("Ruangnya tidak jadi ada");
    assertThat(signedIn(officer).get("/petugas").text()).doesNotContain("Kegiatan dibatalkan");
  }

  @Test
  void the_link_is_told_to_those_who_have_a_place() {
    SignedUp head = head();
    SignedUp officer = newcomer("7210", Role.OFFICER);
    SignedUp waits = newcomer("7210", Role.OFFICER);
    UUID gathering = announced(head, text(1));
    assertThat(one(officer, gathering).text().link()).isNull();
    register(officer, gathering);
    register(waits, gathering);
    assertThat(one(officer, gathering).text().link()).startsWith("https://rapat");
    assertThat(one(head, gathering).text().link()).startsWith("https://rapat");
    assertThat(one(waits, gathering).text().link()).isNull();
    assertThat(one(newcomer("3215", Role.HEAD), gathering).text().link()).isNull();
    Acting reader = waits.acting();
    assertThatThrownBy(
            () ->
                as(
                    reader,
                    () ->
                        jdbc.sql("select link from gatherings.gatherings where id = :id")
                            .param("id", gathering)
                            .query(String.class)
                            .list()))
        .as("nor past the door")
        .isInstanceOf(DataAccessException.class);
    giveBack(officer, gathering);
    assertThat(one(officer, gathering).text().link()).isNull();
    assertThat(one(waits, gathering).text().link()).isNotNull();
  }
}
