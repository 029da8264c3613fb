package id.antarkerja.jobseekers;

import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Days;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrationRules.class)
class JobseekersConfiguration {

  /** Ends cards whose last day is over. */
  @Bean
  Recurring cardsExpire(Jobseekers jobseekers, Days days) {
    return new Recurring() {
      @Override
      public String code() {
        return "jobseekers.expire";
      }

      @Override
      public Duration every() {
        return Duration.ofHours(6);
      }

      @Override
      public void run() {
        while (jobseekers.expireDue(days.today()) > 0) {
          // the next two thousand
        }
      }
    };
  }
}
