package id.antarkerja.circulars;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the office writes, as long as it is a draft.
 *
 * @param body Markdown, up to {@value #LONGEST_BODY} characters
 * @param needsAck whether everybody says that they have read and understood it
 * @param deadline last day for that, on the calendar of the sending office
 */
public record CircularText(
    String title, String body, boolean needsAck, @Nullable LocalDate deadline, Audience audience) {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_BODY = 20_000;
}
