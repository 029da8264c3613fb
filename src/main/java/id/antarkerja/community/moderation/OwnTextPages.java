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
import java.util.List;
import java.util.Map;
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

/** What one wrote, how it stands, and one's answer when it was hidden. */
@Controller
class OwnTextPages {
  static final String HOME = "/petugas/komunitas/kiriman-saya";
  private static final String ONE = HOME + "/{id}";
  private static final String TEMPLATE = "community/moderation/own";
  private static final int PAGE = 30;
  private static final int LONGEST = 1000;
  private static final int SHORTEST = 10;

  private final ModerationDesk desk;
  private final ModerationRepository rows;
  private final Moderation moderation;
  private final Writes writes;
  private final TransactionOperations transaction;

  OwnTextPages(
      ModerationDesk desk,
      ModerationRepository rows,
      Moderation moderation,
      Writes writes,
      TransactionOperations transaction) {
    this.desk = desk;
    this.rows = rows;
    this.moderation = moderation;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    UUID setelah = Form.of(fields).uuid("setelah");
    List<Case> found =
        Objects.requireNonNull(
            transaction.execute(status -> rows.writtenBy(ModerationDesk.me(), setelah, PAGE + 1)));
    return Page.of(
        "community/moderation/mine",
        new MinePage(
            found.stream().limit(PAGE).toList(),
            setelah == null ? null : HOME,
            found.size() > PAGE ? HOME + "?setelah=" + found.get(PAGE - 1).id() : null));
  }

  /** One's own texts, the latest first. */
  record MinePage(List<Case> rows, @Nullable String first, @Nullable String next) {}

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of(TEMPLATE, page(id, Form.empty()));
  }

  @PostMapping(ONE + "/jawab")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView answer(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    desk.own(id);
    Form form = Form.of(fields);
    String words = form.requiredLines("words", LONGEST);
    if (words != null && words.length() < SHORTEST) {
      form.reject("words", "moderation.error.words", SHORTEST);
    }
    NoNik.check(form, "words");
    if (words == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                desk.appeal(id, words);
                return HOME + "/" + id;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(id, form));
    } catch (StaleChange faster) {
      return Page.conflict(TEMPLATE, page(id, form.rejectForm("reason.stale")));
    }
  }

  private CasePage page(UUID id, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Case it = desk.own(id);
              List<Decided> decisions = desk.decisions(id);
              desk.seen(id);
              return new CasePage(
                  it,
                  moderation.of(it.kind()).contribution(id).orElse(null),
                  "",
                  List.of(),
                  decisions,
                  desk.appealOf(id),
                  Map.of(),
                  "",
                  form);
            }));
  }
}
