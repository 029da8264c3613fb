package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Purpose;
import id.antarkerja.jobseekers.Reach;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.jobseekers.SkillHeld;
import id.antarkerja.jobseekers.Wish;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.vacancies.Accommodations;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Origin;
import id.antarkerja.vacancies.ReportedCriteria;
import id.antarkerja.vacancies.Requirements;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Verification;
import id.antarkerja.vacancies.Wage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person of Karawang, a vacancy somewhere, and the steps between them. */
public abstract class ReferralHouse extends HouseTest {
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final Pattern TOKEN = Pattern.compile("/jawab/([A-Za-z0-9_-]{43})");

  @Autowired protected Referrals referrals;
  @Autowired TakingBack takingBack;
  @Autowired protected Jobseekers jobseekers;
  @Autowired protected Vacancies vacancies;
  @Autowired protected Employers employers;
  @Autowired protected Notifications notifications;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected Days days;

  protected Registered person() {
    return person(KARAWANG);
  }

  protected Registered person(String territory) {
    int number = PEOPLE.incrementAndGet();
    var profile =
        new Profile(
            territory,
            null,
            null,
            Education.SMK,
            null,
            null,
            null,
            List.of(),
            List.of(SkillHeld.of(101)),
            List.of(new Wish("8153", "Operator mesin jahit")),
            Reach.UNKNOWN,
            null,
            null,
            Set.of(),
            Set.of());
    var someone =
        new NewJobseeker(
            new Identity(
                null,
                "Uji Rujukan " + letters(number),
                Sex.P,
                LocalDate.of(1998, 8, 14),
                null,
                null,
                null,
                null,
                null),
            profile,
            Map.of(Purpose.CARD, true),
            true);
    return (Registered) as(territory, () -> jobseekers.register(someone));
  }

  private static String letters(int number) {
    var name = new StringBuilder();
    for (char digit : String.valueOf(1_000 + number).toCharArray()) {
      name.append((char) ('a' + digit - '0'));
    }
    return name.toString();
  }

  protected VacancyId vacancy(String territory, int openings) {
    VacancyId id =
        as(
            territory,
            () -> {
              var employer =
                  employers.register(
                      NewEmployer.named("PT Rujukan " + UUID.randomUUID(), territory), false);
              return vacancies.submit(
                  new NewVacancy(
                      employer,
                      "Operator Jahit",
                      "<p>Menjahit kemeja.</p>",
                      "<p>Teliti</p>",
                      ReportedCriteria.NONE,
                      territory,
                      null,
                      "Kabupaten Uji",
                      "8153",
                      null,
                      "14111",
                      openings,
                      new Wage(5_400_000L, 5_900_000L, true),
                      new Requirements(null, null, false, Set.of(101), Set.of()),
                      List.of(),
                      WorkType.FULL_TIME,
                      new Accommodations(Set.of(), Set.of()),
                      days.today(territory).plusDays(30),
                      Origin.OFFICER,
                      false,
                      null));
            });
    Verdict published =
        as(
            territory,
            () ->
                vacancies.publish(
                    id,
                    vacancies.summary(id).version(),
                    new Verification("8153", null, List.of())));
    assertThat(published).isEqualTo(Verdict.allowed());
    return id;
  }

  protected ReferralId proposed(Registered person, VacancyId vacancy) {
    return proposed(KARAWANG, person, vacancy);
  }

  protected ReferralId proposed(String territory, Registered person, VacancyId vacancy) {
    Proposal proposal = as(territory, () -> referrals.propose(person.publicId(), vacancy, null));
    return ((Proposal.Proposed) proposal).id();
  }

  protected ReferralId agreed(Registered person, VacancyId vacancy) {
    ReferralId id = proposed(person, vacancy);
    as(
        KARAWANG,
        () -> {
          referrals.agree(id, version(id), AnswerHow.PHONE, true);
          return id;
        });
    return id;
  }

  protected ReferralId lettered(Registered person, VacancyId vacancy) {
    ReferralId id = agreed(person, vacancy);
    as(
        KARAWANG,
        () -> {
          referrals.issueLetter(id, version(id), null);
          return id;
        });
    return id;
  }

  protected Referral read(ReferralId id) {
    return asSystem(() -> referrals.one(id));
  }

  /** Inside a transaction. */
  protected int version(ReferralId id) {
    return referrals.one(id).version();
  }

  /** The employer's key, from the message that carries it. */
  protected String token(ReferralId id) {
    String body = as(KARAWANG, () -> notifications.latest(id.value()).orElseThrow().body());
    var found = TOKEN.matcher(body);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  protected List<String> events(ReferralId id) {
    return asSystem(
        () ->
            jdbc.sql("select kind from referrals.referral_events where referral_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list());
  }

  protected List<String> refusal(Acting acting, Runnable work) {
    try {
      as(
          acting,
          () -> {
            work.run();
            return true;
          });
    } catch (RefusedException refused) {
      return refused.reasons().stream().map(Reason::code).toList();
    }
    return List.of();
  }
}
