package id.antarkerja.officers.institutions;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Institutions of the reader's range: their licences, and who has no officer. */
@Controller
class InstitutionPages {
  private static final String HOME = "/petugas/lembaga";
  private static final String TEMPLATE = "officers/institutions/form";
  private static final int PAGE = 50;

  private final Institutions institutions;
  private final Classifications classifications;
  private final Writes writes;
  private final Days days;

  InstitutionPages(
      Institutions institutions, Classifications classifications, Writes writes, Days days) {
    this.institutions = institutions;
    this.classifications = classifications;
    this.writes = writes;
    this.days = days;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String setelah) {
    boolean without = tab.equals("tanpa");
    var scope = Acting.current().scope();
    List<Institution> rows = institutions.list(scope, without, setelah, PAGE + 1);
    String next = null;
    if (rows.size() > PAGE) {
      rows = rows.subList(0, PAGE);
      next = HOME + (without ? "?tab=tanpa&setelah=" : "?setelah=") + rows.getLast().territory();
    }
    return Page.of(
        "officers/institutions/list",
        new ListPage(
            rows.stream().map(this::row).toList(),
            institutions.count(scope),
            without,
            Institutions.decides(),
            setelah.isEmpty(),
            next));
  }

  private Row row(Institution institution) {
    return new Row(
        institution,
        classifications.regionName(institution.region()),
        institution.licenceHolds(days.today(institution.region())));
  }

  @GetMapping(HOME + "/baru")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView form() {
    return Page.of(TEMPLATE, new FormPage(Form.empty(), null, 0));
  }

  @PostMapping(HOME + "/baru")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView enter(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    String name = form.required("name");
    Region regency = regency(form);
    NewInstitution wanted = read(form, name, regency == null ? null : regency.code());
    if (wanted != null && !form.hasErrors()) {
      try {
        return Page.seeOther(writes.once(submission, () -> institutions.enter(wanted).path()));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, new FormPage(form, null, 0));
  }

  @GetMapping(HOME + "/{id}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    Institution institution = institutions.one(id);
    Form form =
        Form.empty()
            .put("kind", institution.kind())
            .put("licenceNo", institution.licenceNo())
            .put("licenceFrom", institution.licenceFrom())
            .put("licenceUntil", institution.licenceUntil());
    return Page.of(TEMPLATE, new FormPage(form, institution, institution.version()));
  }

  @PostMapping(HOME + "/{id}")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Institution institution = institutions.one(id);
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    NewInstitution wanted = read(form, institution.name(), institution.region());
    if (wanted == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, new FormPage(form, institution, version));
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              institutions.change(id, version, wanted);
              return institution.path();
            }));
  }

  private @Nullable Region regency(Form form) {
    Optional<Region> found =
        classifications
            .place(form.code("place"), form.typed("place"))
            .filter(InstitutionPages::isRegency);
    if (found.isEmpty()) {
      form.reject("place", "officers.institution.place.wrong");
    }
    return found.orElse(null);
  }

  private static boolean isRegency(Region region) {
    return region.code().length() == 4;
  }

  private static @Nullable NewInstitution read(
      Form form, @Nullable String name, @Nullable String regency) {
    InstitutionKind kind = form.requiredOneOf("kind", InstitutionKind.class);
    String licence = form.text("licenceNo", 100);
    LocalDate from = form.date("licenceFrom");
    LocalDate until = form.date("licenceUntil");
    if (from != null && until != null && until.isBefore(from)) {
      form.reject("licenceUntil", "officers.institution.licence.order");
    }
    return kind == null || name == null || regency == null
        ? null
        : new NewInstitution(kind, name, regency, licence, from, until);
  }

  record Row(Institution institution, String place, boolean licensed) {}

  record ListPage(
      List<Row> rows,
      Institutions.Counts counts,
      boolean without,
      boolean mayEnter,
      boolean fromStart,
      @Nullable String next) {}

  /**
   * @param institution null for a new one
   */
  record FormPage(Form form, @Nullable Institution institution, int version) {
    boolean mayChange() {
      return Institutions.decides();
    }

    String action() {
      return institution == null ? HOME + "/baru" : institution.path();
    }

    List<Option> kinds() {
      return Stream.of(InstitutionKind.values())
          .map(kind -> new Option(kind.name(), T.t(kind.textKey())))
          .toList();
    }
  }
}
