package id.antarkerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTest {
  @Test
  void nobody_guesses_one() {
    Set<String> seen = new HashSet<>();
    int[] ones = new int[256];
    for (int i = 0; i < 4_000; i++) {
      String token = Token.next();
      assertThat(Token.isOne(token)).as(token).isTrue();
      assertThat(seen.add(token)).as(token).isTrue();
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      for (int bit = 0; bit < ones.length; bit++) {
        ones[bit] += bytes[bit / 8] >> bit % 8 & 1;
      }
    }
    // every one of the 256 bits is a coin: 4,000 throws, further than 8 deviations off never
    // happens
    assertThat(ones).hasSize(256);
    for (int one : ones) {
      assertThat(one).isBetween(2_000 - 253, 2_000 + 253);
    }
  }

  @Test
  void only_what_looks_like_one_is_looked_up() {
    for (String other : new String[] {"", "a".repeat(42), "a".repeat(44), "ä".repeat(43), "a b"}) {
      assertThat(Token.isOne(other)).as(other).isFalse();
    }
  }
}
