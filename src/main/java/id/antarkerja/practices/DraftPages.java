package id.antarkerja.practices;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
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

/** Where a practice is written. */
@Controller
class DraftPages {
  private static final String NEW = Practice.HOME + "/baru";
  private static final String CHANGE = Practice.HOME + "/{id}/ubah";
  private static final String TEMPLATE = "practices/write";

  private final Practices practices;
  private final PracticeForm forms;
  private final Writes writes;

  DraftPages(Practices practices, PracticeForm forms, Writes writes) {
    this.practices = practices;
    this.forms = forms;
    this.writes = writes;
  }

  @GetMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin(@RequestParam MultiValueMap<String, String> fields) {
    PracticeKind kind = kind(Form.of(fields));
    return Page.of(TEMPLATE, new WritePage(null, kind, Form.empty(), null, false));
  }

  @PostMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    PracticeKind kind = kind(form);
    return saved(
        forms.read(form, kind),
        new WritePage(null, kind, form, null, false),
        submission,
        text -> Practice.HOME + "/" + practices.draft(text) + "?versi=1");
  }

  @GetMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(@PathVariable UUID id) {
    Version draft = practices.draftOfMine(id);
    return Page.of(
        TEMPLATE,
        new WritePage(
            draft,
            draft.text().origin().kind(),
            forms.filled(draft.text()),
            draft.version(),
            false));
  }

  @PostMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Version draft = practices.draftOfMine(id);
    PracticeKind kind = draft.text().origin().kind();
    Form form = Form.of(fields);
    try {
      return saved(
          forms.read(form, kind),
          new WritePage(draft, kind, form, version, false),
          submission,
          text -> {
            practices.change(id, version, text);
            return draft.path();
          });
    } catch (StaleChange faster) {
      Version now = practices.draftOfMine(id);
      form.rejectForm("reason.stale");
      return Page.conflict(TEMPLATE, new WritePage(now, kind, form, now.version(), true));
    }
  }

  private static PracticeKind kind(Form form) {
    return form.value("jenis").equals("luar") ? PracticeKind.ABROAD : PracticeKind.OWN;
  }

  private ModelAndView saved(
      @Nullable PracticeText text,
      WritePage again,
      Submission submission,
      Function<PracticeText, String> save) {
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
   * @param draft null for a new one
   * @param overtaken whether the draft says something else by now than the form began with
   */
  record WritePage(
      @Nullable Version draft,
      PracticeKind kind,
      Form form,
      @Nullable Integer version,
      boolean overtaken) {
    String action() {
      return draft == null ? NEW : Practice.HOME + "/" + draft.practiceId() + "/ubah";
    }

    boolean abroad() {
      return kind == PracticeKind.ABROAD;
    }

    String titleKey() {
      if (draft != null) {
        return "practices.change";
      }
      return abroad() ? "practices.new.abroad" : "practices.new";
    }

    List<Option> groups() {
      return Stream.of(TargetGroup.values())
          .map(one -> new Option(one.name(), T.t(one.textKey())))
          .toList();
    }
  }
}
