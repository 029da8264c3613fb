package id.antarkerja.community.moderation;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One text before a moderator: what was written, what was said against it, the decision. */
@Controller
class CaseDeskPages {
  private static final String ONE = ModerationPages.HOME + "/{id}";
  private static final String TEMPLATE = "community/moderation/one";
  private static final int LONGEST = 1000;
  private static final int SHORTEST = 10;

  private final ModerationDesk desk;
  private final Moderation moderation;
  private final Names names;
  private final Writes writes;
  private final TransactionOperations transaction;

  CaseDeskPages(
      ModerationDesk desk,
      Moderation moderation,
      Names names,
      Writes writes,
      TransactionOperations transaction) {
    this.desk = desk;
    this.moderation = moderation;
    this.names = names;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of(TEMPLATE, page(id, Form.empty()));
  }

  @PostMapping(ONE + "/putusan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    Waiting waiting = desk.forModerators(id).waiting();
    Decision decision = form.requiredOneOf("decision", Decision.class);
    DecisionReason reason = form.requiredOneOf("reason", DecisionReason.class);
    String words = Objects.requireNonNullElse(form.lines("words", LONGEST), "");
    if (decision != null && reason != null && waiting != null) {
      check(form, waiting, decision, reason, words);
    }
    NoNik.check(form, "words");
    if (decision == null || reason == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                desk.decide(id, version, decision, reason, words);
                return ModerationPages.HOME + "/" + id;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(id, form));
    } catch (StaleChange faster) {
      return Page.conflict(TEMPLATE, page(id, form.rejectForm("reason.stale")));
    }
  }

  private static void check(
      Form form, Waiting waiting, Decision decision, DecisionReason reason, String words) {
    if (!Decision.of(waiting).contains(decision)) {
      form.reject("decision", "error.choice");
    } else if (!decision.fits(waiting, reason)) {
      form.reject("reason", "moderation.error.reason");
    } else if (decision.needsWords(waiting) && words.length() < SHORTEST) {
      form.reject("words", "moderation.error.words", SHORTEST);
    }
  }

  private CasePage page(UUID id, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Case it = desk.forModerators(id);
              Contribution text = moderation.of(it.kind()).contribution(id).orElse(null);
              List<Report> reports = desk.reports(id);
              List<Decided> decisions = desk.decisions(id);
              List<UUID> people = new ArrayList<>(List.of(it.author()));
              reports.forEach(one -> people.add(one.reporter()));
              for (Decided one : decisions) {
                if (one.moderator() != null) {
                  people.add(one.moderator());
                }
              }
              return new CasePage(
                  it,
                  text,
                  names.office(text),
                  reports,
                  decisions,
                  desk.appealOf(id),
                  names.of(people),
                  bar(it, reports, decisions),
                  form);
            }));
  }

  private static @Nullable String bar(Case it, List<Report> reports, List<Decided> decisions) {
    UUID me = ModerationDesk.me();
    if (it.author().equals(me)) {
      return "reason.moderation.decide.OWN";
    } else if (reports.stream().anyMatch(one -> one.reporter().equals(me))) {
      return "reason.moderation.decide.REPORTER";
    } else if (it.waiting() == Waiting.APPEAL
        && decisions.stream().anyMatch(one -> me.equals(one.moderator()))) {
      return "reason.moderation.decide.SAME";
    }
    return null;
  }
}
