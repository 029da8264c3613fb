package id.antarkerja.database;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps Spring from burying a clear sentence under a stack trace: a failure that {@link
 * StartProblem} knows counts as reported, and {@code main} prints the sentence.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class KnownFailure implements SpringBootExceptionReporter {
  KnownFailure(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return StartProblem.sentence(failure).isPresent();
  }
}
