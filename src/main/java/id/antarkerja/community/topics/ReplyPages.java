package id.antarkerja.community.topics;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One answer or comment: accepted, found helpful, changed, deleted. */
@Controller
class ReplyPages {
  private static final String ONE = Topic.HOME + "/jawaban/{id}";
  private static final String TEMPLATE = "community/topics/rewrite";
  private static final int LONGEST = 10_000;

  private final Topics topics;
  private final TopicReading reading;
  private final Writes writes;

  ReplyPages(Topics topics, TopicReading reading, Writes writes) {
    this.topics = topics;
    this.reading = reading;
    this.writes = writes;
  }

  @PostMapping(ONE + "/terima")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView accept(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String mulai, Submission submission) {
    return done(id, mulai, submission, reply -> topics.accept(reply.topicId(), reply.id()));
  }

  @PostMapping(ONE + "/batal-terima")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView unaccept(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String mulai, Submission submission) {
    return done(id, mulai, submission, reply -> topics.accept(reply.topicId(), null));
  }

  @PostMapping(ONE + "/membantu")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView helped(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String mulai, Submission submission) {
    return done(id, mulai, submission, reply -> topics.vote(reply.id(), true));
  }

  @PostMapping(ONE + "/batal-membantu")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView unhelped(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String mulai, Submission submission) {
    return done(id, mulai, submission, reply -> topics.vote(reply.id(), false));
  }

  @PostMapping(ONE + "/hapus")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView delete(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String mulai, Submission submission) {
    return done(id, mulai, submission, reply -> topics.deleteReply(reply.id()));
  }

  /**
   * @param from how many answers stood on the pages before
   */
  private ModelAndView done(UUID id, String from, Submission submission, Consumer<Reply> effect) {
    Reply reply = topics.reply(id);
    int skipped = TopicReading.skipped(from);
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.accept(reply);
                return Reply.path(reply.topicId(), skipped, id);
              }));
    } catch (RefusedException refused) {
      Form form = Form.empty().rejectAll(refused.reasons());
      return Page.unprocessable(
          "community/topics/one", reading.page(reply.topicId(), skipped, null, form));
    }
  }

  @GetMapping(ONE + "/versi")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView versions(@PathVariable UUID id) {
    return Page.of("community/topics/versions", reading.versionsOfReply(id));
  }

  @GetMapping(ONE + "/ubah")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView change(@PathVariable UUID id) {
    Reply reply = topics.ownReply(id);
    return Page.of(
        TEMPLATE,
        new RewritePage(reply, Form.empty().put("body", reply.body()), reply.version(), ""));
  }

  @PostMapping(ONE + "/ubah")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Reply reply = topics.ownReply(id);
    Form form = Form.of(fields);
    String body = form.requiredLines("body", LONGEST);
    NoNik.check(form, "body");
    if (body == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, new RewritePage(reply, form, version, ""));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                topics.changeReply(id, version, body);
                return reply.path();
              }));
    } catch (StaleChange faster) {
      Reply now = topics.ownReply(id);
      form.rejectForm("reason.stale");
      return Page.conflict(TEMPLATE, new RewritePage(now, form, now.version(), now.body()));
    }
  }

  /**
   * @param stored what stands there by now where another change was faster, else ""
   */
  record RewritePage(Reply reply, Form form, int version, String stored) {}
}
