package id.antarkerja.vacancies;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Ends what is past its last day: at start and every quarter of an hour, so in every zone's night.
 */
@Component
class ExpiryJob implements Recurring {
  private final Vacancies vacancies;

  ExpiryJob(Vacancies vacancies) {
    this.vacancies = vacancies;
  }

  @Override
  public String code() {
    return "vacancies.expire";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run() {
    int ended = vacancies.expireDue();
    while (ended > 0) {
      ended = vacancies.expireDue();
    }
  }
}
