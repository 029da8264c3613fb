package id.antarkerja.community.moderation;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.officers.directory.DirectoryQuery;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who moderates: everybody of the room sees it, a head at the centre appoints and ends. */
@Controller
class ModeratorPages {
  static final String HOME = ModerationPages.HOME + "/moderator";
  private static final String TEMPLATE = "community/moderation/moderators";
  private static final int MOST = 10;

  private final Moderators moderators;
  private final Moderation moderation;
  private final Directory directory;
  private final Names names;
  private final Writes writes;
  private final TransactionOperations transaction;

  ModeratorPages(
      Moderators moderators,
      Moderation moderation,
      Directory directory,
      Names names,
      Writes writes,
      TransactionOperations transaction) {
    this.moderators = moderators;
    this.moderation = moderation;
    this.directory = directory;
    this.names = names;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    return Page.of(TEMPLATE, page(Form.of(fields)));
  }

  @PostMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView appoint(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    StepUp.require();
    Form form = Form.of(fields);
    UUID officer = form.uuid("officer");
    if (officer == null) {
      if (!form.hasErrors()) {
        form.reject("officer", "error.choose");
      }
      return Page.unprocessable(TEMPLATE, page(form));
    }
    return done(form, submission, () -> moderators.appoint(officer));
  }

  @PostMapping(HOME + "/{id}/akhiri")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView end(@PathVariable UUID id, Submission submission) {
    StepUp.require();
    return done(Form.empty(), submission, () -> moderators.end(id));
  }

  private ModelAndView done(Form form, Submission submission, Runnable effect) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.run();
                return HOME;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(form));
    }
  }

  private ModeratorsPage page(Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<Moderators.Term> terms = moderators.all();
              boolean appoints = moderators.mayAppoint();
              String words = form.value("q");
              List<Card> found =
                  appoints && !words.isBlank()
                      ? directory.find(DirectoryQuery.words(words), 0, MOST).cards()
                      : List.of();
              List<UUID> people = new ArrayList<>();
              terms.forEach(one -> people.addAll(List.of(one.officer(), one.by())));
              return new ModeratorsPage(
                  terms, names.of(people), found, appoints, moderation.moderates(), form);
            }));
  }

  /**
   * @param found officers found by the words typed, for who may appoint
   */
  record ModeratorsPage(
      List<Moderators.Term> terms,
      Map<UUID, Card> cards,
      List<Card> found,
      boolean appoints,
      boolean moderates,
      Form form) {

    List<Moderators.Term> now() {
      return terms.stream().filter(one -> one.until() == null).toList();
    }

    List<Moderators.Term> before() {
      return terms.stream().filter(one -> one.until() != null).toList();
    }

    boolean isModerator(Card card) {
      return now().stream().anyMatch(one -> one.officer().equals(card.id()));
    }

    String name(UUID officer) {
      return Names.name(cards, officer);
    }

    String office(UUID officer) {
      Card card = cards.get(officer);
      return card == null ? "" : card.officeName();
    }

    String moment(Instant at) {
      return DeskPage.moment(at);
    }
  }
}
