package id.antarkerja.community.topics;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
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

/** Asking: first what was asked before is shown, then it is sent; and changing it later. */
@Controller
class AskPages {
  private static final String ASK = Topic.HOME + "/tanya";
  private static final String CHANGE = Topic.HOME + "/topik/{id}/ubah";
  private static final String TEMPLATE = "community/topics/write";
  private static final int ALIKE = 5;

  private final Topics topics;
  private final TopicLists lists;
  private final WhoKnows whoKnows;
  private final Writes writes;
  private final TransactionOperations transaction;

  AskPages(
      Topics topics,
      TopicLists lists,
      WhoKnows whoKnows,
      Writes writes,
      TransactionOperations transaction) {
    this.topics = topics;
    this.lists = lists;
    this.whoKnows = whoKnows;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(ASK)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView ask(@RequestParam MultiValueMap<String, String> fields) {
    Form asked = Form.of(fields);
    Form form =
        Form.empty()
            .put("area", Area.of(asked.value("bidang")))
            .put("title", asked.value("judul"))
            .put("body", asked.value("isi"));
    return Page.of(TEMPLATE, WritePage.plain(null, form));
  }

  @PostMapping(ASK)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView ask(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    TopicText text = TopicForm.read(form);
    if (text == null) {
      return Page.unprocessable(TEMPLATE, WritePage.plain(null, form));
    }
    if (!form.checked("sure")) {
      WritePage before = Objects.requireNonNull(transaction.execute(status -> before(text, form)));
      if (!before.alike().isEmpty()) {
        return Page.of(TEMPLATE, before);
      }
    }
    return Page.seeOther(writes.once(submission, () -> Topic.path(topics.ask(text))));
  }

  /** What was asked before, and who might know: then it is sent with the same form. */
  private WritePage before(TopicText text, Form form) {
    return new WritePage(
        null,
        form,
        null,
        lists.alike(text.title(), null, ALIKE),
        whoKnows.about(text.area(), text.title(), Topics.me()),
        "");
  }

  @GetMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView change(@PathVariable UUID id) {
    Topic topic = topics.own(id);
    return Page.of(TEMPLATE, WritePage.plain(topic, TopicForm.filled(topic.text())));
  }

  @PostMapping(CHANGE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Topic topic = topics.own(id);
    Form form = Form.of(fields);
    TopicText text = TopicForm.read(form);
    if (text == null) {
      return Page.unprocessable(TEMPLATE, WritePage.of(topic, form, version, ""));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                topics.change(id, version, text);
                return Topic.path(id);
              }));
    } catch (StaleChange faster) {
      Topic now = topics.own(id);
      String stored = now.text().title() + "\n\n" + now.text().body();
      form.rejectForm("reason.stale");
      return Page.conflict(TEMPLATE, WritePage.of(now, form, now.version(), stored));
    }
  }

  /**
   * @param topic null for a new one
   * @param alike what was asked before; when there is something, the form is sent a second time
   * @param stored what stands there by now where another change was faster, else ""
   */
  record WritePage(
      @Nullable UUID topic,
      Form form,
      @Nullable Integer version,
      List<TopicRow> alike,
      WhoKnows.Known known,
      String stored) {

    static WritePage plain(@Nullable Topic topic, Form form) {
      return of(topic, form, topic == null ? null : topic.version(), "");
    }

    static WritePage of(
        @Nullable Topic topic, Form form, @Nullable Integer version, String stored) {
      UUID id = topic == null ? null : topic.id();
      WhoKnows.Known nobody = new WhoKnows.Known(List.of(), null);
      return new WritePage(id, form, version, List.of(), nobody, stored);
    }

    String action() {
      return topic == null ? ASK : Topic.path(topic) + "/ubah";
    }

    List<Option> areas() {
      return TopicForm.areas();
    }
  }
}
