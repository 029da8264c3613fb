package id.antarkerja.circulars;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an office writes. */
@Controller
class DraftPages {
  private static final String NEW = Circular.HOME + "/baru";
  private static final String CHANGE = Circular.HOME + "/{id}/ubah";
  private static final String TEMPLATE = "circulars/write";

  private final Circulars circulars;
  private final CircularForm forms;
  private final Writes writes;

  DraftPages(Circulars circulars, CircularForm forms, Writes writes) {
    this.circulars = circulars;
    this.forms = forms;
    this.writes = writes;
  }

  @GetMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin() {
    return Page.of(TEMPLATE, new WritePage(null, Form.empty().put("needsAck", "on"), null));
  }

  @PostMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    CircularText text = forms.read(form);
    return saved(
        text,
        new WritePage(null, form, null),
        submission,
        written -> Circular.HOME + "/" + circulars.draft(written));
  }

  @GetMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(@PathVariable UUID id) {
    Circular draft = circulars.draftOfOurs(id);
    return Page.of(TEMPLATE, new WritePage(id, forms.filled(draft.text()), draft.version()));
  }

  @PostMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    circulars.one(id);
    CircularText text = forms.read(form);
    return saved(
        text,
        new WritePage(id, form, version),
        submission,
        written -> {
          circulars.change(id, version, written);
          return Circular.HOME + "/" + id;
        });
  }

  private ModelAndView saved(
      @Nullable CircularText text,
      WritePage again,
      Submission submission,
      Function<CircularText, String> save) {
    if (text != null) {
      Supplier<String> effect = () -> save.apply(text);
      try {
        return Page.seeOther(writes.once(submission, effect));
      } catch (RefusedException refused) {
        again.form().rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, again);
  }

  /**
   * @param draft null for a new one
   */
  record WritePage(@Nullable UUID draft, Form form, @Nullable Integer version) {
    String action() {
      return draft == null ? NEW : Circular.HOME + "/" + draft + "/ubah";
    }

    List<Option> kinds() {
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
