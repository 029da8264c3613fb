package id.antarkerja.portal;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Who had to wait for their link gets it without asking again. */
@Component
class SendWaitingLinks implements Recurring {
  private final LinkLetters letters;

  SendWaitingLinks(LinkLetters letters) {
    this.letters = letters;
  }

  @Override
  public String code() {
    return "portal.sendWaitingLinks";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    while (letters.sendDue() > 0) {
      // the next fifty
    }
  }
}
