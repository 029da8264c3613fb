package id.antarkerja.portal;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
class ForgetOldLinks implements Recurring {
  private final SignInLinks links;

  ForgetOldLinks(SignInLinks links) {
    this.links = links;
  }

  @Override
  public String code() {
    return "portal.forgetOldLinks";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    links.forgetOld();
  }
}
