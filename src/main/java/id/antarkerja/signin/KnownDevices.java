package id.antarkerja.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On which devices an account was used, whatever it was proved by; as the system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownDevices {
  private final JdbcClient jdbc;

  KnownDevices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param device the random number of {@link DeviceCookie}: a plain hash of it tells nobody
   *     anything
   * @return whether the account was never used on it before
   */
  boolean isNew(UUID account, String device) {
    return jdbc.sql(
            """
            insert into signin.known_devices as d (key) values (:key)
            on conflict (key) do update set seen_at = now()
            returning xmax = 0
            """)
        .param("key", hash("used|" + account + "|" + device))
        .query(Boolean.class)
        .single();
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
