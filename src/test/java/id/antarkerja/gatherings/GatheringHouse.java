package id.antarkerja.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.InRoomHouse;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.circulars.Audience;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.officers.OfficerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gatherings of an office of Palu, whose head and officers are each test's own. */
@InRoomHouse
abstract class GatheringHouse extends HouseTest {
  static final String HOME = "/petugas/kegiatan";
  static final String PALU = "7271";

  /** Ten in the morning in Palu, a week after the clock of the tests. */
  static final Instant STARTS = Instant.parse("2026-11-30T02:00:00Z");

  static final Instant ENDS = STARTS.plus(Duration.ofHours(4));

  @Autowired Gatherings gatherings;
  @Autowired Registrations registrations;
  @Autowired Attendance attendance;
  @Autowired Certificates certificates;
  @Autowired Roll roll;
  @Autowired ScreenCode codes;
  @Autowired JdbcClient jdbc;
  @Autowired private List<Recurring> recurring;

  static GatheringText text(@Nullable Integer capacity) {
    return text(capacity, new Audience("*", null, List.of(), List.of()));
  }

  static GatheringText text(@Nullable Integer capacity, Audience audience) {
    return new GatheringText(
        GatheringKind.WORKSHOP,
        "Belajar mencocokkan",
        "Bawa **satu** masalah.",
        "Aula dinas",
        "https://rapat.example/palu",
        STARTS,
        ENDS,
        null,
        STARTS,
        capacity,
        6,
        null,
        "Panitia",
        audience);
  }

  static GatheringText moved(GatheringText text, Instant starts) {
    return new GatheringText(
        text.kind(),
        text.title(),
        text.description(),
        text.place(),
        text.link(),
        starts,
        starts.plus(Duration.ofHours(4)),
        text.registersFrom(),
        starts,
        text.capacity(),
        text.hours(),
        text.speakers(),
        text.contact(),
        text.audience());
  }

  static Audience forKind(OfficerKind kind) {
    return new Audience("*", kind, List.of(), List.of());
  }

  SignedUp head() {
    return newcomer(PALU, Role.HEAD);
  }

  SignedUp officer() {
    return newcomer(PALU, Role.OFFICER);
  }

  /** Announced, by the head of Palu. */
  UUID announced(SignedUp head, GatheringText text) {
    return as(
        head.acting(),
        () -> {
          UUID id = gatherings.draft(text);
          gatherings.open(id, 1);
          return id;
        });
  }

  Registration.Standing register(SignedUp officer, UUID gathering) {
    return as(officer.acting(), () -> registrations.register(gathering));
  }

  void giveBack(SignedUp officer, UUID gathering) {
    does(officer, () -> registrations.giveBack(gathering));
  }

  Registration own(SignedUp officer, UUID gathering) {
    return as(officer.acting(), () -> registrations.own(gathering).orElseThrow());
  }

  Gathering one(SignedUp reader, UUID gathering) {
    return as(reader.acting(), () -> gatherings.one(gathering));
  }

  void change(SignedUp head, UUID gathering, GatheringText text) {
    does(head, () -> gatherings.change(gathering, gatherings.one(gathering).version(), text));
  }

  boolean does(SignedUp who, Runnable work) {
    return as(
        who.acting(),
        () -> {
          work.run();
          return true;
        });
  }

  /** By the code on the screen, as the page does it. */
  void here(SignedUp officer, UUID gathering, String code) {
    Acting behalf = call(officer.acting(), Attendance::onBehalf);
    as(
        behalf,
        () -> {
          attendance.byScreen(gathering, code);
          return true;
        });
  }

  String screen(UUID gathering) {
    return codes.at(gathering, clock.instant());
  }

  /** Straight at the tables, as somebody's session could. */
  int sql(SignedUp who, String sql) {
    return as(who.acting(), () -> jdbc.sql(sql).update());
  }

  /** The numbers of a gathering and the lists behind them agree. */
  void assertAgrees(SignedUp head, UUID gathering) {
    as(
        head.acting(),
        () -> {
          Roll.counts(gatherings.one(gathering))
              .forEach(
                  (group, count) ->
                      assertThat(roll.list(gathering, group, 0, 1_000))
                          .as("the list of %s", group)
                          .hasSize(count));
          return true;
        });
  }

  void tell() {
    Recurring mail =
        recurring.stream()
            .filter(one -> one.code().equals("gatherings.tell"))
            .findFirst()
            .orElseThrow();
    call(
        Acting.system("test"),
        () -> {
          mail.run();
          return true;
        });
  }

  long news(UUID gathering, SignedUp officer, String kind) {
    return owner()
        .sql(
            """
            select count(*) from gatherings.news
             where gathering_id = :gathering and officer_id = :officer and kind = :kind
            """)
        .param("gathering", gathering)
        .param("officer", officer.account())
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  long mails(UUID gathering) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :about")
        .param("about", gathering)
        .query(Long.class)
        .single();
  }
}
