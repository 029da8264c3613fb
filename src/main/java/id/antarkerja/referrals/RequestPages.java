package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking another office for somebody, and answering such a request. */
@Controller
@RequestMapping("/petugas/rujukan/permintaan")
class RequestPages {
  private final ReferralRequests requests;
  private final Asking asking;
  private final ReferralLists lists;
  private final Days days;
  private final Writes writes;
  private final TransactionTemplate transaction;

  RequestPages(
      ReferralRequests requests,
      Asking asking,
      ReferralLists lists,
      Days days,
      Writes writes,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.asking = asking;
    this.lists = lists;
    this.days = days;
    this.writes = writes;
    this.transaction = transaction;
  }

  /** From any page that shows a card beside a vacancy. */
  @GetMapping
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@RequestParam UUID kartu, @RequestParam UUID lowongan) {
    return Page.of("referrals/ask", asking.page(kartu, new VacancyId(lowongan), Form.empty()));
  }

  @PostMapping
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView ask(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    UUID card = form.uuid("kartu");
    UUID vacancy = form.uuid("lowongan");
    if (card == null || vacancy == null) {
      throw new NotThere();
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> "/petugas/rujukan/permintaan/" + requests.ask(card, new VacancyId(vacancy))));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable("referrals/ask", asking.page(card, new VacancyId(vacancy), form));
    }
  }

  @GetMapping("/{id}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("referrals/request", page(id, Form.empty()));
  }

  @PostMapping("/{id}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView decline(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    RequestRefusal reason = form.requiredOneOf("reason", RequestRefusal.class);
    if (reason == null) {
      return Page.unprocessable("referrals/request", page(id, form));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                requests.decline(id, reason);
                return "/petugas/rujukan?tab=permintaan";
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable("referrals/request", page(id, form));
    }
  }

  private RequestPage page(UUID id, Form form) {
    return Objects.requireNonNull(transaction.execute(status -> read(id, form)));
  }

  private RequestPage read(UUID id, Form form) {
    ReferralRequest request = requests.one(id);
    boolean asked = Acting.current().scope().contains(request.toTerritory());
    @Nullable JobseekerSummary person = asked ? requests.person(request).orElse(null) : null;
    return new RequestPage(
        lists.inWords(request), asked, person, days.today(request.toTerritory()), form);
  }
}
