package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Sessions;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.jobseekers.PersonNotice;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.signin.Browser;
import id.antarkerja.signin.Handover;
import id.antarkerja.signin.Totp;
import id.antarkerja.signin.Tries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a new PIN, or another address, ends of what somebody else may have set up or begun. */
class NewPinTest extends PortalHouse {
  @Autowired private Pins pins;
  @Autowired private OwnRecords own;
  @Autowired private PersonCipher cipher;
  @Autowired private PasswordEncoder passwords;
  @Autowired private PersonNotice notice;
  @Autowired private Tries tries;
  @Autowired private Sessions sessions;
  @Autowired private Handover handover;
  @Autowired private Audit audit;

  /** Whoever had the phone or the mailbox for a minute may have set them up. */
  @Test
  void a_new_pin_ends_every_way_in_and_another_address_those_set_up_lately() {
    String email = address();
    Registered person = personWith(email);
    UUID id = person.id().value();
    setUp(signedInAs(person, email));
    passkey(id);
    assertThat(waysOf(id)).containsExactly(1L, 1L, 1L);
    given(person);
    assertThat(waysOf(id)).containsExactly(0L, 0L, 0L);

    setUp(signedInAs(person, email));
    owner()
        .sql(
            "update signin.passwords set set_at = now() - interval '25 hours' where owner_id = :id")
        .param("id", id)
        .update();
    passkey(id);
    var moved =
        new NewJobseeker(identity("Sari Pindah", address()), Profile.of(KARAWANG), Map.of(), true);
    as(KARAWANG, () -> jobseekers.change(person.id(), 1, moved));
    assertThat(waysOf(id)).as("the password is older").containsExactly(0L, 0L, 1L);

    Registered elsewhere = personWith(address());
    passkey(elsewhere.id().value());
    as(
        BEKASI,
        () ->
            jdbc.sql("select signin.end_ways_of(:id, null)")
                .param("id", elsewhere.id().value())
                .query()
                .singleRow());
    assertThat(waysOf(elsewhere.id().value()))
        .as("of an office that does not hold the person")
        .containsExactly(1L, 0L, 0L);
  }

  /** Comparing takes long; whoever has the old PIN could try without a pause. */
  @Test
  void a_sign_in_on_its_way_does_not_outlive_a_new_pin() throws Exception {
    Registered person = personWith(null);
    String old = given(person);
    String code = as(KARAWANG, () -> own.cardCode(person.id()));
    var comparing = new CountDownLatch(1);
    var renewed = new CountDownLatch(1);
    PasswordEncoder slow =
        new PasswordEncoder() {
          @Override
          public String encode(CharSequence pin) {
            return passwords.encode(pin);
          }

          @Override
          public boolean matches(CharSequence pin, String hash) {
            comparing.countDown();
            try {
              assertThat(renewed.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return passwords.matches(pin, hash);
          }
        };
    var slowly =
        new Pins(
            jdbc,
            transaction,
            slow,
            cipher,
            jobseekers,
            own,
            notice,
            tries,
            sessions,
            handover,
            audit,
            clock);
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      Future<Optional<UUID>> thief =
          one.submit(
              () ->
                  call(
                      Acting.system("test"),
                      () -> slowly.tried(code, old, new Browser("lama", true, ""))));
      assertThat(comparing.await(60, TimeUnit.SECONDS)).isTrue();
      String fresh = given(person);
      renewed.countDown();
      assertThat(thief.get()).isEmpty();

      Visitor byCard = visitor();
      byCard.get("/saya/kartu/" + code);
      byCard.submit("/saya/kartu/" + code, Map.of("pin", fresh));
      assertThat(byCard.get("/saya").status()).isEqualTo(200);
      int ended =
          owner()
              .sql(
                  "update sessions.ended set ended_at = clock_timestamp() where principal_name = :p")
              .param("p", person.id().value().toString())
              .update();
      assertThat(ended).as("the new PIN wrote down when").isEqualTo(1);
      assertThat(byCard.get("/saya").location())
          .as("a session that was written only after the end")
          .isEqualTo("/saya/masuk");
    }
  }

  private String given(Registered person) {
    return as(KARAWANG, () -> pins.give(person.publicId())).pin();
  }

  private static void setUp(Visitor visitor) {
    String page = "/saya/keamanan/sandi";
    String secret = visitor.get(page).page().select("#secret").text().replace(" ", "");
    String code = Totp.code(secret, Totp.step(Instant.now()));
    visitor.submit(page, Map.of("password", "delapan kuda hijau makan siang", "code", code));
  }

  /** Passkeys, codes, passwords. */
  private List<Long> waysOf(UUID person) {
    return List.of("passkeys where account_id", "totp where account_id", "passwords where owner_id")
        .stream()
        .map(
            of ->
                owner()
                    .sql("select count(*) from signin." + of + " = :id")
                    .param("id", person)
                    .query(Long.class)
                    .single())
        .toList();
  }

  private void passkey(UUID owner) {
    owner()
        .sql(
            """
            insert into signin.passkeys (credential_id, account_id, public_key, signature_count,
                        uv_initialized, backup_eligible, backup_state, transports, attestation,
                        client_data, label)
            values (uuid_send(uuidv7()), :id, '', 0, true, false, false, '', '', '', 'Ponsel')
            """)
        .param("id", owner)
        .update();
  }
}
