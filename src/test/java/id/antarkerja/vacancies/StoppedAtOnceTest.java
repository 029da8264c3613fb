package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerStatus;
import id.antarkerja.kernel.Verdict;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An employer is stopped while an officer brings a vacancy of it back to the public. */
class StoppedAtOnceTest extends VacancyHouseTest {
  /** What makes a vacancy public. */
  enum Way {
    PUBLISH(VacancyStatus.SUBMITTED),
    RESUME(VacancyStatus.PAUSED),
    SEAT(VacancyStatus.PAUSED);

    /** What becomes of it when the employer was stopped first. */
    final VacancyStatus refused;

    Way(VacancyStatus refused) {
      this.refused = refused;
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_stops_the_employer_a_moment_later_pauses_what_was_published(Way way) throws Exception {
    VacancyId id = ready(way);
    EmployerId employer = summary(id).employer();
    together(() -> bring(way, id), () -> stop(employer));
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.PAUSED);
  }

  @ParameterizedTest
  @EnumSource
  void who_publishes_a_moment_later_is_told_that_the_employer_is_stopped(Way way) throws Exception {
    VacancyId id = ready(way);
    EmployerId employer = summary(id).employer();
    Verdict verdict = together(() -> stop(employer), () -> bring(way, id));
    assertThat(verdict.isAllowed()).isEqualTo(way == Way.SEAT);
    assertThat(summary(id).status()).isEqualTo(way.refused);
  }

  private VacancyId ready(Way way) {
    VacancyId id = way == Way.PUBLISH ? submitted(draft()) : published(draft().openings(1));
    switch (way) {
      case PUBLISH -> {}
      case RESUME -> as(KARAWANG, () -> vacancies.pause(id, version(id)));
      case SEAT -> takeSeat(id);
    }
    return id;
  }

  private Verdict bring(Way way, VacancyId id) {
    return switch (way) {
      case PUBLISH -> vacancies.publish(id, version(id), new Verification("8142", null, List.of()));
      case RESUME -> vacancies.resume(id, version(id));
      case SEAT -> vacancies.releaseSeat(id);
    };
  }

  private Verdict stop(EmployerId employer) {
    employers.setStatus(employer, employers.summary(employer).version(), EmployerStatus.SUSPENDED);
    return Verdict.allowed();
  }

  /**
   * The second begins when the first has done its part, and the first ends when it is waited for.
   */
  private Verdict together(Runnable first, Supplier<Verdict> second) throws Exception {
    try (var other = Executors.newSingleThreadExecutor()) {
      return as(
              KARAWANG,
              () -> {
                int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                first.run();
                Future<Verdict> waiting = other.submit(() -> as(KARAWANG, () -> patiently(second)));
                while (!waiting.isDone() && !isWaitedFor(holder)) {
                  Thread.onSpinWait();
                }
                return waiting;
              })
          .get();
    }
  }

  private Verdict patiently(Supplier<Verdict> work) {
    jdbc.sql("set local lock_timeout = '60s'").update();
    return work.get();
  }

  private boolean isWaitedFor(int backend) {
    return owner()
        .sql(
            """
            select exists (select from pg_stat_activity
                            where :backend = any(pg_blocking_pids(pid)))
            """)
        .param("backend", backend)
        .query(Boolean.class)
        .single();
  }
}
