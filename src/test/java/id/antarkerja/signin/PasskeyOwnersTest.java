package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/** Spring would make a user of its own for a name that it doesn't find: here nobody gets one. */
class PasskeyOwnersTest extends HouseTest {
  @Autowired private Passkeys passkeys;
  @Autowired private PasskeyOwners owners;

  @Test
  void who_is_no_account_can_not_begin_to_make_a_passkey() {
    UUID nobody = UUID.randomUUID();
    assertThatThrownBy(() -> asSystem(() -> passkeys.beginMaking(nobody, request())))
        .isInstanceOf(NotThere.class);
    SignedUp elsewhere = newcomer(BEKASI, Role.OFFICER);
    assertThatThrownBy(
            () -> as(KARAWANG, () -> passkeys.beginMaking(elsewhere.account(), request())))
        .as("an account that this officer may not know")
        .isInstanceOf(NotThere.class);
  }

  @Test
  void the_owner_begins_under_the_account_s_own_id() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    String options = as(officer.acting(), () -> passkeys.beginMaking(officer.account(), request()));
    assertThat(options).contains(PasskeyOwners.bytes(officer.account()).toBase64UrlString());
  }

  @Test
  void saving_a_known_account_keeps_nothing_beside_it_and_an_unknown_one_is_not_there() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    as(
        officer.acting(),
        () -> {
          owners.save(owners.findById(PasskeyOwners.bytes(officer.account())));
          return true;
        });
    for (Bytes unknown : List.of(PasskeyOwners.bytes(UUID.randomUUID()), Bytes.random())) {
      assertThatThrownBy(
              () ->
                  asSystem(
                      () -> {
                        owners.save(entity(unknown));
                        return true;
                      }))
          .isInstanceOf(NotThere.class);
    }
  }

  @Test
  void an_account_that_is_deleted_for_passkeys_has_none_and_stays() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    SignedUp other = newcomer(KARAWANG, Role.OFFICER);
    keyOf(officer);
    keyOf(other);
    asSystem(
        () -> {
          owners.delete(PasskeyOwners.bytes(officer.account()));
          return true;
        });
    assertThat(asSystem(() -> passkeys.of(officer.account()))).isEmpty();
    assertThat(asSystem(() -> passkeys.of(other.account()))).hasSize(1);
    assertThat(signedIn(officer).get("/petugas").status()).isEqualTo(200);
  }

  private void keyOf(SignedUp officer) {
    owner()
        .sql(
            """
            insert into signin.passkeys (credential_id, account_id, public_key, signature_count,
                uv_initialized, backup_eligible, backup_state, transports, attestation,
                client_data, label)
            values (uuid_send(gen_random_uuid()), :account, '', 0, true, false, false, '', '', '',
                'Uji')
            """)
        .param("account", officer.account())
        .update();
  }

  private static PublicKeyCredentialUserEntity entity(Bytes id) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(id)
        .name("nobody")
        .displayName("nobody")
        .build();
  }

  private static MockHttpServletRequest request() {
    return new MockHttpServletRequest("POST", "/petugas/akun/kunci/mulai");
  }
}
