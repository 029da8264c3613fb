package id.antarkerja.jobseekers;

import java.util.UUID;

/** A person whose right to their own pages is being proved; {@code territory} holds them. */
public record Reachable(UUID id, String name, String territory) {
  @Override
  public String toString() {
    return "Reachable[" + id + "]";
  }
}
