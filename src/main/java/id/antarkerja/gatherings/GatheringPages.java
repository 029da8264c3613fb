package id.antarkerja.gatherings;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One gathering, and the steps of its life. */
@Controller
class GatheringPages {
  private static final String ONE = Gathering.HOME + "/{id}";
  private static final int LONGEST_REASON = 500;
  private static final int SHORTEST_REASON = 10;

  private final Gatherings gatherings;
  private final GatheringView view;
  private final Writes writes;

  GatheringPages(Gatherings gatherings, GatheringView view, Writes writes) {
    this.gatherings = gatherings;
    this.view = view;
    this.writes = writes;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    return view.show(id);
  }

  @PostMapping(ONE + "/buka")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView open(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    return view.done(id, submission, Form.empty(), () -> gatherings.open(id, version));
  }

  @PostMapping(ONE + "/tutup")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView close(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    return view.done(id, submission, Form.empty(), () -> gatherings.close(id, version));
  }

  @PostMapping(ONE + "/buang")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView discard(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              gatherings.discard(id, version);
              return AgendaQuery.Tab.OFFICE.path();
            }));
  }

  @PostMapping(ONE + "/batal")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView cancel(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    gatherings.ofOurs(id);
    Form form = Form.of(fields);
    String reason = reason(form);
    return reason == null
        ? view.wrong(id, form)
        : view.done(id, submission, form, () -> gatherings.cancel(id, version, reason));
  }

  @PostMapping(ONE + "/selesai")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView hold(@PathVariable UUID id, Submission submission) {
    StepUp.require();
    int version = submission.requireVersion();
    return view.done(id, submission, Form.empty(), () -> gatherings.hold(id, version));
  }

  /** Null when something is wrong with it, which the form then says. */
  static @Nullable String reason(Form form) {
    String reason = form.requiredLines("reason", LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject("reason", "gatherings.error.reason", SHORTEST_REASON);
    }
    NoNik.check(form, "reason");
    return form.hasErrors() ? null : reason;
  }
}
