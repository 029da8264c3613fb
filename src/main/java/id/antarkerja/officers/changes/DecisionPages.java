package id.antarkerja.officers.changes;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where heads confirm or refuse what their officers propose. */
@Controller
class DecisionPages {
  private static final String HOME = "/petugas/pejabat/perubahan";
  private static final String TEMPLATE = "officers/changes/decide";
  private static final String YES = "ya";
  private static final String NO = "tidak";
  private static final int SHORTEST_REASON = 5;

  private final Changes changes;
  private final Records records;
  private final Writes writes;

  DecisionPages(Changes changes, Records records, Writes writes) {
    this.changes = changes;
    this.records = records;
    this.writes = writes;
  }

  @GetMapping(HOME)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView list() {
    return Page.of("officers/changes/list", new ListPage(changes.officers()));
  }

  @GetMapping(HOME + "/{id}")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    OfficerRecord officer = decided(id);
    return Page.of(TEMPLATE, page(officer, Form.empty(), officer.version()));
  }

  @PostMapping(HOME + "/{id}")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    OfficerRecord officer = decided(id);
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    Map<UUID, Optional<String>> decisions = read(form, changes.waiting(id));
    if (!form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  changes.decide(id, version, decisions);
                  return HOME;
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, page(officer, form, version));
  }

  /** Which changes were decided, by the ids that were sent: some may be decided by now. */
  private static Map<UUID, Optional<String>> read(Form form, List<Change> waiting) {
    Map<UUID, Optional<String>> decisions = new LinkedHashMap<>();
    for (String sent : form.values("perubahan")) {
      UUID id = Form.empty().put("id", sent).uuid("id");
      if (id == null) {
        form.rejectForm("error.choice");
        continue;
      }
      String answer = form.oneOf("putus" + id, List.of(YES, NO));
      String reason = form.lines("alasan" + id, 500);
      if (YES.equals(answer)) {
        decisions.put(id, Optional.empty());
      } else if (NO.equals(answer)) {
        if (reason == null || reason.length() < SHORTEST_REASON) {
          form.reject("alasan" + id, "officers.decide.reason");
        } else {
          decisions.put(id, Optional.of(reason));
        }
      }
    }
    if (decisions.isEmpty() && !form.hasErrors()) {
      form.rejectForm(waiting.isEmpty() ? "officers.decide.nothing" : "officers.decide.none");
    }
    return decisions;
  }

  private OfficerRecord decided(UUID id) {
    OfficerRecord officer = records.one(id);
    if (!records.mayDecide(id)) {
      throw new NotThere();
    }
    return officer;
  }

  private DecidePage page(OfficerRecord officer, Form form, int version) {
    RecordFields now = records.fields(officer.id());
    List<Line> lines =
        changes.waiting(officer.id()).stream()
            .map(
                change ->
                    new Line(change, !Objects.equals(now.get(change.field()), change.before())))
            .toList();
    return new DecidePage(officer, lines, form, version);
  }

  /**
   * @param moved the field has another value by now than the one the officer started from
   */
  record Line(Change change, boolean moved) {}

  record ListPage(List<Waiting> officers) {}

  record DecidePage(OfficerRecord officer, List<Line> lines, Form form, int version) {
    String action() {
      return HOME + "/" + officer.id();
    }

    List<Option> answers() {
      return List.of(
          new Option(YES, T.t("officers.decide.yes")), new Option(NO, T.t("officers.decide.no")));
    }
  }
}
