package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Breaking the glass, and the review of it. */
@Controller
class GlassPages {
  static final String ASK = ListPages.PATH + "/lain/";
  static final String SUFFIX = "/darurat";
  static final String REVIEW = "/petugas/darurat";
  private static final String TEMPLATE = "jobseekers/glass";
  private static final String REVIEWS = "jobseekers/glassReview";
  private static final int LONGEST_REASON = 1000;

  private final BreakGlass glass;
  private final Offices offices;
  private final Writes writes;

  GlassPages(BreakGlass glass, Offices offices, Writes writes) {
    this.glass = glass;
    this.offices = offices;
    this.writes = writes;
  }

  @GetMapping(ASK + "{sighting}" + SUFFIX)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID sighting) {
    glass.check(sighting);
    StepUp.require();
    return Page.of(TEMPLATE, new GlassPage(sighting, Form.empty()));
  }

  @PostMapping(ASK + "{sighting}" + SUFFIX)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView open(
      @PathVariable UUID sighting,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    glass.check(sighting);
    StepUp.require();
    Form form = Form.of(fields);
    GlassCategory category = form.requiredOneOf("category", GlassCategory.class);
    String reason = form.required("reason", LONGEST_REASON);
    if (category != null && reason != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission, () -> ListPages.PATH + "/" + glass.open(sighting, category, reason)));
      } catch (RefusedException refused) {
        FormPageMaker.reject(form, refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, new GlassPage(sighting, form));
  }

  @GetMapping(REVIEW)
  @Allowed(Role.HEAD)
  ModelAndView waiting() {
    return Page.of(REVIEWS, page(Form.empty()));
  }

  @PostMapping(REVIEW + "/{id}")
  @Allowed(Role.HEAD)
  ModelAndView review(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    String answer = form.value("answer");
    if (!answer.equals("ACCEPTED") && !answer.equals("ESCALATED")) {
      form.reject("answer", "error.choose");
      return Page.unprocessable(REVIEWS, page(form));
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              glass.review(id, answer.equals("ACCEPTED"));
              return REVIEW;
            }));
  }

  private GlassReviewPage page(Form form) {
    return new GlassReviewPage(glass.waiting().stream().map(this::line).toList(), form);
  }

  private GlassReviewPage.Line line(BreakGlass.Waiting one) {
    Office office = offices.one(one.officeId());
    return new GlassReviewPage.Line(
        one.id(),
        one.accountName(),
        office.name(),
        one.category(),
        glass.reason(one),
        time(one.at(), office.zone()),
        time(one.until(), office.zone()),
        time(one.reviewBy(), office.zone()));
  }

  private static String time(OffsetDateTime at, OfficeZone zone) {
    return DateTimeFormatter.ofPattern("d MMM HH.mm", T.locale())
        .format(at.atZoneSameInstant(zone.zone()));
  }
}
