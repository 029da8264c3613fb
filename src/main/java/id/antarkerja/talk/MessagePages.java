package id.antarkerja.talk;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.web.Form;
import id.antarkerja.web.Mentions;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One message: changed and taken back by its author, reported by others. */
@Controller
class MessagePages {
  private static final String ONE = Conversation.HOME + "/{id}/{message}";
  private static final String TEMPLATE = "talk/message";
  private static final int LONGEST_REPORT = 500;

  private final Conversations conversations;
  private final Messages messages;
  private final Reports reports;
  private final Directory directory;
  private final Mentions mentions;
  private final Writes writes;
  private final TransactionOperations transaction;
  private final Clock clock;

  MessagePages(
      Conversations conversations,
      Messages messages,
      Reports reports,
      Directory directory,
      Mentions mentions,
      Writes writes,
      TransactionOperations transaction,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.reports = reports;
    this.directory = directory;
    this.mentions = mentions;
    this.writes = writes;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id, @PathVariable UUID message) {
    Message found = messages.one(id, message);
    return Page.of(TEMPLATE, page(found, Form.empty().put("body", found.body())));
  }

  @PostMapping(ONE + "/ubah")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView edit(
      @PathVariable UUID id,
      @PathVariable UUID message,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Message found = messages.one(id, message);
    Form form = Form.of(fields);
    String body = form.requiredLines("body", Message.LONGEST);
    NoNik.check(form, "body");
    return body == null || form.hasErrors()
        ? Page.unprocessable(TEMPLATE, page(found, form))
        : done(found, form, submission, () -> messages.edit(message, version, body));
  }

  @PostMapping(ONE + "/hapus")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView takeBack(@PathVariable UUID id, @PathVariable UUID message, Submission submission) {
    Message found = messages.one(id, message);
    return done(found, Form.empty(), submission, () -> messages.takeBack(message));
  }

  @PostMapping(ONE + "/lapor")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView report(
      @PathVariable UUID id,
      @PathVariable UUID message,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Message found = messages.one(id, message);
    Form form = Form.of(fields);
    Reports.Why why = form.requiredOneOf("why", Reports.Why.class);
    String words = Objects.requireNonNullElse(form.lines("words", LONGEST_REPORT), "");
    NoNik.check(form, "words");
    if (why == Reports.Why.OTHER && words.isEmpty() && !form.hasErrors()) {
      form.reject("words", "error.required");
    }
    return why == null || form.hasErrors()
        ? Page.unprocessable(TEMPLATE, page(found, form))
        : done(found, form, submission, () -> reports.report(id, message, why, words));
  }

  private ModelAndView done(Message message, Form form, Submission submission, Runnable effect) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.run();
                return message.path();
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(message, form));
    } catch (StaleChange faster) {
      Message now = messages.one(message.conversationId(), message.id());
      return Page.conflict(TEMPLATE, page(now, form.rejectForm("reason.stale")));
    }
  }

  private MessagePage page(Message message, Form form) {
    MessagePage page =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Conversation conversation = conversations.one(message.conversationId());
                  return new MessagePage(
                      message,
                      conversation,
                      Faces.of(
                          directory, Stream.of(message.author(), other(conversation, message))),
                      Mentions.NONE,
                      ListPages.zone(),
                      message.mayBeEdited(clock.instant()),
                      message.isMine() && message.gone() != null ? messages.kept(message.id()) : "",
                      reports.didReport(message.id()),
                      form);
                }));
    return page.with(mentions.of(List.of(message.body(), page.kept())));
  }

  private static UUID other(Conversation conversation, Message message) {
    return conversation.other() == null ? message.author() : conversation.other();
  }

  /**
   * @param kept what one's own message said that is gone; "" otherwise
   */
  record MessagePage(
      Message message,
      Conversation conversation,
      Faces faces,
      Mentions.Known mentions,
      OfficeZone zone,
      boolean mayEdit,
      String kept,
      boolean didReport,
      Form form) {
    MessagePage with(Mentions.Known known) {
      return new MessagePage(
          message, conversation, faces, known, zone, mayEdit, kept, didReport, form);
    }

    String title() {
      return faces.title(conversation.name(), conversation.other());
    }

    List<Option> reasons() {
      return Stream.of(Reports.Why.values())
          .map(why -> new Option(why.name(), T.t(why.textKey())))
          .toList();
    }
  }
}
