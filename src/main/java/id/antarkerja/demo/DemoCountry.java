package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.officers.Offices;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
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

  private final DemoSettings settings;
  private final Classifications classifications;
  private final Employers employers;
  private final Vacancies vacancies;
  private final Offices offices;
  private final DemoPeople people;
  private final DemoWork work;
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
      TransactionTemplate transaction,
      MessageSource texts) {
    this.settings = settings;
    this.classifications = classifications;
    this.employers = employers;
    this.vacancies = vacancies;
    this.offices = offices;
    this.people = people;
    this.work = work;
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
    for (long from = 0; from < settings.vacancies(); from += BATCH) {
      load(jobs, from, Math.min(settings.vacancies(), from + BATCH));
    }
    people.load(
        new People(
            settings.seed(),
            today,
            classifications,
            territory -> offices.byTerritory(territory).orElseThrow()),
        settings.persons(),
        this::progress);
    Acting.run(
        work.officer(DemoPost.OFFICER),
        () -> LongStream.range(0, WAITING).forEach(n -> vacancies.submit(jobs.waiting((int) n))));
    work.fill();
  }

  private void register(Firm firm) {
    employers.registerAs(
        firm.id(),
        new NewEmployer(
            firm.name(), firm.nib(), firm.regency(), firm.address(), firm.trade().kbli(), null));
  }

  private void load(Jobs jobs, long from, long to) {
    vacancies.load(LongStream.range(from, to).mapToObj(jobs::vacancy).iterator());
  }

  private void progress(long done) {
    System.out.println(
        texts.getMessage(
            "demo.progress", new Object[] {done, settings.persons()}, T.INDONESIAN));
  }
}
