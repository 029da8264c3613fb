package id.antarkerja.sso;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.access.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Officers come by the government's sign-on, here a real Keycloak. */
@Beside
@ResourceLock("sso")
class SingleSignOnTest extends SsoHouse {
  private static final String RATNA = "0f6a2c1e-1111-4a4a-9c9c-000000000001";

  /** Her subject at the other provider; at this one nobody has it. */
  private static final String RATNA_THERE = "0f6a2c1e-1111-4a4a-9c9c-000000000009";

  @Test
  void the_linked_officer_lands_at_their_desk() {
    UUID account = officer();
    link(account, keycloak.issuer("instansi"), RATNA);
    isIn(through(new Browser(), "instansi", "ratna"));
    assertThat(onRecord(account)).contains("signin.sso", "signin.newDevice");
  }

  private List<String> onRecord(UUID account) {
    return asSystem(
        () ->
            jdbc.sql("select action from audit.entries where subject = :id")
                .param("id", account)
                .query(String.class)
                .list());
  }

  @Test
  void an_invitation_links_whoever_follows_it_once() {
    UUID account = officer();
    String token = Acting.get(Acting.system("test"), () -> identities.invite(account));
    Browser browser = new Browser();
    browser.get(app("/masuk/undangan-sso/" + token));
    browser
        .page()
        .select("input[name=provider]:not([value=instansi])")
        .forEach(i -> i.parent().remove());
    browser.submit("/masuk/undangan-sso/", Map.of());
    browser.submit(
        "/login-actions/authenticate", Map.of("username", "baru", "password", "sandi-baru"));
    isIn(browser);
    assertThat(new Browser().get(app("/masuk/undangan-sso/" + token)).page().text())
        .contains("sudah dipakai");
    isIn(through(new Browser(), "instansi", "baru"));
  }

  @Test
  void whoever_makes_an_invitation_does_not_get_into_an_account_that_is_in_use() {
    UUID account = officer();
    asSystem(
        () -> {
          accounts.setPasswordHash(account, "{argon2}none");
          return true;
        });
    String token = Acting.get(Acting.system("test"), () -> identities.invite(account));
    Browser head = new Browser().get(app("/masuk/undangan-sso/" + token));
    assertThat(head.page().text()).contains("Masuk dulu dengan akun itu");
    assertThat(head.page().select("form[action*=undangan-sso]")).isEmpty();
    isOut(through(head, "instansi", "baru"), "/masuk/sso-belum-terhubung");
  }

  @Test
  void an_unlinked_person_gets_a_clear_page_and_no_account() {
    long before = accounts();
    Browser browser = through(new Browser(), "instansi", "ratna");
    assertThat(browser.page().text()).contains("belum terhubung", "Tidak ada akun yang dibuat");
    isOut(browser, "/masuk/sso-belum-terhubung");
    assertThat(accounts()).isEqualTo(before);
  }

  @Test
  void the_same_e_mail_with_another_subject_is_somebody_else() {
    link(officer(), keycloak.issuer("instansi"), RATNA);
    isOut(through(new Browser(), "instansi", "ratno"), "/masuk/sso-belum-terhubung");
  }

  @Test
  void the_same_subject_of_another_issuer_is_somebody_else() {
    link(officer(), keycloak.issuer("instansi"), RATNA_THERE);
    isOut(through(new Browser(), "lain", "ratna"), "/masuk/sso-belum-terhubung");
  }

  @Test
  void a_wrong_signature_is_refused() {
    link(officer(), keycloak.issuer("instansi"), RATNA);
    isOut(through(new Browser(), "palsu", "ratna"), "/masuk/sso-gagal");
  }

  /** The provider's answer on its way back. */
  private static boolean isAnswer(String to) {
    return to.startsWith(app("/masuk/sso/kembali/")) && to.contains("code=");
  }

  @Test
  void a_wrong_state_is_refused() {
    link(officer(), keycloak.issuer("instansi"), RATNA);
    Browser browser =
        new Browser()
            .tampering(to -> isAnswer(to) ? to.replaceFirst("state=[^&]+", "state=x") : to);
    isOut(through(browser, "instansi", "ratna"), "/masuk/sso-gagal");
  }

  @Test
  void a_wrong_nonce_is_refused() {
    link(officer(), keycloak.issuer("instansi"), RATNA);
    Browser browser = new Browser().tampering(to -> to.replaceFirst("nonce=[^&]+", "nonce=x"));
    isOut(through(browser, "instansi", "ratna"), "/masuk/sso-gagal");
  }

  @Test
  void an_answer_for_another_browser_is_refused() {
    link(officer(), keycloak.issuer("instansi"), RATNA);
    String[] stolen = new String[1];
    Browser victim =
        new Browser()
            .tampering(
                to -> {
                  if (isAnswer(to)) {
                    stolen[0] = to;
                    return app("/lowongan");
                  }
                  return to;
                });
    through(victim, "instansi", "ratna");
    assertThat(stolen[0]).contains("code=");
    isOut(new Browser().get(stolen[0]), "/masuk/sso-gagal");
  }

  @Test
  void a_proof_that_is_too_weak_is_refused() {
    link(officer(), keycloak.issuer("instansi"), RATNA);
    Browser browser = through(new Browser(), "instansi", "ratna");
    isIn(browser);
    // Asked for nothing, Keycloak answers from its own session and says so: acr 0.
    browser.tampering(to -> to.replaceFirst("&acr_values=[^&]*", ""));
    browser.get(app("/masuk/sso/instansi"));
    assertThat(browser.at().getPath()).isEqualTo("/masuk/sso-gagal");
  }
}
