package id.antarkerja.officers.numbers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.numbers.Headcounts.Retiring;
import id.antarkerja.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who retires within five years: the list behind the number. */
@Controller
class RetiringPages {
  /** How far ahead the numbers look. */
  private static final int YEARS = 5;

  private final Headcounts headcounts;
  private final Classifications classifications;
  private final Audit audit;
  private final Days days;

  RetiringPages(Headcounts headcounts, Classifications classifications, Audit audit, Days days) {
    this.headcounts = headcounts;
    this.classifications = classifications;
    this.audit = audit;
    this.days = days;
  }

  @GetMapping("/petugas/pejabat/pensiun")
  @Allowed({Role.HEAD, Role.ADMIN})
  @Transactional
  public ModelAndView list(@RequestParam(defaultValue = "") String wilayah) {
    StepUp.require();
    Acting acting = Acting.current();
    Scope scope = wilayah.isEmpty() ? acting.scope() : asked(wilayah, acting);
    LocalDate before = days.today(acting.territory()).plusYears(YEARS);
    List<Retiring> rows = headcounts.retiring(scope, before);
    rows.forEach(row -> audit.saw("officer.retiring", Purpose.OVERSIGHT, row.id(), "retirement"));
    String place = wilayah.isEmpty() ? "" : classifications.placeName(wilayah);
    return Page.of("officers/numbers/retiring", new RetiringPage(place, before, rows));
  }

  private Scope asked(String wilayah, Acting acting) {
    boolean region = wilayah.matches("[0-9]{2}([0-9]{2})?");
    if (!region || classifications.region(wilayah).isEmpty() || !acting.scope().contains(wilayah)) {
      throw new NotThere();
    }
    return Scope.of(wilayah);
  }

  record RetiringPage(String place, LocalDate before, List<Retiring> rows) {}
}
