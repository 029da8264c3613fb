package id.antarkerja.web;

import id.antarkerja.access.AllowedToAnyone;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Says that the program lives; it asks nobody else, so a slow database does not get it killed. A
 * second address says whether it can work.
 */
@Controller
class HealthPages {
  static final String ALIVE = "/sehat";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationAvailability availability;

  HealthPages(
      JdbcClient jdbc, TransactionTemplate transaction, ApplicationAvailability availability) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.availability = availability;
  }

  /**
   * For whoever watches or balances: 503 until the start is through, and while the database can't
   * be asked.
   */
  @GetMapping("/sehat/siap")
  @AllowedToAnyone
  ResponseEntity<String> ready() {
    boolean started = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    boolean ready = started && answers();
    return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(ready ? "ok" : started ? "database" : "start");
  }

  private boolean answers() {
    try {
      transaction.executeWithoutResult(
          status -> jdbc.sql("select 1").query(Integer.class).single());
      return true;
    } catch (DataAccessException | TransactionException e) {
      return false;
    }
  }

  @GetMapping(ALIVE)
  @AllowedToAnyone
  ResponseEntity<String> alive() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("ok");
  }
}
