package id.antarkerja.practices;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One practice: read, handed in, reviewed, taken back. */
@Controller
class PracticePages {
  private static final String ONE = Practice.HOME + "/{id}";
  private static final int MOST_VERSIONS = 10_000;
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_REASON = 500;
  private static final int SHORTEST_REASON = 10;

  private final Practices practices;
  private final PracticePageMaker pages;
  private final Writes writes;

  PracticePages(Practices practices, PracticePageMaker pages, Writes writes) {
    this.practices = practices;
    this.pages = pages;
    this.writes = writes;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    Integer number = form.whole("versi", 1, MOST_VERSIONS);
    if (form.hasErrors()) {
      throw new NotThere();
    }
    return Page.of(PracticePageMaker.TEMPLATE, pages.page(id, number, Form.empty(), ""));
  }

  @PostMapping(ONE + "/versi")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView beginVersion(@PathVariable UUID id, Submission submission) {
    return done(
        id,
        submission,
        Form.empty(),
        "",
        () -> {
          practices.beginVersion(id);
          return practices.draftOfMine(id).path();
        });
  }

  @PostMapping(ONE + "/ajukan")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView submit(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    Version draft = practices.draftOfMine(id);
    return done(
        id,
        submission,
        Form.empty(),
        "submit",
        () -> {
          practices.submit(id, version);
          return draft.path();
        });
  }

  @PostMapping(ONE + "/buang")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView discard(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              practices.discard(id, version);
              return LibraryTab.OURS.path();
            }));
  }

  @PostMapping(ONE + "/kembalikan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView sendBack(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    try {
      practices.underReview(id);
    } catch (StaleChange faster) {
      return overtaken(id, form, "review");
    }
    String words = form.requiredLines("words", LONGEST_WORDS);
    NoNik.check(form, "words");
    if (words == null || form.hasErrors()) {
      return again(id, form, "review");
    }
    return done(
        id,
        submission,
        form,
        "review",
        () -> {
          practices.sendBack(id, version, words);
          return LibraryTab.REVIEW.path();
        });
  }

  @PostMapping(ONE + "/terbitkan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView publish(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    return done(
        id,
        submission,
        Form.empty(),
        "review",
        () -> {
          practices.publish(id, version, null);
          return Practice.HOME + "/" + id;
        });
  }

  @PostMapping(ONE + "/tarik")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    practices.demandWithdrawable(id);
    Form form = Form.of(fields);
    String reason = form.requiredLines("reason", LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject("reason", "practices.error.reason", SHORTEST_REASON);
    }
    NoNik.check(form, "reason");
    if (reason == null || form.hasErrors()) {
      return again(id, form, "withdraw");
    }
    return done(
        id,
        submission,
        form,
        "withdraw",
        () -> {
          practices.withdraw(id, version, reason);
          return Practice.HOME + "/" + id;
        });
  }

  private ModelAndView done(
      UUID id, Submission submission, Form form, String sent, Supplier<String> effect) {
    try {
      return Page.seeOther(writes.once(submission, effect));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return again(id, form, sent);
    } catch (StaleChange faster) {
      return overtaken(id, form, sent);
    }
  }

  private ModelAndView overtaken(UUID id, Form form, String sent) {
    return Page.conflict(
        PracticePageMaker.TEMPLATE, shown(id, form.rejectForm("reason.stale"), sent));
  }

  private ModelAndView again(UUID id, Form form, String sent) {
    return Page.unprocessable(PracticePageMaker.TEMPLATE, shown(id, form, sent));
  }

  /**
   * The version that the form stood under: what waits or is being written, else the published one.
   */
  private PracticePage shown(UUID id, Form form, String sent) {
    @Nullable Integer number =
        sent.equals("submit") || sent.equals("review")
            ? practices.versions(id).stream()
                .filter(one -> one.state().isOpen())
                .map(Version::number)
                .findFirst()
                .orElse(null)
            : null;
    return pages.page(id, number, form, sent);
  }
}
