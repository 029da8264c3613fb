package id.antarkerja.community.topics;

import java.util.List;

/**
 * What the one who asks writes.
 *
 * @param body Markdown, up to {@value #LONGEST_BODY} characters
 * @param tags at most {@value #MOST_TAGS}, of small letters, digits and hyphens
 */
public record TopicText(Area area, List<String> tags, String title, String body) {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_BODY = 10_000;
  static final int MOST_TAGS = 5;
}
