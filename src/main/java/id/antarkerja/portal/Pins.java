package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Reachable;
import id.antarkerja.kernel.NotThere;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PINs that an officer gives a person at the counter, for the card's QR. Six digits are few, so a
 * try counts before it is compared, after ten the next has to wait, each time twice as long, and
 * what is kept is Argon2id over a keyed hash: a stolen database alone gives no PIN away.
 */
@Component
class Pins {
  static final int FREE_TRIES = 10;
  static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of a PIN that nobody has: an unknown card costs the same hash as a wrong PIN. */
  private static final String NOBODYS_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$0btALcT3/jA74syXRH9w8g$r8zKyT"
          + "JOsQUnJBG75SK589mvdvQtjRVDfoxsOGyo9Ts";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PasswordEncoder passwords;
  private final PersonCipher cipher;
  private final Jobseekers jobseekers;
  private final Audit audit;
  private final Clock clock;

  Pins(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PasswordEncoder passwords,
      PersonCipher cipher,
      Jobseekers jobseekers,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.passwords = passwords;
    this.cipher = cipher;
    this.jobseekers = jobseekers;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of a try. */
  sealed interface Tried {
    record In(UUID person) implements Tried {}

    record Wrong() implements Tried {}

    /** Nothing was compared. */
    record Wait(Instant until) implements Tried {}
  }

  /**
   * A new PIN for a person whom the actor's own office holds; the one before no longer opens. In
   * the caller's transaction.
   *
   * @return six digits, to be shown once
   * @throws NotThere when another office holds the person
   */
  String give(UUID publicId) {
    JobseekerSummary person = jobseekers.byPublicId(publicId);
    if (!Acting.current().territory().equals(person.territory())) {
      throw new NotThere();
    }
    String pin = "%06d".formatted(RANDOM.nextInt(1_000_000));
    UUID id = person.id().value();
    jdbc.sql(
            """
            insert into portal.pins (person_id, territory, pin_hash, given_at, given_by)
            values (:person, :territory, :hash, :now, :by)
            on conflict (person_id) do update
               set pin_hash = excluded.pin_hash, given_at = excluded.given_at,
                   given_by = excluded.given_by, territory = excluded.territory, failures = 0,
                   blocked_until = null
            """)
        .param("person", id)
        .param("territory", person.territory())
        .param("hash", passwords.encode(keyed(id, pin)))
        .param("now", now())
        .param("by", Acting.current().actor().id())
        .update();
    audit.wrote("portal.pin", id);
    return pin;
  }

  /** When the person got their PIN; empty without one, or outside the actor's scope. */
  Optional<OffsetDateTime> givenAt(UUID person) {
    return jdbc.sql("select given_at from portal.pins where person_id = :person")
        .param("person", person)
        .query(OffsetDateTime.class)
        .optional();
  }

  /** By the system, outside a transaction: a hash takes its time. */
  Tried tried(String code, String pin) {
    Attempt attempt = Objects.requireNonNull(transaction.execute(status -> counted(code)));
    if (attempt.until() != null) {
      return new Tried.Wait(attempt.until());
    }
    String hash = attempt.hash() == null ? NOBODYS_HASH : attempt.hash();
    Reachable person = attempt.person();
    UUID keyedFor = person == null ? new UUID(0, 0) : person.id();
    boolean right = pin.length() <= 20 && passwords.matches(keyed(keyedFor, pin), hash);
    if (!right || person == null || attempt.hash() == null) {
      return new Tried.Wrong();
    }
    transaction.executeWithoutResult(status -> opened(person.id()));
    return new Tried.In(person.id());
  }

  private Attempt counted(String code) {
    Optional<Reachable> person = jobseekers.byCardCode(code);
    if (person.isEmpty()) {
      return new Attempt(null, null, null);
    }
    Optional<String> hash =
        jdbc.sql(
                """
                update portal.pins
                   set failures = failures + 1,
                       blocked_until = case when failures + 1 >= :free then :now + least(
                         make_interval(mins => 1) * power(2, least(failures + 1 - :free, 20)),
                         make_interval(secs => :longest)) end
                 where person_id = :person and (blocked_until is null or blocked_until <= :now)
                returning pin_hash
                """)
            .param("person", person.get().id())
            .param("free", FREE_TRIES)
            .param("now", now())
            .param("longest", (double) LONGEST_WAIT.toSeconds())
            .query(String.class)
            .optional();
    if (hash.isPresent()) {
      return new Attempt(person.get(), hash.get(), null);
    }
    return new Attempt(person.get(), null, blockedUntil(person.get().id()));
  }

  private @Nullable Instant blockedUntil(UUID person) {
    return jdbc.sql("select blocked_until from portal.pins where person_id = :person")
        .param("person", person)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private void opened(UUID person) {
    jdbc.sql("update portal.pins set failures = 0, blocked_until = null where person_id = :person")
        .param("person", person)
        .update();
    audit.wrote("portal.signIn", person);
  }

  int forget(UUID person) {
    return jdbc.sql("delete from portal.pins where person_id = :person")
        .param("person", person)
        .update();
  }

  private String keyed(UUID person, String pin) {
    return Base64.getEncoder().encodeToString(cipher.blindIndex("pin", person + "|" + pin));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private record Attempt(
      @Nullable Reachable person, @Nullable String hash, @Nullable Instant until) {}
}
