package id.antarkerja.privacy;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of incidents: what happened, whom it touches, who was told, by when. */
@Controller
class IncidentPages {
  private static final String PATH = "/petugas/insiden";
  private static final String ONE = PATH + "/{id}";
  private static final int MOST = 200;

  private final Incidents incidents;
  private final AffectedLists lists;
  private final PersonRegister register;
  private final Accounts accounts;
  private final List<Holders> outside;
  private final Audit audit;
  private final Clock clock;
  private final Writes writes;
  private final TransactionTemplate transaction;

  IncidentPages(
      Incidents incidents,
      AffectedLists lists,
      PersonRegister register,
      Accounts accounts,
      List<Holders> outside,
      Audit audit,
      Clock clock,
      Writes writes,
      TransactionTemplate transaction) {
    this.incidents = incidents;
    this.lists = lists;
    this.register = register;
    this.accounts = accounts;
    this.outside = outside;
    this.audit = audit;
    this.clock = clock;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list() {
    return Page.of("privacy/incidents", listPage(Form.empty()));
  }

  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView enter(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    Incidents.NewIncident incident =
        read(() -> IncidentForm.read(form, Acting.current().territory(), accounts, outside));
    if (form.hasErrors()) {
      return Page.unprocessable("privacy/incidents", listPage(form));
    }
    return Page.seeOther(writes.once(submission, () -> PATH + "/" + incidents.enter(incident)));
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("privacy/incident", page(id, Form.empty()));
  }

  /** By the system: whom a stolen account saw is not bounded by who counts it. */
  @PostMapping(ONE + "/hitung")
  @Allowed(Role.HEAD)
  ModelAndView count(@PathVariable UUID id, Submission submission) {
    handled(id);
    Acting system = Acting.onBehalfOf(Acting.current().actor(), "privacy.incident");
    return changed(
        id,
        Form.empty(),
        () ->
            Acting.get(
                system,
                () ->
                    writes.once(
                        submission,
                        () -> {
                          incidents.count(id, submission.requireVersion());
                          return PATH + "/" + id;
                        })));
  }

  @PostMapping(ONE + "/penanganan")
  @Allowed(Role.HEAD)
  ModelAndView handling(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    handled(id);
    String handling = form.requiredLines("handling", 2000);
    return changed(
        id,
        form,
        () ->
            once(
                id,
                submission,
                () ->
                    incidents.handled(
                        id, submission.requireVersion(), Objects.requireNonNull(handling))));
  }

  @PostMapping(ONE + "/diberitahukan")
  @Allowed(Role.HEAD)
  ModelAndView told(@PathVariable UUID id, Submission submission) {
    handled(id);
    return changed(
        id,
        Form.empty(),
        () -> once(id, submission, () -> incidents.told(id, submission.requireVersion())));
  }

  @PostMapping(ONE + "/tutup")
  @Allowed(Role.HEAD)
  ModelAndView close(@PathVariable UUID id, Submission submission) {
    handled(id);
    return changed(
        id,
        Form.empty(),
        () -> once(id, submission, () -> incidents.close(id, submission.requireVersion())));
  }

  /** Another head, or the level above, lets a long list leave. */
  @PostMapping(ONE + "/izinkan-daftar")
  @Allowed(Role.HEAD)
  ModelAndView allowList(@PathVariable UUID id, Submission submission) {
    StepUp.require();
    handled(id);
    return changed(
        id,
        Form.empty(),
        () -> once(id, submission, () -> lists.allowList(id, submission.requireVersion())));
  }

  private String once(UUID id, Submission submission, Runnable effect) {
    return writes.once(
        submission,
        () -> {
          effect.run();
          return PATH + "/" + id;
        });
  }

  private ModelAndView changed(UUID id, Form form, Supplier<String> effect) {
    if (form.hasErrors()) {
      return Page.unprocessable("privacy/incident", page(id, form));
    }
    try {
      return Page.seeOther(effect.get());
    } catch (RefusedException refused) {
      return Page.unprocessable("privacy/incident", page(id, form.rejectAll(refused.reasons())));
    } catch (StaleChange faster) {
      return Page.conflict("privacy/incident", page(id, form.rejectForm("reason.stale")));
    }
  }

  private IncidentListPage listPage(Form form) {
    return read(() -> new IncidentListPage(incidents.list(MOST), form));
  }

  private void handled(UUID id) {
    read(() -> incidents.toDeal(id));
  }

  /** Officers see how many, heads the first of them by name. */
  private IncidentPage page(UUID id, Form form) {
    return read(
        () -> {
          Incident incident = incidents.one(id);
          List<AffectedLists.Affected> affected = lists.affected(id);
          Map<UUID, PersonRegister.Person> known =
              deals(incident)
                  ? register.all(
                      affected.stream()
                          .limit(IncidentPage.SHOWN)
                          .map(AffectedLists.Affected::personId)
                          .toList())
                  : Map.of();
          return new IncidentPage(
              incident,
              affected,
              known,
              audit.listed("privacy.affected", Purpose.RIGHTS, id, known.keySet()),
              deals(incident),
              clock.instant(),
              form);
        });
  }

  private static boolean deals(Incident incident) {
    Acting who = Acting.current();
    return who.role() == Role.HEAD && !Objects.equals(incident.accountId(), who.actor().id());
  }

  private <R> R read(Supplier<R> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
