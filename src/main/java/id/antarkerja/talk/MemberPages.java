package id.antarkerja.talk;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.officers.directory.DirectoryQuery;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is in a group; its owners change it, everybody may leave. */
@Controller
class MemberPages {
  private static final String GROUP = Conversation.HOME + "/{id}/anggota";
  private static final String TEMPLATE = "talk/members";
  private static final int CHOICES = 10;

  private final Conversations conversations;
  private final Directory directory;
  private final Writes writes;
  private final TransactionOperations transaction;

  MemberPages(
      Conversations conversations,
      Directory directory,
      Writes writes,
      TransactionOperations transaction) {
    this.conversations = conversations;
    this.directory = directory;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(GROUP)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView members(@PathVariable UUID id) {
    return Page.of(TEMPLATE, page(id, Form.empty(), List.of()));
  }

  /** By what was chosen, or by a name of which there is one; of several one is chosen then. */
  @PostMapping(GROUP)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    conversations.ownGroup(id);
    Form form = Form.of(fields);
    String code = form.code("rekan");
    List<Card> choices = List.of();
    UUID officer = code == null ? null : form.uuid("rekan");
    if (code == null) {
      choices = choices(id, form);
      officer = choices.size() == 1 ? choices.getFirst().id() : null;
    }
    if (officer != null) {
      UUID whom = officer;
      return done(id, form, submission, "/anggota", () -> conversations.add(id, whom));
    }
    if (!form.hasErrors()) {
      form.reject("rekan", choices.isEmpty() ? "talk.error.nobody" : "talk.error.several");
    }
    return Page.unprocessable(TEMPLATE, page(id, form, choices));
  }

  private List<Card> choices(UUID id, Form form) {
    String typed = form.text("rekan_text");
    if (typed == null) {
      form.reject("rekan", "error.required");
      return List.of();
    }
    Set<UUID> there =
        conversations.members(id).stream().map(Member::officerId).collect(Collectors.toSet());
    return directory.find(DirectoryQuery.words(typed), 0, CHOICES + there.size()).cards().stream()
        .filter(card -> !there.contains(card.id()))
        .limit(CHOICES)
        .toList();
  }

  @PostMapping(GROUP + "/{officer}/keluarkan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID officer, Submission submission) {
    return done(id, Form.empty(), submission, "/anggota", () -> conversations.remove(id, officer));
  }

  @PostMapping(GROUP + "/{officer}/pengurus")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView makeOwner(@PathVariable UUID id, @PathVariable UUID officer, Submission submission) {
    return done(
        id, Form.empty(), submission, "/anggota", () -> conversations.makeOwner(id, officer));
  }

  @PostMapping(Conversation.HOME + "/{id}/nama")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView rename(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    conversations.ownGroup(id);
    Form form = Form.of(fields);
    String name = form.required("name", Conversations.LONGEST_NAME);
    NoNik.check(form, "name");
    return name == null || form.hasErrors()
        ? Page.unprocessable(TEMPLATE, page(id, form, List.of()))
        : done(id, form, submission, "/anggota", () -> conversations.rename(id, version, name));
  }

  @PostMapping(Conversation.HOME + "/{id}/keluar")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView leave(@PathVariable UUID id, Submission submission) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              conversations.leave(id);
              return Conversation.HOME;
            }));
  }

  private ModelAndView done(
      UUID id, Form form, Submission submission, String after, Runnable effect) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.run();
                return Conversation.HOME + "/" + id + after;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(id, form, List.of()));
    }
  }

  private MembersPage page(UUID id, Form form, List<Card> choices) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Conversation group = conversations.one(id);
              if (!group.isGroup()) {
                throw new NotThere();
              }
              List<Member> members = conversations.members(id);
              return new MembersPage(
                  group,
                  members,
                  Faces.of(directory, members.stream().map(Member::officerId)),
                  choices,
                  form.value("name").isEmpty() ? form.put("name", group.name()) : form);
            }));
  }

  /**
   * @param choices several colleagues of a name that was typed
   */
  record MembersPage(
      Conversation group, List<Member> members, Faces faces, List<Card> choices, Form form) {
    String title() {
      return Objects.requireNonNull(group.name());
    }

    boolean isMe(Member member) {
      return member.officerId().equals(Conversation.me());
    }

    String since(Instant at) {
      return T.shortDate(LocalDate.ofInstant(at, ListPages.zone().zone()));
    }
  }
}
