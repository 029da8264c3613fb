package id.antarkerja.community.topics;

import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a topic. */
final class TopicForm {
  private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9-]{1,29}");
  private static final int LONGEST_TAGS = 200;

  private TopicForm() {}

  /** Null when something is wrong, which the form then says. */
  static @Nullable TopicText read(Form form) {
    Area area = form.requiredOneOf("area", Area.class);
    String title = form.required("title", TopicText.LONGEST_TITLE);
    String body = form.requiredLines("body", TopicText.LONGEST_BODY);
    List<String> tags = tags(form);
    NoNik.check(form, "title", "body", "tags");
    return area == null || title == null || body == null || form.hasErrors()
        ? null
        : new TopicText(area, tags, title, body);
  }

  /** "Job Fair, difabel" becomes "job-fair" and "difabel". */
  private static List<String> tags(Form form) {
    List<String> tags =
        Stream.of(Objects.requireNonNullElse(form.text("tags", LONGEST_TAGS), "").split(","))
            .map(tag -> tag.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"))
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    if (tags.size() > TopicText.MOST_TAGS
        || !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
      form.reject("tags", "topics.error.tags", TopicText.MOST_TAGS);
    }
    return tags;
  }

  static Form filled(TopicText text) {
    return Form.empty()
        .put("area", text.area())
        .put("title", text.title())
        .put("body", text.body())
        .put("tags", String.join(", ", text.tags()));
  }

  static List<Option> areas() {
    return Stream.of(Area.values())
        .map(area -> new Option(area.name(), T.t(area.textKey())))
        .toList();
  }
}
