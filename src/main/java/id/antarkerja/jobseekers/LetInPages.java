package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person at the counter lets another office see them, e.g. where they look for work. */
@Controller
class LetInPages {
  static final String SUFFIX = "/kantor-lain";
  private static final String ONE = ListPages.PATH + "/{publicId}" + SUFFIX;
  private static final String TEMPLATE = "jobseekers/letIn";

  private final LetInOffices letIn;
  private final Offices offices;
  private final Classifications classifications;
  private final Writes writes;

  LetInPages(LetInOffices letIn, Offices offices, Classifications classifications, Writes writes) {
    this.letIn = letIn;
    this.offices = offices;
    this.classifications = classifications;
    this.writes = writes;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView show(@PathVariable UUID publicId) {
    LetInOffices.OfPerson person = letIn.of(publicId);
    StepUp.require();
    return Page.of(TEMPLATE, new LetInPage(publicId, person, Form.empty()));
  }

  @PostMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView letIn(
      @PathVariable UUID publicId,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    var before = new LetInPage(publicId, letIn.of(publicId), Form.of(fields));
    Form form = before.form();
    Office office = office(form);
    LetInFor howLong = form.requiredOneOf("howLong", LetInFor.class);
    if (!form.checked("agreed")) {
      form.reject("agreed", "jobseekers.error.letIn.agreed");
    }
    if (office != null && howLong != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  letIn.letIn(publicId, office, howLong);
                  return before.href();
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, before);
  }

  @PostMapping(ONE + "/{office}/akhiri")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView takeBack(
      @PathVariable UUID publicId, @PathVariable UUID office, Submission submission) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              letIn.takeBack(publicId, office);
              return ListPages.PATH + "/" + publicId + SUFFIX;
            }));
  }

  /** Neither a private agency nor an office without jobseekers of its own. */
  private static boolean isPublicService(Office office) {
    return office.kind() == OfficeKind.REGENCY || office.kind() == OfficeKind.PROVINCE;
  }

  /** By its regency or province, typed or chosen. */
  private @Nullable Office office(Form form) {
    String code = form.code("place");
    if (code == null
        && classifications.resolveRegion(form.typed("place"))
            instanceof Resolved.Found<Region>(Region found)) {
      code = found.code();
    }
    Optional<Office> office =
        Optional.ofNullable(code).flatMap(offices::byTerritory).filter(LetInPages::isPublicService);
    if (office.isEmpty()) {
      form.reject("place", "jobseekers.error.letIn.place");
    }
    return office.orElse(null);
  }
}
