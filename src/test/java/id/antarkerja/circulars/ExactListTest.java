package id.antarkerja.circulars;

import static id.antarkerja.circulars.Standing.AWAY;
import static id.antarkerja.circulars.Standing.DONE;
import static id.antarkerja.circulars.Standing.GONE;
import static id.antarkerja.circulars.Standing.NO_ACCESS;
import static id.antarkerja.circulars.Standing.OPENED;
import static id.antarkerja.circulars.Standing.UNOPENED;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.circulars.ArchiveQuery.Own;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.postings.NewPosting;
import id.antarkerja.officers.postings.Post;
import id.antarkerja.officers.postings.Postings;
import id.antarkerja.officers.registry.Absences;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.officers.registry.OwnWords;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.officers.registry.Specialism;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who counts and how each stands: the rule of ADR 16, which the page says in plain words. */
class ExactListTest extends CircularHouse {
  @Autowired private Postings postings;
  @Autowired private Officers officers;
  @Autowired private Absences absences;
  @Autowired private Records records;
  @Autowired private Archive archive;

  @Test
  void opening_is_not_acknowledging_and_each_stands_in_one_group() {
    SignedUp head = head();
    SignedUp reads = officer();
    SignedUp says = officer();
    SignedUp neither = officer();
    long before = as(reads.acting(), () -> circulars.unread());
    UUID circular = sent(head, text(TODAY.plusDays(7)));
    assertThat(as(reads.acting(), () -> circulars.unread())).isEqualTo(before + 1);
    open(reads, circular);
    open(reads, circular);
    acknowledge(says, circular);
    assertThat(as(reads.acting(), () -> circulars.unread())).isEqualTo(before);
    assertThat(standing(head.acting(), circular, reads)).isEqualTo(OPENED);
    assertThat(standing(head.acting(), circular, says)).isEqualTo(DONE);
    assertThat(standing(head.acting(), circular, neither)).isEqualTo(UNOPENED);
    assertThat(standing(head.acting(), circular, head)).as("the head too").isEqualTo(UNOPENED);
    clock.advance(Duration.ofDays(9));
    acknowledge(neither, circular);
    Receipt late = roll(head.acting(), circular).get(neither.account());
    assertThat(late.standing()).isEqualTo(DONE);
    assertThat(late.ackedOn()).isAfter(TODAY.plusDays(7));
  }

  @Test
  void where_nothing_is_to_be_acknowledged_opening_is_done() {
    SignedUp head = head();
    SignedUp reads = officer();
    CircularText plain = new CircularText("Rapat", "Rapat ditunda.", false, null, everybody(PALU));
    UUID circular = sent(head, plain);
    open(reads, circular);
    assertThat(standing(head.acting(), circular, reads)).isEqualTo(DONE);
    assertThat(standing(head.acting(), circular, head)).isEqualTo(UNOPENED);
  }

  @Test
  void who_leaves_or_moves_away_does_not_count_from_that_day() {
    SignedUp head = head();
    SignedUp retires = officer();
    SignedUp moves = officer();
    UUID circular = sent(head, text(TODAY.plusDays(7)));
    acknowledge(retires, circular);
    Acting province = newcomer(SULTENG, Role.HEAD).acting();
    int before = as(head.acting(), () -> receipts.tally(circular)).counted();
    leave(province, retires, TODAY.plusDays(2));
    move(province, moves, "7210", TODAY);
    assertThat(standing(head.acting(), circular, moves)).isEqualTo(GONE);
    Receipt gone = roll(head.acting(), circular).get(retires.account());
    assertThat(gone.leftOn()).isEqualTo(TODAY.plusDays(2));
    assertThat(gone.standing()).as("until that day they count").isEqualTo(DONE);
    clock.advance(Duration.ofDays(2));
    assertThat(standing(head.acting(), circular, retires)).isEqualTo(GONE);
    assertThat(as(head.acting(), () -> receipts.tally(circular)).counted()).isEqualTo(before - 2);
    move(province, moves, PALU, TODAY.plusDays(1));
    Receipt back = roll(head.acting(), circular).get(moves.account());
    assertThat(back.standing()).as("who comes back counts again").isEqualTo(UNOPENED);
    assertThat(back.joinedOn()).isEqualTo(TODAY.plusDays(2));
  }

  @Test
  void who_comes_back_after_the_deadline_counts_again_and_hears_of_it() {
    SignedUp head = head();
    SignedUp moves = officer();
    UUID circular = sent(head, text(TODAY.plusDays(3)));
    as(
        moves.acting(),
        () -> {
          absences.add(TODAY, TODAY.plusDays(8), head.account());
          return true;
        });
    owner()
        .sql(
            """
            update circulars.recipients set reminded_before_at = now(), reminded_after_at = now()
             where circular_id = :circular and officer_id = :officer
            """)
        .param("circular", circular)
        .param("officer", moves.account())
        .update();
    String office = roll(head.acting(), circular).get(moves.account()).officeName();
    Acting province = newcomer(SULTENG, Role.HEAD).acting();
    move(province, moves, "7210", TODAY);
    Receipt gone = roll(head.acting(), circular).get(moves.account());
    assertThat(gone.standing()).isEqualTo(GONE);
    assertThat(gone.officeName()).as("where it reached them").isEqualTo(office);
    assertThat(gone.account()).as("how they stand elsewhere").isNull();
    assertThat(gone.awayUntil()).isNull();
    assertThat(gone.standIn()).isNull();
    assertThat(listed(moves, Own.UNREAD)).doesNotContain(circular);
    clock.advance(Duration.ofDays(9));
    move(province, moves, PALU, TODAY.plusDays(9));
    Receipt back = roll(head.acting(), circular).get(moves.account());
    assertThat(back.standing()).isEqualTo(UNOPENED);
    assertThat(back.joinedOn()).isEqualTo(TODAY.plusDays(9));
    assertThat(back.leftOn()).isNull();
    assertThat(listed(moves, Own.UNREAD)).contains(circular);
    assertThat(remindedAfter(circular, moves)).isFalse();
    run("circulars.remind");
    assertThat(remindedAfter(circular, moves)).as("the reminder that is due now").isTrue();
  }

  private boolean remindedAfter(UUID circular, SignedUp officer) {
    return owner()
        .sql(
            """
            select reminded_after_at is not null from circulars.recipients
             where circular_id = :circular and officer_id = :officer
            """)
        .param("circular", circular)
        .param("officer", officer.account())
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_deadline_is_on_the_sender_s_calendar_and_every_number_opens_its_list() {
    SignedUp reader = officer();
    UUID central = sent(newcomer("*", Role.HEAD), text(TODAY.plusDays(3)));
    SignedUp head = head();
    UUID local = sent(head, text(TODAY.plusDays(3)));
    UUID unread = sent(head, text(TODAY.plusDays(3)));
    open(reader, central);
    open(reader, local);
    assertThat(listed(reader, Own.READ)).contains(central, local);
    // The day is over in Palu and not in Jakarta.
    clock.set("2026-11-27T00:30+08:00");
    assertThat(listed(reader, Own.READ)).contains(central).doesNotContain(local, unread);
    assertThat(listed(reader, Own.LATE)).contains(local).doesNotContain(central, unread);
    assertThat(listed(reader, Own.UNREAD)).contains(unread).doesNotContain(central, local);
    assertThat(listed(reader, Own.TO_ACKNOWLEDGE)).contains(central, local, unread);
    ArchiveQuery all = new ArchiveQuery("", null, null, null);
    assertThat(as(reader.acting(), () -> archive.received(all, 0, 10_000)))
        .filteredOn(ArchiveRow::late)
        .extracting(ArchiveRow::id)
        .contains(local, unread)
        .doesNotContain(central);
    move(newcomer(SULTENG, Role.HEAD).acting(), reader, "7210", TODAY.plusDays(4));
    assertThat(roll(head.acting(), local).get(reader.account()).leftOn())
        .isEqualTo(TODAY.plusDays(4));
    for (Own own : List.of(Own.UNREAD, Own.READ, Own.LATE, Own.TO_ACKNOWLEDGE)) {
      assertThat(listed(reader, own)).as("%s of who left", own).doesNotContain(local, unread);
    }
    assertThat(listed(reader, Own.READ)).as("until the day is over there too").contains(central);
  }

  /** As the list says; the number that opens it says the same. */
  private List<UUID> listed(SignedUp reader, Own own) {
    List<UUID> listed =
        as(
            reader.acting(),
            () ->
                archive.received(new ArchiveQuery("", null, null, own), 0, 10_000).stream()
                    .map(ArchiveRow::id)
                    .toList());
    CircularRepository.Waiting waiting = as(reader.acting(), () -> circulars.waiting());
    long number =
        switch (own) {
          case UNREAD -> as(reader.acting(), () -> circulars.unread());
          case READ -> waiting.open();
          case LATE -> waiting.late();
          default -> listed.size();
        };
    assertThat(number).as("of %s", own).isEqualTo(listed.size());
    return listed;
  }

  @Test
  void the_database_knows_the_same_three_zones() {
    List<String> places =
        Stream.concat(
                IntStream.range(10, 100).mapToObj(Integer::toString),
                Stream.of("", "*", "b71", "xHKG", "7271", "9171"))
            .toList();
    for (String moment : List.of("2026-11-23T15:30:00Z", "2026-11-23T16:30:00Z")) {
      Instant at = Instant.parse(moment);
      List<LocalDate> days =
          owner()
              .sql(
                  """
                  select circulars.day_at(place, cast(:at as timestamptz))
                    from unnest(cast(:places as text[])) with ordinality t (place, n) order by n
                  """)
              .param("at", moment)
              .param("places", places.toArray(String[]::new))
              .query(LocalDate.class)
              .list();
      assertThat(days)
          .isEqualTo(
              places.stream()
                  .map(place -> LocalDate.ofInstant(at, OfficeZone.ofRegion(place).zone()))
                  .toList());
    }
  }

  @Test
  void who_comes_counts_until_the_deadline_and_not_after_it() {
    SignedUp head = head();
    UUID soon = sent(head, text(TODAY.plusDays(3)));
    UUID open = sent(head, text(null));
    clock.advance(Duration.ofDays(3));
    SignedUp onTheDay = officer();
    assertThat(roll(head.acting(), soon).get(onTheDay.account()).joinedOn())
        .isEqualTo(TODAY.plusDays(3));
    assertThat(as(onTheDay.acting(), () -> circulars.one(soon).text().title())).isNotBlank();
    clock.advance(Duration.ofDays(1));
    SignedUp after = officer();
    assertThat(roll(head.acting(), soon)).doesNotContainKey(after.account());
    assertThat(roll(head.acting(), open))
        .as("30 days without a deadline")
        .containsKey(after.account());
    clock.advance(Duration.ofDays(27));
    SignedUp muchLater = officer();
    assertThat(roll(head.acting(), open)).doesNotContainKey(muchLater.account());
  }

  @Test
  void a_stand_in_speaks_for_themselves_alone() {
    SignedUp head = head();
    SignedUp away = officer();
    SignedUp standIn = officer();
    UUID circular = sent(head, text(TODAY.plusDays(7)));
    as(
        away.acting(),
        () -> {
          absences.add(TODAY, TODAY.plusDays(2), standIn.account());
          return true;
        });
    assertThat(roll(head.acting(), circular).get(away.account()).standInDone()).isFalse();
    acknowledge(standIn, circular);
    Receipt absent = roll(head.acting(), circular).get(away.account());
    assertThat(absent.standing()).isEqualTo(AWAY);
    assertThat(absent.standIn()).isNotNull();
    assertThat(absent.standInDone()).isTrue();
    clock.advance(Duration.ofDays(3));
    assertThat(standing(head.acting(), circular, away)).as("back").isEqualTo(UNOPENED);
    acknowledge(away, circular);
    assertThat(standing(head.acting(), circular, away)).isEqualTo(DONE);
  }

  @Test
  void an_account_that_opens_nothing_counts_and_is_named_apart() {
    SignedUp head = head();
    SignedUp shut = officer();
    SignedUp shutButDone = officer();
    UUID never =
        asSystem(
            () ->
                officers.enter(
                    new NewOfficer(
                        OfficerKind.CIVIL_SERVANT,
                        "Belum Masuk",
                        UUID.randomUUID() + "@uji.example",
                        Role.OFFICER,
                        offices.byTerritory(PALU).orElseThrow().id())));
    UUID circular = sent(head, text(TODAY.plusDays(7)));
    acknowledge(shutButDone, circular);
    int counted = as(head.acting(), () -> receipts.tally(circular)).counted();
    for (SignedUp one : List.of(shut, shutButDone)) {
      as(
          newcomer(SULTENG, Role.HEAD).acting(),
          () -> {
            officers.shut(one.account(), true);
            return true;
          });
    }
    Receipt closed = roll(head.acting(), circular).get(shut.account());
    assertThat(closed.standing()).isEqualTo(NO_ACCESS);
    assertThat(closed.account()).isEqualTo("SHUT");
    assertThat(standing(head.acting(), circular, shutButDone)).isEqualTo(DONE);
    Receipt unopened = roll(head.acting(), circular).get(never);
    assertThat(unopened.standing()).isEqualTo(NO_ACCESS);
    assertThat(unopened.account()).isEqualTo("NEVER_OPENED");
    assertThat(as(head.acting(), () -> receipts.tally(circular)).counted()).isEqualTo(counted);
  }

  @Test
  void only_who_fits_is_addressed_and_ticking_a_specialism_away_takes_nobody_out() {
    SignedUp head = head();
    SignedUp knows = officer();
    SignedUp other = officer();
    say(knows, List.of(Specialism.JOB_FAIRS));
    CircularText forFew =
        new CircularText(
            "Bursa kerja",
            "Siapkan meja.",
            true,
            TODAY.plusDays(7),
            new Audience(
                PALU, OfficerKind.CIVIL_SERVANT, List.of(), List.of(Specialism.JOB_FAIRS)));
    UUID circular = sent(head, forFew);
    assertThat(roll(head.acting(), circular))
        .containsKey(knows.account())
        .doesNotContainKey(other.account());
    say(knows, List.of());
    assertThat(standing(head.acting(), circular, knows)).isEqualTo(UNOPENED);
    say(other, List.of(Specialism.JOB_FAIRS));
    assertThat(standing(head.acting(), circular, other)).as("fits now").isEqualTo(UNOPENED);
  }

  @Test
  void what_no_event_told_the_hourly_run_finds() {
    SignedUp head = head();
    UUID circular = sent(head, text(TODAY.plusDays(7)));
    SignedUp elsewhere = newcomer("7210", Role.OFFICER);
    owner()
        .sql("update officers.officers set territory = :there where id = :id")
        .param("there", PALU)
        .param("id", elsewhere.account())
        .update();
    assertThat(roll(head.acting(), circular)).doesNotContainKey(elsewhere.account());
    run("circulars.audience");
    assertThat(roll(head.acting(), circular)).containsKey(elsewhere.account());
  }

  private void say(SignedUp officer, List<Specialism> specialisms) {
    as(
        officer.acting(),
        () -> {
          records.say(
              records.own().version(),
              new OwnWords(List.of(), specialisms, Availability.AVAILABLE, false));
          return true;
        });
  }

  private void leave(Acting province, SignedUp officer, LocalDate on) {
    as(
        province,
        () -> {
          int version = records.one(officer.account()).version();
          postings.leave(officer.account(), version, OfficerStatus.RETIRED, on);
          return true;
        });
  }

  private void move(Acting province, SignedUp officer, String to, LocalDate from) {
    as(
        province,
        () -> {
          int version = records.one(officer.account()).version();
          postings.record(
              officer.account(),
              version,
              new NewPosting(
                  offices.byTerritory(to).orElseThrow().id().value(),
                  Post.OFFICER,
                  "800/1/SK/2026",
                  from,
                  from));
          return true;
        });
  }
}
