package id.antarkerja.jobseekers;

import java.util.UUID;

/**
 * Whom a hit "registered elsewhere" is about, for the request to the office that holds them: never
 * shown to the one who asks.
 */
public record Sighted(UUID personId, UUID cardId, UUID officeId) {
  @Override
  public String toString() {
    return "Sighted[withheld]";
  }
}
