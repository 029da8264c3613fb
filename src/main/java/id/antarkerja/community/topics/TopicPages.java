package id.antarkerja.community.topics;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One topic: read, answered, commented, followed, closed. */
@Controller
class TopicPages {
  private static final String ONE = Topic.HOME + "/topik/{id}";
  private static final String TEMPLATE = "community/topics/one";
  private static final String FROM = "mulai";
  private static final int LONGEST_ANSWER = 10_000;
  private static final int LONGEST_COMMENT = 2000;
  private static final int LONGEST_WHY = 300;
  private static final int SHORTEST_WHY = 3;
  private static final int LAST = 10_000;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Topics topics;
  private final TopicReading reading;
  private final Follows follows;
  private final Writes writes;
  private final Days days;

  TopicPages(Topics topics, TopicReading reading, Follows follows, Writes writes, Days days) {
    this.topics = topics;
    this.reading = reading;
    this.follows = follows;
    this.writes = writes;
    this.days = days;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    Integer skip = form.whole(FROM, 0, LAST);
    UUID before = form.uuid("sebelum");
    return Page.of(TEMPLATE, reading.page(id, skip == null ? 0 : skip, before, Form.empty()));
  }

  @GetMapping(ONE + "/versi")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView versions(@PathVariable UUID id) {
    return Page.of("community/topics/versions", reading.versionsOfTopic(id));
  }

  @PostMapping(ONE + "/jawab")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView answer(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    topics.one(id);
    Form form = Form.of(fields);
    String body = form.requiredLines("body", LONGEST_ANSWER);
    NoNik.check(form, "body");
    return body == null || form.hasErrors()
        ? again(id, form)
        : done(
            id,
            form,
            submission,
            () -> {
              UUID reply = topics.answer(id, body);
              return Reply.path(id, reading.lastPage(id), reply);
            });
  }

  @PostMapping(ONE + "/komentar")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView comment(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    topics.one(id);
    Form form = Form.of(fields);
    UUID answer = form.uuid("answer");
    String words = form.requiredLines("comment", LONGEST_COMMENT);
    NoNik.check(form, "comment");
    return words == null || form.hasErrors()
        ? again(id, form)
        : done(
            id,
            form,
            submission,
            () -> Reply.path(id, skipped(form), topics.comment(id, answer, words)));
  }

  @PostMapping(ONE + "/ikuti")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView follow(@PathVariable UUID id, Submission submission) {
    topics.one(id);
    return done(
        id,
        Form.empty(),
        submission,
        () -> {
          follows.topic(id, days.clock().instant());
          return Topic.path(id);
        });
  }

  @PostMapping(ONE + "/lepas")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView leave(@PathVariable UUID id, Submission submission) {
    topics.one(id);
    return done(
        id,
        Form.empty(),
        submission,
        () -> {
          follows.leaveTopic(id);
          return Topic.path(id);
        });
  }

  @PostMapping(ONE + "/hapus")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView delete(@PathVariable UUID id, Submission submission) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              topics.delete(id);
              return Topic.HOME;
            }));
  }

  @PostMapping(ONE + "/tutup")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView close(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    reading.demandKeeper(id);
    Form form = Form.of(fields);
    String why = form.required("why", LONGEST_WHY);
    if (why != null && why.length() < SHORTEST_WHY) {
      form.reject("why", "topics.error.why", SHORTEST_WHY);
    }
    UUID other = other(form);
    NoNik.check(form, "why");
    if (why == null || form.hasErrors()) {
      return again(id, form);
    }
    return done(
        id,
        form,
        submission,
        () -> {
          topics.close(id, version, other, why);
          return Topic.path(id);
        });
  }

  /** The address of another topic, or its id, wherever in what was pasted it stands. */
  private static @Nullable UUID other(Form form) {
    String typed = form.text("other", LONGEST_WHY);
    if (typed == null) {
      return null;
    }
    Matcher id = ID.matcher(typed.toLowerCase(Locale.ROOT));
    if (!id.find()) {
      form.reject("other", "reason.topics.noSuch");
      return null;
    }
    return UUID.fromString(id.group());
  }

  @PostMapping(ONE + "/buka")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView reopen(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    return done(
        id,
        Form.empty(),
        submission,
        () -> {
          topics.reopen(id, version);
          return Topic.path(id);
        });
  }

  private ModelAndView done(UUID id, Form form, Submission submission, Supplier<String> effect) {
    try {
      return Page.seeOther(writes.once(submission, effect));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return again(id, form);
    } catch (StaleChange faster) {
      return Page.conflict(TEMPLATE, page(id, form.rejectForm("reason.stale")));
    }
  }

  private ModelAndView again(UUID id, Form form) {
    return Page.unprocessable(TEMPLATE, page(id, form));
  }

  /** The part of the answers that the form stood under. */
  private TopicPage page(UUID id, Form form) {
    return reading.page(id, skipped(form), null, form);
  }

  private static int skipped(Form sent) {
    return TopicReading.skipped(sent.value(FROM));
  }
}
