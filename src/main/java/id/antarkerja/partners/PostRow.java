package id.antarkerja.partners;

import id.antarkerja.kernel.FirstLetters;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was said.
 *
 * @param label who said it, as {@link Seat} names them
 * @param hidden by a moderator; then its author alone still sees it
 */
public record PostRow(
    UUID id, Instant at, String body, boolean hidden, String label, String orgName, boolean mine) {

  String initials() {
    return FirstLetters.two(label);
  }
}
