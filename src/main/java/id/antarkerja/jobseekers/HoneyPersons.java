package id.antarkerja.jobseekers;

import id.antarkerja.access.Scope;
import id.antarkerja.audit.Honey;
import id.antarkerja.classifications.Education;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts invented people into each register that is large enough to hide them: withdrawn more than a
 * year ago, so that no matching, no letter and no figure meets them. Who opens one goes through the
 * register person by person.
 */
@Component
class HoneyPersons implements Recurring {
  static final int EACH = 2;
  private static final int LARGE = 200;

  /** Days since the withdrawal, at least; and from the card to the withdrawal, at most. */
  private static final int LONG_AGO = 366;

  private static final int LONGEST = 50;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Education[] SCHOOLING = {Education.SMA, Education.SMK, Education.S1};

  private final Offices offices;
  private final Jobseekers jobseekers;
  private final Loader loader;
  private final Honey honey;
  private final Days days;
  private final TransactionTemplate transaction;

  HoneyPersons(
      Offices offices,
      Jobseekers jobseekers,
      Loader loader,
      Honey honey,
      Days days,
      TransactionTemplate transaction) {
    this.offices = offices;
    this.jobseekers = jobseekers;
    this.loader = loader;
    this.honey = honey;
    this.days = days;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return "jobseekers.honey";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public void run() {
    for (Office office : offices()) {
      transaction.executeWithoutResult(
          status -> {
            if (isLarge(office)) {
              plant(office);
            }
          });
    }
  }

  boolean isLarge(Office office) {
    return jobseekers.count(Scope.of(office.territory()), false, LARGE) >= LARGE;
  }

  private List<Office> offices() {
    return Objects.requireNonNull(
        transaction.execute(status -> offices.ofKind(OfficeKind.REGENCY)));
  }

  /** Repeatable: a register has so many and no more. In a transaction of the system. */
  void plant(Office office) {
    List<LoadedJobseeker> people =
        Stream.generate(() -> somebody(office)).limit(EACH - honey.in(office.territory())).toList();
    if (people.isEmpty()) {
      return;
    }
    loader.loadWithoutFacts(loader.prepare(people));
    people.forEach(one -> honey.mark(one.id().value(), office.territory()));
  }

  private LoadedJobseeker somebody(Office office) {
    LocalDate today = days.today(office.territory());
    LocalDate issued = today.minusDays(LONG_AGO + LONGEST + RANDOM.nextInt(300));
    LocalDate born = today.minusYears(20 + RANDOM.nextInt(25)).minusDays(RANDOM.nextInt(365));
    Profile profile =
        new Profile(
            office.region(),
            null,
            null,
            SCHOOLING[RANDOM.nextInt(SCHOOLING.length)],
            null,
            null,
            born.getYear() + 18,
            List.of(),
            List.of(),
            List.of(),
            Reach.UNKNOWN,
            null,
            null,
            Set.of(),
            Set.of());
    return new LoadedJobseeker(
        new JobseekerId(Uuid7.next()),
        UUID.randomUUID(),
        UUID.randomUUID(),
        office.id().value(),
        office.territory(),
        office.region(),
        issued,
        new NewJobseeker(
            new Identity(
                null,
                Invented.name(RANDOM),
                RANDOM.nextBoolean() ? Sex.L : Sex.P,
                born,
                null,
                null,
                null,
                null,
                null),
            profile,
            Map.of(),
            true),
        new LoadedJobseeker.Closing(
            RegistrationStatus.WITHDRAWN, issued.plusDays(10 + RANDOM.nextInt(LONGEST - 10))));
  }
}
