package id.antarkerja.access;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of many e-mail addresses have an account already, in any territory. */
@Service
@Transactional
public class TakenEmails {
  /** Shared by all who make one account, held alone by who makes many. */
  static final long ALL = 0x616b_656d_6169_6c73L;

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  TakenEmails(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Nobody else makes an account before this transaction ends. */
  public void hold() {
    jdbc.sql("select pg_advisory_xact_lock(:all)").param("all", ALL).query().listOfRows();
  }

  /** Those that are taken, as {@link Accounts#normalised}. */
  @Transactional(readOnly = true)
  public Set<String> of(Collection<String> emails) {
    Map<ByteBuffer, String> indexes = new HashMap<>();
    for (String email : emails) {
      String normalised = Accounts.normalised(email);
      cipher
          .blindIndexes("email", normalised)
          .forEach(index -> indexes.put(ByteBuffer.wrap(index), normalised));
    }
    return jdbc.sql("select taken from access.emails_known(:indexes) taken")
        .param("indexes", indexes.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
        .query((row, n) -> Objects.requireNonNull(indexes.get(ByteBuffer.wrap(row.getBytes(1)))))
        .set();
  }
}
