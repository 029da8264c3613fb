package id.antarkerja.talk;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.files.AttachmentKind;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.officers.directory.DirectoryQuery;
import id.antarkerja.web.Form;
import id.antarkerja.web.Mention;
import id.antarkerja.web.Mentions;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a conversation begins: whom to write to, what a group is called, what can be mentioned. */
@Controller
class BeginPages {
  static final String WITH = Conversation.HOME + "/dengan/";
  private static final String NEW = Conversation.HOME + "/baru";
  private static final String GROUP = Conversation.HOME + "/grup";
  private static final String MENTION = Conversation.HOME + "/sebut";
  private static final int FOUND = 20;
  private static final int HITS = 8;

  private final Conversations conversations;
  private final Messages messages;
  private final Directory directory;
  private final Mentions mentions;
  private final Writes writes;

  BeginPages(
      Conversations conversations,
      Messages messages,
      Directory directory,
      Mentions mentions,
      Writes writes) {
    this.conversations = conversations;
    this.messages = messages;
    this.directory = directory;
    this.mentions = mentions;
    this.writes = writes;
  }

  @GetMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView begin(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    String words = form.text("q");
    return Page.of("talk/begin", new BeginPage(form, words == null ? null : colleagues(words)));
  }

  private List<Card> colleagues(String words) {
    UUID me = Conversation.me();
    return directory.find(DirectoryQuery.words(words), 0, FOUND).cards().stream()
        .filter(card -> !card.id().equals(me))
        .toList();
  }

  /** As one types a name; the code is the id. */
  @GetMapping(NEW + "/cari")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  @ResponseBody
  List<Mention.Hit> colleague(@RequestParam(defaultValue = "") String q) {
    return q.isBlank() || q.length() > Form.DEFAULT_MAX
        ? List.of()
        : colleagues(q).stream()
            .limit(HITS)
            .map(card -> new Mention.Hit(card.id().toString(), card.name(), card.officeName()))
            .toList();
  }

  @GetMapping(WITH + "{officer}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView with(@PathVariable UUID officer) {
    Optional<UUID> known = conversations.known(officer);
    return known.isPresent()
        ? Page.seeOther(Conversation.HOME + "/" + known.get())
        : Page.of("talk/with", page(officer, Form.empty()));
  }

  @PostMapping(WITH + "{officer}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView with(
      @PathVariable UUID officer,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Submission submission) {
    WithPage again = page(officer, Form.of(fields));
    WriteForm written = WriteForm.read(again.form(), file);
    if (written != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  UUID id = conversations.with(officer);
                  messages.write(id, written.body(), written.files(), Set.of());
                  return Conversation.HOME + "/" + id;
                }));
      } catch (RefusedException refused) {
        again.form().rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable("talk/with", again);
  }

  private WithPage page(UUID officer, Form form) {
    if (officer.equals(Conversation.me())) {
      throw new NotThere();
    }
    return new WithPage(directory.one(officer), conversations.reachable(officer), form);
  }

  @GetMapping(GROUP)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView group() {
    return Page.of("talk/group", Form.empty());
  }

  @PostMapping(GROUP)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView group(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    String name = form.required("name", Conversations.LONGEST_NAME);
    NoNik.check(form, "name");
    if (name != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> Conversation.HOME + "/" + conversations.group(name) + "/anggota"));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable("talk/group", form);
  }

  /** What can be mentioned, with what to write for it. */
  @GetMapping(MENTION)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView mention(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    String words = form.text("q");
    return Page.of(
        "talk/mention", new MentionPage(form, words == null ? null : mentions.find(words, FOUND)));
  }

  /** As one types. */
  @GetMapping(MENTION + "/cari")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  @ResponseBody
  List<Mention.Hit> mentioned(@RequestParam(defaultValue = "") String q) {
    return q.length() > Form.DEFAULT_MAX ? List.of() : mentions.find(q, HITS);
  }

  /**
   * @param found null before anything was looked for
   */
  record BeginPage(Form form, @Nullable List<Card> found) {}

  /**
   * @param found null before anything was looked for
   */
  record MentionPage(Form form, @Nullable List<Mention.Hit> found) {}

  /**
   * @param reachable whether the colleague can read what is written
   */
  record WithPage(Card card, boolean reachable, Form form) {
    String accepted() {
      return AttachmentKind.accepted();
    }

    boolean mayAttach() {
      return Conversations.mayAttach();
    }
  }
}
