package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Minta rujukan" after "terdaftar di kantor lain": the officer names a vacancy of their own; who,
 * where and which office it is stays unknown to them until the person agrees.
 */
@Controller
@RequestMapping(ElsewherePages.PATH)
class ElsewherePages {
  static final String PATH = "/petugas/rujukan/permintaan/lain";
  private static final String TEMPLATE = "referrals/elsewhere";
  private static final int MOST = 100;

  private final ReferralRequests requests;
  private final Jobseekers jobseekers;
  private final Vacancies vacancies;
  private final ReferralRules rules;
  private final Writes writes;
  private final TransactionTemplate transaction;

  ElsewherePages(
      ReferralRequests requests,
      Jobseekers jobseekers,
      Vacancies vacancies,
      ReferralRules rules,
      Writes writes,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.jobseekers = jobseekers;
    this.vacancies = vacancies;
    this.rules = rules;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping("/{sighting}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID sighting) {
    return Page.of(TEMPLATE, page(sighting, Form.empty()));
  }

  @PostMapping("/{sighting}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView ask(
      @PathVariable UUID sighting,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    form.required("vacancy");
    UUID vacancy = form.uuid("vacancy");
    if (vacancy == null) {
      return Page.unprocessable(TEMPLATE, page(sighting, form));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () ->
                  "/petugas/rujukan/permintaan/"
                      + requests.askElsewhere(sighting, new VacancyId(vacancy))));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(sighting, form));
    }
  }

  private ElsewherePage page(UUID sighting, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              jobseekers.sighted(sighting);
              List<Option> open =
                  vacancies.open(Acting.current().scope(), MOST).stream()
                      .map(
                          v ->
                              new Option(
                                  v.id().value().toString(), label(v.title(), v.employerName())))
                      .toList();
              return new ElsewherePage(sighting, open, rules.requestDays(), form);
            }));
  }

  private static String label(String title, String employer) {
    return title + ", " + employer;
  }
}
