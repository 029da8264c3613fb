package id.antarkerja.officers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts and roles that wait for somebody above who did not make them. */
@Controller
class ApprovalPages {
  private static final String ONE = Approvals.PATH + "/{id}";
  static final String TEMPLATE = "officers/waiting";
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;
  private static final int LAST = 100_000;

  private final Approvals approvals;

  ApprovalPages(Approvals approvals) {
    this.approvals = approvals;
  }

  @GetMapping(Approvals.PATH)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> parameters) {
    return Page.of(TEMPLATE, page(null, Form.empty(), skip(Form.of(parameters))));
  }

  @PostMapping(ONE + "/setujui")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView approve(@PathVariable UUID id) {
    return decided(id, true, Form.empty());
  }

  @PostMapping(ONE + "/tolak")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView refuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    StepUp.require();
    Form form = Form.of(fields);
    String reason = form.required("reason", LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject("reason", "officers.waiting.reasonShort");
    }
    return form.hasErrors()
        ? Page.unprocessable(TEMPLATE, page(id, form, 0))
        : decided(id, false, form);
  }

  private ModelAndView decided(UUID id, boolean yes, Form form) {
    try {
      approvals.decide(id, yes, yes ? null : form.value("reason").strip());
      return Page.seeOther(Approvals.PATH);
    } catch (RefusedException refused) {
      refused.reasons().forEach(against -> form.reject("reason", "reason." + against.code()));
      return Page.unprocessable(TEMPLATE, page(id, form, 0));
    }
  }

  /** With what many were asked for on the same part of the list. */
  WaitingPage page(Form form) {
    return page(null, form, skip(form));
  }

  private static int skip(Form form) {
    Integer skip = form.whole("mulai", 0, LAST);
    return skip == null ? 0 : skip;
  }

  private WaitingPage page(@Nullable UUID refused, Form form, int skip) {
    return new WaitingPage(
        approvals.waiting(),
        approvals.unasked(skip, WaitingPage.SHOWN),
        skip,
        refused,
        StepUp.isFresh(),
        form,
        OfficeZone.ofRegion(Acting.current().territory()));
  }
}
