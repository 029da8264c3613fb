package id.antarkerja.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed on, as long as it is a draft.
 *
 * @param body Markdown
 * @param untilOn last day; null without an end
 * @param parties organisations of the room, the drafter's among them
 */
public record AgreementText(
    String title, String body, LocalDate fromOn, @Nullable LocalDate untilOn, List<UUID> parties) {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_BODY = 20_000;
}
