package id.antarkerja.oversight;

import id.antarkerja.access.Sessions;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.audit.Readings;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees whose account was shown enough strangers. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoppedPages {
  private final Readings readings;
  private final Audit audit;
  private final Sessions sessions;
  private final TransactionTemplate transaction;

  StoppedPages(Readings readings, Audit audit, Sessions sessions, TransactionTemplate transaction) {
    this.readings = readings;
    this.audit = audit;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  /** On record in a transaction of its own; the one of the answer was rolled back. */
  @ExceptionHandler(ReadingStopped.class)
  ModelAndView stopped(ReadingStopped stop, HttpServletRequest request) {
    boolean outlier =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  audit.refused("reading.stopped." + stop.limit().name());
                  return readings.stopped(stop.limit());
                }));
    HttpSession session = request.getSession(false);
    if (outlier && session != null) {
      sessions.endOthers(session.getId());
      session.invalidate();
    }
    return Page.with(
        HttpStatus.TOO_MANY_REQUESTS, "oversight/stopped", new StoppedPage(stop.limit(), outlier));
  }
}
