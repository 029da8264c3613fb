package id.antarkerja.upkeep;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.KeyRotation;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobs.Jobs;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The admin's page about the house itself. */
@Controller
class UpkeepPages {
  private static final String HOME = "/petugas/pemeliharaan";

  private final KeyRotation keys;
  private final Jobs jobs;
  private final Undelivered undelivered;
  private final Audit audit;
  private final Writes writes;

  UpkeepPages(KeyRotation keys, Jobs jobs, Undelivered undelivered, Audit audit, Writes writes) {
    this.keys = keys;
    this.jobs = jobs;
    this.undelivered = undelivered;
    this.audit = audit;
    this.writes = writes;
  }

  @GetMapping(HOME)
  @Allowed(Role.ADMIN)
  ModelAndView home() {
    return Page.of(
        "upkeep/home",
        new UpkeepPage(
            keys.version(),
            keys.versions().size() > 1,
            jobs.latest(RotateKeys.CODE, 3),
            jobs.failed(20),
            undelivered.overdue(),
            Form.empty()));
  }

  /** Only a fresh proof of who acts lets the keys be exchanged. */
  @PostMapping(HOME + "/kunci")
  @Allowed(Role.ADMIN)
  ModelAndView rotate(Submission submission) {
    StepUp.require();
    int next = keys.versions().getLast() + (keys.versions().size() > 1 ? 0 : 1);
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              jobs.start(RotateKeys.CODE, String.valueOf(next));
              audit.did("keys.rotationStarted");
              return HOME;
            }));
  }
}
