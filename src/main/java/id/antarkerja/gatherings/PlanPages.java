package id.antarkerja.gatherings;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an office plans a gathering. */
@Controller
class PlanPages {
  private static final String NEW = Gathering.HOME + "/baru";
  private static final String CHANGE = Gathering.HOME + "/{id}/ubah";
  private static final String TEMPLATE = "gatherings/plan";

  private final Gatherings gatherings;
  private final GatheringForm forms;
  private final Writes writes;

  PlanPages(Gatherings gatherings, GatheringForm forms, Writes writes) {
    this.gatherings = gatherings;
    this.forms = forms;
    this.writes = writes;
  }

  @GetMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin() {
    return Page.of(TEMPLATE, new PlanPage(null, forms.zone(), Form.empty(), null));
  }

  @PostMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    GatheringText text = forms.read(form);
    return saved(
        text,
        new PlanPage(null, forms.zone(), form, null),
        submission,
        planned -> Gathering.HOME + "/" + gatherings.draft(planned));
  }

  @GetMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(@PathVariable UUID id) {
    Gathering gathering = gatherings.ofOurs(id);
    return Page.of(
        TEMPLATE,
        new PlanPage(gathering, gathering.zone(), forms.filled(gathering), gathering.version()));
  }

  @PostMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    Gathering gathering = gatherings.ofOurs(id);
    GatheringText text = forms.read(form);
    return saved(
        text,
        new PlanPage(gathering, gathering.zone(), form, version),
        submission,
        planned -> {
          gatherings.change(id, version, planned);
          return gathering.path();
        });
  }

  private ModelAndView saved(
      @Nullable GatheringText text,
      PlanPage again,
      Submission submission,
      Function<GatheringText, String> save) {
    if (text != null) {
      try {
        return Page.seeOther(writes.once(submission, () -> save.apply(text)));
      } catch (RefusedException refused) {
        again.form().rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, again);
  }

  /**
   * @param gathering null for a new one
   */
  record PlanPage(
      @Nullable Gathering gathering, OfficeZone zone, Form form, @Nullable Integer version) {
    String action() {
      return gathering == null ? NEW : gathering.path() + "/ubah";
    }

    /** Whether a change is told to people. */
    boolean tells() {
      return gathering != null && gathering.state().isRunning();
    }

    List<Option> kinds() {
      return Stream.of(GatheringKind.values())
          .map(kind -> new Option(kind.name(), T.t(kind.textKey())))
          .toList();
    }

    List<Option> officerKinds() {
      return Stream.of(OfficerKind.values())
          .map(kind -> new Option(kind.name(), T.t("officers.kind." + kind)))
          .toList();
    }

    List<Option> levels() {
      return Stream.of(Level.values())
          .map(level -> new Option(level.name(), T.t(level.textKey())))
          .toList();
    }

    List<Option> specialisms() {
      return Stream.of(Specialism.values())
          .map(one -> new Option(one.name(), T.t(one.textKey())))
          .toList();
    }
  }
}
