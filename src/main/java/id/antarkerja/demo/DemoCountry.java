package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.Purpose;
import id.antarkerja.matching.Matching;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.vacancies.LoadedVacancy;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyStatus;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the invented country: firms, vacancies, people, and the work on an officer's desk. */
@Component
class DemoCountry {
  private static final int FIRMS = 150;
  private static final int MOST_FIRMS = 2_000;
  private static final int WAITING = 15;
  private static final int BATCH = 20_000;
  private static final int LOOKED_AT = 600;
  private static final int SEATS = 3;

  /** The common pool has one thread on two cores. */
  private static final Executor OWN_THREADS =
      task -> Thread.ofPlatform().daemon().name("demo-vacancies").start(task);

  private final DemoSettings settings;
  private final Classifications classifications;
  private final Employers employers;
  private final Vacancies vacancies;
  private final Offices offices;
  private final DemoPeople people;
  private final DemoWork work;
  private final Matching matching;
  private final TransactionTemplate transaction;
  private final MessageSource texts;

  DemoCountry(
      DemoSettings settings,
      Classifications classifications,
      Employers employers,
      Vacancies vacancies,
      Offices offices,
      DemoPeople people,
      DemoWork work,
      Matching matching,
      TransactionTemplate transaction,
      MessageSource texts) {
    this.settings = settings;
    this.classifications = classifications;
    this.employers = employers;
    this.vacancies = vacancies;
    this.offices = offices;
    this.people = people;
    this.work = work;
    this.matching = matching;
    this.transaction = transaction;
    this.texts = texts;
  }

  void fill(LocalDate today) {
    Land land = new Land(classifications);
    Trades trades = new Trades(classifications);
    int count = Math.min(MOST_FIRMS, FIRMS + settings.vacancies() / 40);
    List<Firm> firms = new Firms(settings.seed(), count, land, trades).all();
    transaction.executeWithoutResult(status -> firms.forEach(this::register));
    Jobs jobs = new Jobs(settings.seed(), today, classifications, land, trades, firms);
    // People and vacancies don't know each other yet.
    var vacanciesLoaded =
        CompletableFuture.runAsync(
            () -> Acting.asSystem("demo.vacancies", () -> loadAll(jobs)), OWN_THREADS);
    People drawn =
        new People(
            settings.seed(),
            today,
            classifications,
            remembered(territory -> offices.byTerritory(territory).orElseThrow()));
    people.load(drawn, settings.persons(), this::progress);
    vacanciesLoaded.join();
    Acting.run(
        work.officer(DemoPost.OFFICER),
        () -> IntStream.range(0, WAITING).forEach(n -> vacancies.submit(jobs.waiting(n))));
    work.fill(
        today,
        open(jobs, Land.KARAWANG, today.minusDays(62)),
        open(jobs, Land.BEKASI, today),
        cards(drawn));
  }

  /** What follows a fill that broke off. */
  void finish() {
    people.finish();
    matching.refreshVacancies();
  }

  /** With seats for several, published before a day. */
  private List<VacancyId> open(Jobs jobs, String regency, LocalDate before) {
    Instant latest = before.atStartOfDay().toInstant(ZoneOffset.UTC);
    return LongStream.range(0, Math.min(LOOKED_AT, settings.vacancies()))
        .mapToObj(jobs::vacancy)
        .filter(vacancy -> vacancy.status() == VacancyStatus.PUBLISHED)
        .filter(vacancy -> vacancy.vacancy().regency().equals(regency))
        .filter(vacancy -> vacancy.vacancy().openings() - vacancy.filledOn().size() >= SEATS)
        .filter(vacancy -> vacancy.publishedAt().isBefore(latest))
        .map(LoadedVacancy::id)
        .toList();
  }

  /** Of two people of Karawang who let other offices see their card. */
  private List<UUID> cards(People drawn) {
    return LongStream.range(0, Math.min(LOOKED_AT, settings.persons()))
        .filter(index -> index % Land.EVERY == 0)
        .mapToObj(drawn::person)
        .filter(person -> person.closed() == null && person.territory().equals(Land.KARAWANG))
        .filter(person -> Boolean.TRUE.equals(person.person().consents().get(Purpose.CARD)))
        .limit(2)
        .map(LoadedJobseeker::cardId)
        .toList();
  }

  private void register(Firm firm) {
    employers.registerAs(
        firm.id(),
        new NewEmployer(
            firm.name(), firm.nib(), firm.regency(), firm.address(), firm.trade().kbli(), null));
  }

  private void loadAll(Jobs jobs) {
    for (long from = 0; from < settings.vacancies(); from += BATCH) {
      long to = Math.min(settings.vacancies(), from + BATCH);
      vacancies.load(LongStream.range(from, to).mapToObj(jobs::vacancy).iterator());
    }
    matching.refreshVacancies();
  }

  /** Asking the door is a transaction each time. */
  private static Function<String, Office> remembered(Function<String, Office> door) {
    Map<String, Office> known = new ConcurrentHashMap<>();
    return territory -> known.computeIfAbsent(territory, door);
  }

  private void progress(long done) {
    System.out.println(
        texts.getMessage("demo.progress", new Object[] {done, settings.persons()}, T.INDONESIAN));
  }
}
