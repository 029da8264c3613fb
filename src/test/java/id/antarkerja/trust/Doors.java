package id.antarkerja.trust;

import id.antarkerja.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cheap ways to be signed in, for who is signed in hundreds of times: what is kept of a link and of
 * a session is written as the house writes it. Asking for links is {@code portal.LinkSignInTest}'s.
 *
 * @param owner of all tables
 */
record Doors(JdbcClient owner) {
  private static final String SESSION = "__Host-SID";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Follows a link that was made for this person or contact. */
  Visitor byLink(Visitor visitor, String home, UUID subject) {
    String token = random();
    owner
        .sql(
            """
            insert into portal.sign_in_links (token_hash, kind, subject, expires_at)
            values (:hash, :kind, :subject, '2199-01-01Z')
            """)
        .param("hash", hash(token))
        .param("kind", home.equals("/saya") ? "PERSON" : "CONTACT")
        .param("subject", subject)
        .update();
    String link = home + "/masuk/" + token;
    visitor.get(link);
    visitor.submitOnly(link, Map.of());
    return visitor;
  }

  /** Another browser that the same officer signed in at, a moment after the first. */
  Visitor twin(Visitor signedIn, Visitor visitor) {
    String id = random();
    UUID row = UUID.randomUUID();
    int made =
        owner
            .sql(
                """
                with twin as (
                  insert into sessions.sessions
                  select :row::text, sessions.hashed(:id), creation_time, last_access_time,
                         max_inactive_interval, expiry_time, principal_name
                    from sessions.sessions where session_id = sessions.hashed(:old)
                )
                insert into sessions.sessions_attributes
                select :row::text, attribute_name, attribute_bytes
                  from sessions.sessions_attributes a
                  join sessions.sessions s on s.primary_id = a.session_primary_id
                 where s.session_id = sessions.hashed(:old)
                """)
            .param("row", row.toString())
            .param("id", id)
            .param("old", signedIn.cookie(SESSION))
            .update();
    if (made == 0) {
      throw new AssertionError("nobody was signed in there");
    }
    return visitor.withCookie(SESSION, id);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
