package id.antarkerja;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The real work of a hash would be a tenth of all that tests do; {@code PasswordCheckTest} asks for
 * it. Counted by what was typed, which is a test's own.
 */
@TestConfiguration(proxyBeanMethods = false)
class LightHashing {
  private static final PasswordEncoder LIGHT = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
  private static final String NOBODYS = hash("nobody's");
  private static final Map<String, LongAdder> HASHES = new ConcurrentHashMap<>();

  static String hash(String password) {
    return Objects.requireNonNull(LIGHT.encode(password));
  }

  static long hashesOf(String typed) {
    LongAdder counted = HASHES.get(typed);
    return counted == null ? 0 : counted.sum();
  }

  private static void counted(@Nullable CharSequence typed) {
    HASHES.computeIfAbsent(String.valueOf(typed), any -> new LongAdder()).increment();
  }

  @Bean
  @Primary
  PasswordEncoder lightEncoder() {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence password) {
        counted(password);
        return LIGHT.encode(password);
      }

      @Override
      public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        counted(password);
        boolean light = hash == null || hash.contains("$m=64,");
        return LIGHT.matches(password, light ? hash : NOBODYS);
      }
    };
  }
}
