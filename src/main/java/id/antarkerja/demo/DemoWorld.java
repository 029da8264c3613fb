package id.antarkerja.demo;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the invented country when a demo is wanted, after reference data and
 * offices. A fill that breaks off leaves a smaller world, and the next start says so.
 */
@Component
@Order(50)
class DemoWorld implements ApplicationRunner {
  private final DemoSettings settings;
  private final WorldMark mark;
  private final Accounts accounts;
  private final DemoStaff staff;
  private final DemoCountry country;
  private final DemoCirculars circulars;
  private final DemoPractices practices;
  private final DemoCommunity community;
  private final DemoTalk talk;
  private final DemoGatherings gatherings;
  private final DemoPartners partners;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MessageSource texts;
  private final AtomicBoolean filled = new AtomicBoolean();

  DemoWorld(
      DemoSettings settings,
      WorldMark mark,
      Accounts accounts,
      DemoStaff staff,
      DemoCountry country,
      DemoCirculars circulars,
      DemoPractices practices,
      DemoCommunity community,
      DemoTalk talk,
      DemoGatherings gatherings,
      DemoPartners partners,
      TransactionTemplate transaction,
      Clock clock,
      MessageSource texts) {
    this.settings = settings;
    this.mark = mark;
    this.accounts = accounts;
    this.staff = staff;
    this.country = country;
    this.circulars = circulars;
    this.practices = practices;
    this.community = community;
    this.talk = talk;
    this.gatherings = gatherings;
    this.partners = partners;
    this.transaction = transaction;
    this.clock = clock;
    this.texts = texts;
  }

  /** Whether the people in this database are invented. */
  boolean filled() {
    return filled.get();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.on()) {
      Acting.asSystem("demo.fill", this::fillWhenEmpty);
    }
  }

  private void fillWhenEmpty() {
    LocalDate today = LocalDate.now(clock.withZone(OfficeZone.WIB.zone()));
    if (Boolean.TRUE.equals(transaction.execute(status -> beginWhenEmpty(today)))) {
      circulars.fill(today);
      gatherings.fill(today);
      country.fill(today);
      talk.fill(today);
      practices.fill(today);
      community.fill(today);
      partners.fill(today);
      transaction.executeWithoutResult(status -> mark.filled());
    } else if (transaction.execute(status -> mark.state()) == WorldMark.State.BEGUN) {
      keepWhatIsThere();
    }
    filled.set(
        Boolean.TRUE.equals(transaction.execute(status -> mark.state() == WorldMark.State.FILLED)));
  }

  /** The fill was killed: somebody may have worked here already, so the world stays, smaller. */
  private void keepWhatIsThere() {
    country.finish();
    transaction.executeWithoutResult(status -> mark.filled());
    System.out.println(texts.getMessage("demo.start.half", null, T.INDONESIAN));
  }

  private boolean beginWhenEmpty(LocalDate today) {
    if (!accounts.none()) {
      return false;
    }
    mark.begin(settings, today);
    staff.enter(today);
    return true;
  }
}
