package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Sessions;
import id.antarkerja.audit.Audit;
import id.antarkerja.documents.Codes;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.jobseekers.PersonNotice;
import id.antarkerja.jobseekers.Reachable;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.signin.Browser;
import id.antarkerja.signin.Handover;
import id.antarkerja.signin.Tries;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PINs that an officer gives a person at the counter, for the card's QR. Six digits are few, so
 * tries are counted before they are compared, for each card and each device, and what is kept is an
 * Argon2id hash sealed under the person's key: a stolen database alone gives no PIN away.
 */
@Component
class Pins {
  static final String PIN = "portal.pins.pin";

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
  private final OwnRecords own;
  private final PersonNotice notice;
  private final Tries tries;
  private final Sessions sessions;
  private final Handover handover;
  private final Audit audit;
  private final Clock clock;

  Pins(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PasswordEncoder passwords,
      PersonCipher cipher,
      Jobseekers jobseekers,
      OwnRecords own,
      PersonNotice notice,
      Tries tries,
      Sessions sessions,
      Handover handover,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.passwords = passwords;
    this.cipher = cipher;
    this.jobseekers = jobseekers;
    this.own = own;
    this.notice = notice;
    this.tries = tries;
    this.sessions = sessions;
    this.handover = handover;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A new PIN for a person whom the actor's own office holds; the one before no longer opens, what
   * was signed in before ends, and so do their other ways in. Who gives it could use it, so it
   * counts as a reading of the whole file, and the person hears of it where they are reached. In
   * the caller's transaction.
   *
   * @return six digits, to be shown once
   * @throws NotThere when another office holds the person
   */
  Given give(UUID publicId) {
    JobseekerSummary person = jobseekers.byPublicId(publicId);
    if (!Acting.current().territory().equals(person.territory())) {
      throw new NotThere();
    }
    String pin = "%06d".formatted(RANDOM.nextInt(1_000_000));
    UUID id = person.id().value();
    jdbc.sql(
            """
            insert into portal.pins (person_id, territory, pin_sealed, given_at, given_by)
            values (:person, :territory, :sealed, :now, :by)
            on conflict (person_id) do update
               set pin_sealed = excluded.pin_sealed, given_at = excluded.given_at,
                   given_by = excluded.given_by, territory = excluded.territory
            """)
        .param("person", id)
        .param("territory", person.territory())
        .param("sealed", cipher.seal(id, PIN, Objects.requireNonNull(passwords.encode(pin))))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Acting.current().actor().id())
        .update();
    handover.atTheCounter(id);
    sessions.endAllOf(id);
    audit.read("portal.pin", Purpose.SERVICE, id, "all");
    notice.tell("portal.pinGiven", person);
    return new Given(pin, own.cardCode(person.id()));
  }

  /** Who typed the old PIN too often need not wait; after the transaction that gave the new one. */
  void beginAnew(Given given) {
    tries.newPin(given.card());
  }

  /** When the person got their PIN; empty without one, or outside the actor's scope. */
  Optional<OffsetDateTime> givenAt(UUID person) {
    return jdbc.sql("select given_at from portal.pins where person_id = :person")
        .param("person", person)
        .query(OffsetDateTime.class)
        .optional();
  }

  /**
   * Whom the card and the PIN open, by the system, outside a transaction: a hash takes its time.
   * The same work and the same count for a card that nobody has.
   */
  Optional<UUID> tried(String typed, String pin, Browser browser) {
    String card = Codes.read(typed).orElse(typed);
    tries.pin(card, browser);
    Optional<Stored> stored = Objects.requireNonNull(transaction.execute(status -> stored(card)));
    String hash = stored.map(Stored::hash).orElse(NOBODYS_HASH);
    if (pin.length() > 20 || !passwords.matches(pin, hash) || stored.isEmpty()) {
      return Optional.empty();
    }
    UUID person = stored.get().person();
    if (!Objects.requireNonNull(transaction.execute(status -> stillOpens(person, hash)))) {
      return Optional.empty();
    }
    tries.pinWasRight(card, browser);
    return Optional.of(person);
  }

  /** Comparing takes its time: a new PIN given meanwhile is waited for. */
  private boolean stillOpens(UUID person, String hash) {
    boolean same =
        jdbc.sql("select pin_sealed from portal.pins where person_id = :person for share")
            .param("person", person)
            .query(byte[].class)
            .optional()
            .filter(kept -> cipher.open(person, PIN, kept).equals(hash))
            .isPresent();
    if (same) {
      audit.wrote("portal.signIn", person);
    }
    return same;
  }

  private Optional<Stored> stored(String card) {
    return own.byCardCode(card)
        .map(Reachable::id)
        .flatMap(
            person ->
                jdbc.sql("select pin_sealed from portal.pins where person_id = :person")
                    .param("person", person)
                    .query(byte[].class)
                    .optional()
                    .map(kept -> new Stored(person, cipher.open(person, PIN, kept))));
  }

  int forget(UUID person) {
    return jdbc.sql("delete from portal.pins where person_id = :person")
        .param("person", person)
        .update();
  }

  record Given(String pin, String card) {
    @Override
    public String toString() {
      return "Given[]";
    }
  }

  private record Stored(UUID person, String hash) {}
}
