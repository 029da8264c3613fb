package id.antarkerja.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Half a sign-in: the password was right, a second factor is missing. It opens nothing but the next
 * step.
 *
 * @param version of the account when its password was right
 * @param sealedSecret of the code generator being set up
 */
record Pending(UUID account, int version, Instant at, @Nullable String sealedSecret) {
  static final Duration LIVES = Duration.ofMinutes(10);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  boolean isOver(Instant now) {
    return !now.isBefore(at.plus(LIVES));
  }

  Pending with(String secret) {
    return new Pending(account, version, at, secret);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static Pending of(String json) {
    return JSON.readValue(json, Pending.class);
  }
}
