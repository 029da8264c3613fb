package id.antarkerja;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The real work of a hash would be a tenth of all that tests do; {@code PasswordCheckTest} asks for
 * it.
 */
@TestConfiguration(proxyBeanMethods = false)
class LightHashing {
  private static final PasswordEncoder LIGHT = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
  private static final String NOBODYS = hash("nobody's");

  private static final AtomicLong COMPARED = new AtomicLong();

  /** How many hashes were compared until now. */
  static long compared() {
    return COMPARED.get();
  }

  static String hash(String password) {
    return Objects.requireNonNull(LIGHT.encode(password));
  }

  @Bean
  @Primary
  PasswordEncoder lightEncoder() {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence password) {
        return LIGHT.encode(password);
      }

      @Override
      public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        COMPARED.incrementAndGet();
        boolean light = hash == null || hash.contains("$m=64,");
        return LIGHT.matches(password, light ? hash : NOBODYS);
      }
    };
  }
}
