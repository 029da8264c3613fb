package id.antarkerja.talk;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.web.Form;
import id.antarkerja.web.Mentions;
import id.antarkerja.web.Page;
import id.antarkerja.web.SentFile;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One conversation: read and written in. */
@Controller
class ConversationPages {
  private static final String ONE = Conversation.HOME + "/{id}";
  private static final String TEMPLATE = "talk/one";
  static final int PAGE = 30;

  private final Conversations conversations;
  private final Messages messages;
  private final Directory directory;
  private final Mentions mentions;
  private final Writes writes;
  private final TransactionOperations transaction;

  ConversationPages(
      Conversations conversations,
      Messages messages,
      Directory directory,
      Mentions mentions,
      Writes writes,
      TransactionOperations transaction) {
    this.conversations = conversations;
    this.messages = messages;
    this.directory = directory;
    this.mentions = mentions;
    this.writes = writes;
    this.transaction = transaction;
  }

  /**
   * @param sebelum the first message that was shown; missing for the newest ones
   */
  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    Integer before = form.whole("sebelum", 1, Integer.MAX_VALUE);
    return Page.of(TEMPLATE, page(id, before == null ? null : (long) before, Form.empty()));
  }

  @PostMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Submission submission) {
    conversations.one(id);
    Form form = Form.of(fields);
    WriteForm written = WriteForm.read(form, file);
    if (written != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  messages.write(id, written.body(), written.files(), called(id, written.body()));
                  return Conversation.HOME + "/" + id + "#tulis";
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, page(id, null, form));
  }

  private Set<UUID> called(UUID id, String body) {
    if (body.indexOf('@') < 0) {
      return Set.of();
    }
    UUID me = Conversation.me();
    Stream<UUID> others = conversations.members(id).stream().map(Member::officerId);
    Map<UUID, String> names = Faces.of(directory, others.filter(o -> !o.equals(me))).names();
    return Called.in(body, names);
  }

  @PostMapping(ONE + "/dibaca")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView seen(@PathVariable UUID id, Submission submission) {
    return changed(id, submission, () -> messages.seenAll(id));
  }

  @PostMapping(ONE + "/senyap")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView mute(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String ya, Submission submission) {
    return changed(id, submission, () -> conversations.mute(id, ya.equals("ya")));
  }

  @PostMapping(ONE + "/arsip")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView archive(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String ya, Submission submission) {
    return changed(id, submission, () -> conversations.archive(id, ya.equals("ya")));
  }

  private ModelAndView changed(UUID id, Submission submission, Runnable change) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              change.run();
              return Conversation.HOME + "/" + id;
            }));
  }

  @GetMapping(ONE + "/lampiran/{file}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file) {
    Message.Attachment attachment = messages.file(id, file);
    Acting system = Acting.onBehalfOf(Acting.current().actor(), "talk.attachments");
    byte[] bytes = Acting.get(system, () -> messages.bytes(file));
    return SentFile.download(attachment.name(), attachment.contentType(), bytes);
  }

  private ConversationPage page(UUID id, @Nullable Long before, Form form) {
    ConversationPage page =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Conversation conversation = conversations.one(id);
                  List<Message> found =
                      messages.before(id, before == null ? Long.MAX_VALUE : before, PAGE + 1);
                  boolean more = found.size() > PAGE;
                  List<Message> shown = more ? found.subList(1, found.size()) : found;
                  if (!shown.isEmpty() && conversation.isReadUpTo(shown.getFirst().seq(), !more)) {
                    messages.seen(id, shown.getLast().seq());
                  }
                  List<Member> members = conversations.members(id);
                  Stream<UUID> whom =
                      Stream.concat(
                          shown.stream().map(Message::author),
                          members.stream().limit(ConversationPage.NAMED).map(Member::officerId));
                  return new ConversationPage(
                      conversation,
                      shown,
                      members,
                      Faces.of(
                          directory, Stream.concat(whom, Stream.ofNullable(conversation.other()))),
                      Mentions.NONE,
                      ListPages.zone(),
                      more ? shown.getFirst().seq() : null,
                      before == null,
                      form);
                }));
    return page.with(mentions.of(page.messages().stream().map(Message::body).toList()));
  }
}
