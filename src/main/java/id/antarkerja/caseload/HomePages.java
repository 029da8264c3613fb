package id.antarkerja.caseload;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Page;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after signing in. */
@Controller
class HomePages {
  private final Caseload caseload;
  private final Days days;
  private final TransactionOperations transaction;

  HomePages(Caseload caseload, Days days, TransactionOperations transaction) {
    this.caseload = caseload;
    this.days = days;
    this.transaction = transaction;
  }

  /** Who makes accounts has no caseload. */
  @GetMapping("/petugas")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView home() {
    Acting acting = Acting.current();
    if (acting.role() == Role.ADMIN) {
      return Page.seeOther("/petugas/pejabat");
    }
    LocalDateTime now =
        LocalDateTime.ofInstant(
            days.clock().instant(), OfficeZone.ofRegion(acting.territory()).zone());
    HomePage page =
        transaction.execute(
            status ->
                new HomePage(
                    acting.name(), now, caseload.figures(), caseload.next(), caseload.counts()));
    return Page.of("caseload/home", page);
  }
}
