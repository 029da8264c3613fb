package id.antarkerja.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is no staff and signs in to pages of their own.
 *
 * @param territory who reads letters about them
 * @param email null for people who have none
 */
public record Guest(UUID id, String name, String territory, @Nullable String email) {
  @Override
  public String toString() {
    return "Guest[" + id + "]";
  }
}
