package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Section;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The counter gives a person the PIN of their card; it is shown once. */
@Controller
class PinPages implements Section {
  private static final String PERSON = "/petugas/pencari-kerja/";

  private final Pins pins;
  private final Jobseekers jobseekers;
  private final Audit audit;
  private final Writes writes;
  private final TransactionTemplate transaction;

  PinPages(
      Pins pins,
      Jobseekers jobseekers,
      Audit audit,
      Writes writes,
      TransactionTemplate transaction) {
    this.pins = pins;
    this.jobseekers = jobseekers;
    this.audit = audit;
    this.writes = writes;
    this.transaction = transaction;
  }

  @Override
  public String page() {
    return "jobseeker";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public String labelKey() {
    return "portal.pin.section";
  }

  @Override
  public String href(UUID publicId) {
    return PERSON + publicId + "/pin";
  }

  @GetMapping(PERSON + "{publicId}/pin")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView show(@PathVariable UUID publicId) {
    StepUp.require();
    return Page.of("portal/pin", page(publicId, null));
  }

  /** Sent twice it gives one PIN, and the second answer no longer shows it. */
  @PostMapping(PERSON + "{publicId}/pin")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView give(@PathVariable UUID publicId, Submission submission) {
    StepUp.require();
    var shownOnce = new AtomicReference<Pins.@Nullable Given>();
    String location =
        writes.once(
            submission,
            () -> {
              shownOnce.set(pins.give(publicId));
              return href(publicId);
            });
    Pins.Given given = shownOnce.get();
    if (given == null) {
      return Page.seeOther(location);
    }
    pins.beginAnew(given);
    return Page.of("portal/pin", page(publicId, given.pin()));
  }

  private PinPage page(UUID publicId, @Nullable String pin) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              JobseekerSummary person = jobseekers.byPublicId(publicId);
              if (!Acting.current().territory().equals(person.territory())) {
                throw new NotThere();
              }
              audit.read("portal.pinPage", Purpose.SERVICE, person.id().value(), "name");
              return new PinPage(
                  person, pins.givenAt(person.id().value()).orElse(null), pin, Form.empty());
            }));
  }
}
