package id.antarkerja.practices;

import id.antarkerja.HouseTest;
import id.antarkerja.InRoomHouse;
import id.antarkerja.access.Role;
import id.antarkerja.officers.Office;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Practices of Konawe Selatan, repeated in Denpasar and elsewhere, by officers of each test's own.
 */
@InRoomHouse
abstract class PracticeHouse extends HouseTest {
  static final String KONAWE = "7405";
  static final String DENPASAR = "5171";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Periods PERIODS =
      new Periods(
          YearMonth.of(2026, 3),
          YearMonth.of(2026, 5),
          YearMonth.of(2026, 6),
          YearMonth.of(2026, 8));

  @Autowired Practices practices;
  @Autowired PracticeParts parts;
  @Autowired Trials trials;
  @Autowired Library library;
  @Autowired ModeratedTrials moderated;
  @Autowired Selections selections;
  @Autowired JdbcClient jdbc;

  SignedUp officer(String territory) {
    return newcomer(territory, Role.OFFICER);
  }

  SignedUp moderator() {
    return moderating(newcomer("3578", Role.OFFICER));
  }

  SignedUp moderating(SignedUp officer) {
    owner()
        .sql(
            """
            insert into community.moderators (id, officer_id, appointed_by)
            values (:id, :officer, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("officer", officer.account())
        .param("by", UUID.randomUUID())
        .update();
    return officer;
  }

  PracticeText text(String title, String territory) {
    Office office = offices.byTerritory(territory).orElseThrow();
    return new PracticeText(
        title,
        "Banyak yang **tidak datang**.",
        List.of(TargetGroup.SCHOOL_LEAVERS),
        List.of("Tawarkan tiga jam.", "Ingatkan sehari sebelumnya."),
        new Origin.Here(
            territory, office.id().value(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 8, 31)),
        40,
        250_000L,
        null,
        "Jam sore cepat penuh.",
        true);
  }

  static NewMeasure told(@Nullable UUID line, String before, String after) {
    return new NewMeasure.Told(
        line,
        "Tidak datang",
        "persen",
        false,
        new BigDecimal(before),
        new BigDecimal(after),
        PERIODS,
        120,
        "Buku tamu dibanding undangan.");
  }

  UUID draft(SignedUp author, String title) {
    return as(
        author.acting(),
        () -> {
          UUID id = practices.draft(text(title, author.acting().territory()));
          parts.measure(id, told(null, "31", "17"));
          return id;
        });
  }

  /** Handed in, at the version of its row that a reviewer sees. */
  UUID submitted(SignedUp author, String title) {
    UUID id = draft(author, title);
    act(author, () -> practices.submit(id, 1));
    return id;
  }

  UUID published(SignedUp author, SignedUp moderator, String title) {
    UUID id = submitted(author, title);
    act(moderator, () -> practices.publish(id, 2, null));
    return id;
  }

  UUID published(String title) {
    return published(officer(KONAWE), moderator(), title);
  }

  void act(SignedUp who, Runnable work) {
    as(
        who.acting(),
        () -> {
          work.run();
          return true;
        });
  }

  /** Past the program, as whoever this is: how many rows the database lets them change. */
  int changed(SignedUp who, String sql, UUID id) {
    return as(who.acting(), () -> jdbc.sql(sql).param("id", id).update());
  }

  /** Whether the database itself says no. */
  boolean refused(SignedUp who, String sql, UUID id) {
    try {
      return changed(who, sql, id) == 0;
    } catch (DataAccessException no) {
      return true;
    }
  }

  /** A trial that was closed with one number of the practice's first measure. */
  UUID told(
      SignedUp officer, UUID practice, TrialState end, @Nullable String before, String after) {
    return as(
        officer.acting(),
        () -> {
          UUID line =
              parts.measures(practices.published(practice).orElseThrow().id()).getFirst().line();
          UUID trial = trials.begin(practice, new NewTrial(TODAY.minusDays(90), null));
          if (before != null) {
            trials.measure(trial, told(line, before, after));
          }
          trials.end(trial, 1, end, TODAY, "Perlu satu orang yang memegangnya.");
          return trial;
        });
  }

  /** Lets a text through that was held because its author is new. */
  void released(SignedUp moderator, UUID trial) {
    owner()
        .sql(
            """
            update community.contributions
               set state = 'SHOWN', released_at = now(), waits_since = null, waits_for = null
             where id = :id
            """)
        .param("id", trial)
        .update();
    act(moderator, () -> moderated.show(trial));
  }
}
