package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Nik;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Purpose;
import id.antarkerja.jobseekers.Reach.Kind;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.jobseekers.SkillHeld;
import id.antarkerja.jobseekers.Wish;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.vacancies.Accommodations;
import id.antarkerja.vacancies.CloseReason;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Origin;
import id.antarkerja.vacancies.ReportedCriteria;
import id.antarkerja.vacancies.Requirements;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Verification;
import id.antarkerja.vacancies.Wage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the tests of the living columns share: a cook who looks for work, a kitchen that needs one.
 */
abstract class MatchingHouseTest extends HouseTest {
  static final String COOKS = "5120";
  static final int COOKING = 101;
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired Matching matching;
  @Autowired Vacancies vacancies;
  @Autowired Jobseekers jobseekers;
  @Autowired Employers employers;
  @Autowired Days days;

  @BeforeEach
  void columnsAreFilled() {
    await(matching::ready);
  }

  static void await(BooleanSupplier holds) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as("still waiting").isBefore(until);
      Thread.onSpinWait();
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A cook with data that must never leave the office. */
  static final class Cook {
    final String name = "Rahasia Juru" + (char) ('A' + COUNT.get() % 26) + " " + UUID.randomUUID();
    final String nik = "321501140898%04d".formatted(4000 + COUNT.incrementAndGet());
    private String regency = KARAWANG;
    private id.antarkerja.jobseekers.Reach reach = reach(Kind.NATION);
    private Profile profile;
    private Map<Purpose, Boolean> consents = Map.of();

    Cook() {
      profile = profile();
    }

    private static id.antarkerja.jobseekers.Reach reach(Kind kind) {
      return id.antarkerja.jobseekers.Reach.of(kind);
    }

    private Profile profile() {
      return new Profile(
          regency,
          null,
          "Jalan Rahasia 17",
          Education.SMK,
          "Tata boga",
          null,
          2016,
          List.of(),
          List.of(new SkillHeld(COOKING, 2, 1)),
          List.of(new Wish(COOKS, "Juru masak")),
          reach,
          6_700_000L,
          null,
          Set.of(),
          Set.of(Accommodation.SIGN_LANGUAGE));
    }

    Cook agreesToCard(boolean yes) {
      consents = Map.of(Purpose.CARD, yes);
      return this;
    }

    /** Lives there and goes nowhere else for work. */
    Cook onlyIn(String code) {
      regency = code;
      reach = reach(Kind.REGENCY);
      profile = profile();
      return this;
    }

    NewJobseeker build() {
      return new NewJobseeker(
          new Identity(
              Nik.of(nik),
              name,
              Sex.L,
              LocalDate.of(1998, 8, 14),
              "Karawang",
              "+6281299%06d".formatted(COUNT.get()),
              null,
              null,
              null),
          profile,
          consents,
          true);
    }
  }

  Registering.Registered register(Cook cook) {
    return (Registering.Registered)
        call(officerOf(KARAWANG).acting(), () -> jobseekers.register(cook.build()));
  }

  NewVacancy kitchen(Wage wage) {
    var employer =
        as(
            KARAWANG,
            () ->
                employers.register(
                    NewEmployer.named("PT Dapur " + UUID.randomUUID(), KARAWANG), false));
    return new NewVacancy(
        employer,
        "Juru masak",
        "<p>Memasak untuk karyawan.</p>",
        "",
        ReportedCriteria.NONE,
        KARAWANG,
        null,
        "Kabupaten Karawang, Jawa Barat",
        COOKS,
        null,
        null,
        2,
        wage,
        new Requirements(null, null, false, Set.of(COOKING, 102), Set.of()),
        List.of(),
        WorkType.FULL_TIME,
        Accommodations.UNKNOWN,
        days.today(KARAWANG).plusDays(30),
        Origin.OFFICER,
        false,
        null);
  }

  VacancyId published() {
    return published(Wage.UNKNOWN);
  }

  VacancyId published(Wage wage) {
    return as(
        KARAWANG,
        () -> {
          VacancyId id = vacancies.submit(kitchen(wage));
          Verdict verdict =
              vacancies.publish(
                  id, vacancies.summary(id).version(), new Verification(COOKS, null, List.of()));
          assertThat(verdict).isEqualTo(Verdict.allowed());
          return id;
        });
  }

  void close(VacancyId id) {
    as(
        KARAWANG,
        () ->
            vacancies.close(
                id, vacancies.summary(id).version(), CloseReason.EMPLOYER_WITHDREW, ""));
  }

  List<CandidateMatch> candidates(String territory, VacancyId vacancy) {
    return as(territory, () -> matching.candidatesFor(vacancy, 100)).best();
  }

  List<VacancyId> vacanciesFor(Registering.Registered person) {
    return as(KARAWANG, () -> matching.vacanciesFor(person.id(), 100)).best().stream()
        .map(match -> match.vacancy().id())
        .toList();
  }

  static boolean names(List<CandidateMatch> found, Registering.Registered person) {
    return found.stream()
        .anyMatch(
            match ->
                match instanceof CandidateMatch.Person p && p.person().id().equals(person.id()));
  }
}
