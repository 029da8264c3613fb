package id.antarkerja.officers.postings;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A decree may come before its day: on that day the officer moves by itself. */
@Component
class BeginPostings implements Recurring {
  private final Postings postings;

  BeginPostings(Postings postings) {
    this.postings = postings;
  }

  @Override
  public String code() {
    return "officers.postings.begin";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    postings.begin();
  }
}
