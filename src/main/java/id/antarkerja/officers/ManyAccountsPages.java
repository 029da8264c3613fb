package id.antarkerja.officers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Many accounts at once, on the page of {@link ApprovalPages}. */
@Controller
class ManyAccountsPages {
  static final String ACCOUNTS = "akun";
  static final String REQUESTS = "permintaan";

  private final ManyAccounts many;
  private final ApprovalPages waiting;
  private final Writes writes;

  ManyAccountsPages(ManyAccounts many, ApprovalPages waiting, Writes writes) {
    this.many = many;
    this.waiting = waiting;
    this.writes = writes;
  }

  @PostMapping(Approvals.PATH + "/ajukan")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView ask(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    return done(fields, ACCOUNTS, submission, many::ask);
  }

  @PostMapping(Approvals.PATH + "/setujui")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView approve(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    return done(fields, REQUESTS, submission, many::approve);
  }

  private ModelAndView done(
      MultiValueMap<String, String> fields,
      String name,
      Submission submission,
      Consumer<Set<UUID>> effect) {
    StepUp.require();
    Form form = Form.of(fields);
    Set<UUID> chosen = form.uuids(name);
    if (chosen.isEmpty() || chosen.size() > ManyAccounts.MOST) {
      form.reject(name, "officers.waiting.choose", ManyAccounts.MOST);
    }
    if (form.hasErrors()) {
      return Page.unprocessable(ApprovalPages.TEMPLATE, waiting.page(form));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.accept(chosen);
                return Approvals.PATH;
              }));
    } catch (RefusedException refused) {
      refused.reasons().forEach(against -> form.reject(name, "reason." + against.code()));
    } catch (NotThere gone) {
      form.reject(name, "officers.waiting.gone");
    }
    return Page.unprocessable(ApprovalPages.TEMPLATE, waiting.page(form));
  }
}
