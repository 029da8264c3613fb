package id.antarkerja.employers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.kernel.Actor;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * An existing contact's word about a new address, by the link in their letter. Looking changes
 * nothing.
 */
@Controller
@RequestMapping("/usaha/kontak/{token}")
class ContactAnswerPages {
  private static final String TEMPLATE = "employers/contactAnswer";

  private final ContactWords words;
  private final Writes writes;

  ContactAnswerPages(ContactWords words, Writes writes) {
    this.words = words;
    this.writes = writes;
  }

  @GetMapping
  @AllowedToAnyone
  ModelAndView show(@PathVariable String token) {
    try {
      return asked(token)
          .map(asked -> Page.of(TEMPLATE, page(asked, token, Form.empty())))
          .orElseGet(ContactAnswerPages::nothing);
    } catch (NotThere ended) {
      return nothing();
    }
  }

  @PostMapping("/benar")
  @AllowedToAnyone
  ModelAndView yes(@PathVariable String token, Submission submission) {
    int version = submission.requireVersion();
    return answer(token, submission, asked -> words.yes(asked, version));
  }

  @PostMapping("/bukan")
  @AllowedToAnyone
  ModelAndView no(@PathVariable String token, Submission submission) {
    return answer(token, submission, words::no);
  }

  private ModelAndView answer(
      String token, Submission submission, Consumer<ContactLinks.Asked> word) {
    ContactLinks.Asked asked = asked(token).orElse(null);
    if (asked == null) {
      return nothing();
    }
    try {
      Acting.get(
          of(asked),
          () ->
              writes.once(
                  submission,
                  () -> {
                    word.accept(asked);
                    // What is remembered of a form stands in clear, and the address is a way in.
                    return "";
                  }));
      return Page.seeOther(ContactLinks.path(token));
    } catch (NotThere left) {
      return nothing();
    } catch (StaleChange faster) {
      return Page.conflict(TEMPLATE, page(asked, token, Form.empty().rejectForm("reason.stale")));
    }
  }

  private AnswerPage page(ContactLinks.Asked asked, String token, Form form) {
    return new AnswerPage(
        form, ContactLinks.path(token), Acting.get(of(asked), () -> words.question(asked)));
  }

  private Optional<ContactLinks.Asked> asked(String token) {
    return Acting.get(Acting.system("employer.contactAsked"), () -> words.asked(token));
  }

  /** The facts name whose word it is. */
  private static Acting of(ContactLinks.Asked asked) {
    return Acting.onBehalfOf(new Actor(ActorKind.EMPLOYER, asked.askedId()), "employer's contact");
  }

  private static ModelAndView nothing() {
    return Page.with(HttpStatus.NOT_FOUND, TEMPLATE, new AnswerPage(Form.empty(), "", null));
  }

  record AnswerPage(Form form, String at, ContactWords.@Nullable Question question) {}
}
