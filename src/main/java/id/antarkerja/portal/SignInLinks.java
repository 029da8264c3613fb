package id.antarkerja.portal;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.audit.Audit;
import id.antarkerja.documents.Initials;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.employers.ContactPersons;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.signin.FormerAddresses;
import id.antarkerja.web.T;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links to the e-mail address on file. */
@Component
@Transactional
class SignInLinks {
  static final Duration VALID = Duration.ofMinutes(15);

  /** Per address, so that nobody can fill somebody's mailbox. */
  static final int MOST_IN_THAT_TIME = 3;

  private static final String EMAIL = "portal.link_requests.email";

  /** One key for all requests: anybody may ask, and a key for each would be kept for ever. */
  static final UUID REQUESTS = new UUID(0, 0x6c696e6b);

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final PersonCipher cipher;
  private final OwnRecords own;
  private final ContactPersons contacts;
  private final Notifications notifications;
  private final PublicUrl publicUrl;
  private final FormerAddresses former;
  private final MessageSource texts;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SignInLinks(
      JdbcClient jdbc,
      PersonCipher cipher,
      OwnRecords own,
      ContactPersons contacts,
      Notifications notifications,
      PublicUrl publicUrl,
      FormerAddresses former,
      MessageSource texts,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.own = own;
    this.contacts = contacts;
    this.notifications = notifications;
    this.publicUrl = publicUrl;
    this.former = former;
    this.texts = texts;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /** Does the same for every address. By the system. */
  void ask(LinkKind kind, String email) {
    UUID id = Uuid7.next();
    String address = email.strip().toLowerCase(Locale.ROOT);
    jdbc.sql(
            """
            insert into portal.link_requests (id, kind, email_sealed, email_index, asked_at)
            values (:id, :kind, :sealed, :index, :now)
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("sealed", cipher.seal(REQUESTS, EMAIL, address))
        .param("index", cipher.blindIndex("email", address))
        .param("now", now())
        .update();
    events.publishEvent(new LinkAsked(id));
  }

  /** By the system; a repeat sends nothing. */
  void send(UUID request) {
    jdbc.sql(
            """
            update portal.link_requests r set handled = true where id = :id and not handled
            returning kind, email_sealed,
                      (select count(*) from portal.link_requests o
                        where o.email_index = r.email_index and o.id <> r.id and o.handled
                          and o.asked_at > r.asked_at - make_interval(secs => :seconds)) as before
            """)
        .param("id", request)
        .param("seconds", (double) VALID.toSeconds())
        .query(Asked.class)
        .optional()
        .filter(asked -> asked.before() < MOST_IN_THAT_TIME)
        .ifPresent(
            asked -> {
              String email = cipher.open(REQUESTS, EMAIL, asked.emailSealed());
              for (Whom whom : whose(asked.kind(), email)) {
                send(asked.kind(), whom, email);
              }
            });
  }

  private List<Whom> whose(LinkKind kind, String email) {
    return switch (kind) {
      case PERSON ->
          own.withEmail(email).stream()
              .map(p -> new Whom(p.id(), Initials.of(p.name()), p.territory()))
              .toList();
      case CONTACT ->
          contacts.withEmail(email).stream()
              .map(c -> new Whom(c.id(), c.companyName(), c.territory()))
              .toList();
    };
  }

  private void send(LinkKind kind, Whom whom, String email) {
    former.of(whom.id()).forEach(old -> write(old, whom, "portal.linkNotice", whom.called()));
    String link = publicUrl.of(kind.signIn() + "/" + make(kind, whom.id()));
    write(email, whom, "portal.mail", whom.called(), VALID.toMinutes(), link);
  }

  private void write(String to, Whom whom, String text, Object... words) {
    notifications.email(
        to,
        texts.getMessage(text + ".subject", null, T.INDONESIAN),
        texts.getMessage(text + ".body", words, T.INDONESIAN),
        whom.id(),
        whom.territory());
  }

  private String make(LinkKind kind, UUID subject) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into portal.sign_in_links (token_hash, kind, subject, expires_at)
            values (:hash, :kind, :subject, :expires)
            """)
        .param("hash", hash(token))
        .param("kind", kind.name())
        .param("subject", subject)
        .param("expires", now().plus(VALID))
        .update();
    return token;
  }

  /** Whether a link can still be used; it says nothing about whose it is. By the system. */
  @Transactional(readOnly = true)
  boolean isGood(LinkKind kind, String token) {
    return TOKEN.matcher(token).matches()
        && jdbc.sql(
                """
                select exists (select from portal.sign_in_links
                                where token_hash = :hash and kind = :kind and used_at is null
                                  and expires_at > :now)
                """)
            .param("hash", hash(token))
            .param("kind", kind.name())
            .param("now", now())
            .query(Boolean.class)
            .single();
  }

  /** Uses the link up; of two at once one gets it. By the system. */
  Optional<UUID> use(LinkKind kind, String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    Optional<UUID> subject =
        jdbc.sql(
                """
                update portal.sign_in_links set used_at = :now
                 where token_hash = :hash and kind = :kind and used_at is null
                   and expires_at > :now
                returning subject
                """)
            .param("hash", hash(token))
            .param("kind", kind.name())
            .param("now", now())
            .query(UUID.class)
            .optional();
    subject.ifPresent(id -> audit.wrote("portal.signIn", id));
    return subject;
  }

  /** What is over for a day is nobody's business any more. By the system. */
  int forgetOld() {
    OffsetDateTime before = now().minusDays(1);
    return jdbc.sql("delete from portal.link_requests where asked_at < :before")
            .param("before", before)
            .update()
        + jdbc.sql("delete from portal.sign_in_links where expires_at < :before")
            .param("before", before)
            .update();
  }

  int forget(UUID subject) {
    return jdbc.sql("delete from portal.sign_in_links where subject = :subject")
        .param("subject", subject)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  record Asked(LinkKind kind, byte[] emailSealed, long before) {}

  private record Whom(UUID id, String called, String territory) {}
}
