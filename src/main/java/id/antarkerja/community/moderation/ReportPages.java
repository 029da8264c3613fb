package id.antarkerja.community.moderation;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Laporkan", beside every text in the room. */
@Controller
public class ReportPages {
  private static final String HOME = "/petugas/komunitas/lapor";
  private static final String ROOM = "/petugas/komunitas";
  private static final String TEMPLATE = "community/moderation/again";
  private static final int LONGEST = 500;

  private final Moderation moderation;
  private final Writes writes;

  ReportPages(Moderation moderation, Writes writes) {
    this.moderation = moderation;
    this.writes = writes;
  }

  /** Why something can be reported, for the form beside each text. */
  public static List<Option> reasons() {
    return Stream.of(ReportReason.values())
        .map(one -> new Option(one.name(), T.t(one.textKey())))
        .toList();
  }

  @PostMapping(HOME + "/{kind}/{id}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView report(
      @PathVariable String kind,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    ReportReason reason = form.requiredOneOf("reason", ReportReason.class);
    String words = Objects.requireNonNullElse(form.lines("words", LONGEST), "");
    if (reason == ReportReason.OTHER && words.isEmpty()) {
      form.reject("words", "error.required");
    }
    NoNik.check(form, "words");
    var again = new ReportPage(kind, id, back(form), form);
    if (reason == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, again);
    }
    String done =
        HOME + "/diterima?kembali=" + URLEncoder.encode(again.back(), StandardCharsets.UTF_8);
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                moderation.report(kind, id, reason, words);
                return done;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, again);
    }
  }

  @GetMapping(HOME + "/diterima")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView received(@RequestParam(defaultValue = ROOM) String kembali) {
    return Page.of("community/moderation/received", Page.isOurs(kembali) ? kembali : ROOM);
  }

  private static String back(Form form) {
    String back = form.value("back");
    return Page.isOurs(back) ? back : ROOM;
  }

  /** The form once more, with what is wrong. */
  record ReportPage(String kind, UUID id, String back, Form form) {
    String action() {
      return HOME + "/" + kind + "/" + id;
    }
  }
}
