package id.antarkerja.jobseekers;

import id.antarkerja.access.SealedTable;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Days;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrationRules.class)
class JobseekersConfiguration {

  @Bean
  SealedTable sealedJobseekers(JobseekerRepository people, JobseekerReader reader) {
    return new SealedTable(
        "jobseekers.jobseekers",
        "id",
        "id",
        List.of(
            SealedTable.Column.of("nik", "nik"),
            SealedTable.Column.of("phone", "phone"),
            SealedTable.Column.of("email", "email"),
            SealedTable.Column.of("address")),
        // What duplicates are found by is made of the same indexes.
        person -> people.index(new JobseekerId(person), reader.identity(person)));
  }

  @Bean
  SealedTable sealedReasons() {
    return SealedTable.ofPerson(
        "jobseekers.glass", "id", "person_id", SealedTable.Column.of("reason"));
  }

  @Bean
  SealedTable sealedNotes() {
    return SealedTable.ofPerson(
        "jobseekers.protected_notes", "id", "person_id", SealedTable.Column.of("text"));
  }

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
