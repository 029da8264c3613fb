package id.antarkerja.caseload;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Notice;
import id.antarkerja.web.Page;
import java.time.LocalDateTime;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<Notice> notices;

  HomePages(
      Caseload caseload,
      Days days,
      TransactionOperations transaction,
      ObjectProvider<Notice> notices) {
    this.caseload = caseload;
    this.days = days;
    this.transaction = transaction;
    this.notices = notices;
  }

  /** Who makes accounts has no caseload. */
  @GetMapping("/petugas")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView home() {
    Acting acting = Acting.current();
    if (acting.role() == Role.ADMIN) {
      return Page.seeOther("/petugas/pejabat");
    }
    if (acting.role() == Role.AUDITOR) {
      return Page.seeOther("/petugas/audit");
    }
    LocalDateTime now =
        LocalDateTime.ofInstant(
            days.clock().instant(), OfficeZone.ofRegion(acting.territory()).zone());
    HomePage page =
        transaction.execute(
            status ->
                new HomePage(
                    acting.name(),
                    now,
                    caseload.figures(),
                    caseload.next(),
                    caseload.counts(),
                    notices.stream().flatMap(one -> one.lines(acting).stream()).toList()));
    return Page.of("caseload/home", page);
  }
}
