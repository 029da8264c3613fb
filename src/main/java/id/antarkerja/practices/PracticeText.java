package id.antarkerja.practices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version says.
 *
 * @param problem Markdown
 * @param steps in order, plain text
 * @param staffHours of all who worked on it; always there for what an office of ours did
 * @param cost whole rupiah beside wages; as {@code staffHours}
 * @param story what it brought and what to watch, Markdown
 * @param noPersonalData the writer's word that nobody can be recognised
 */
public record PracticeText(
    String title,
    String problem,
    List<TargetGroup> groups,
    List<String> steps,
    Origin origin,
    @Nullable Integer staffHours,
    @Nullable Long cost,
    @Nullable String tools,
    @Nullable String story,
    boolean noPersonalData) {
  static final int LONGEST_TITLE = 150;
  static final int LONGEST_PROBLEM = 4_000;
  static final int LONGEST_STORY = 10_000;
  static final int LONGEST_TOOLS = 500;
  static final int LONGEST_STEP = 500;
  static final int MOST_STEPS = 20;
  static final int MOST_HOURS = 100_000;
  static final long MOST_COST = 1_000_000_000_000L;
}
