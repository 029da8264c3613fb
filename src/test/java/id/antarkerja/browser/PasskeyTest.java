package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** Passkeys with a device that Chromium pretends to have. */
@InItsOwnHouse
class PasskeyTest extends HouseTest {
  private static final String PROVE =
      """
      const [asked, verification, done] = arguments;
      const bytes = (t) => Uint8Array.from(atob(t.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
      const text = (b) => b === null ? null : btoa(String.fromCharCode(...new Uint8Array(b)))
        .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
      navigator.credentials.get({publicKey: {challenge: bytes(JSON.parse(asked).challenge),
          rpId: 'localhost', allowCredentials: [], userVerification: verification}})
        .then((k) => done(JSON.stringify({id: k.id, rawId: text(k.rawId), type: k.type,
          response: {authenticatorData: text(k.response.authenticatorData),
            clientDataJSON: text(k.response.clientDataJSON), signature: text(k.response.signature),
            userHandle: text(k.response.userHandle)},
          clientExtensionResults: {}, authenticatorAttachment: 'platform'})))
        .catch((e) => done('failed: ' + e));
      """;

  private Chromium browser;
  private VirtualAuthenticator device;

  @BeforeEach
  void aDeviceThatVerifiesItsPerson() {
    browser = Chromium.withScript("http://localhost:" + port);
    device =
        browser.driver.addVirtualAuthenticator(
            new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
  }

  @AfterEach
  void withoutDevice() {
    browser.driver.removeVirtualAuthenticator(device);
    browser.forget();
  }

  @Test
  void a_passkey_is_made_opens_and_is_removed_but_never_as_the_last_way_in() {
    SignedUp officer = withPasskey("Ponsel saya");
    browser.forget();
    browser.open("/masuk");
    browser.press("Masuk dengan kunci sandi");
    browser.waitFor(".me, .nav");
    assertThat(browser.path()).isEqualTo("/petugas");
    browser.open("/masuk/ulang?ke=/petugas/akun");
    browser.press("Masuk dengan kunci sandi");
    browser.waitFor("#kunci");
    assertThat(audited("signin.passkey", officer.account())).isEqualTo(1);

    owner()
        .sql("delete from signin.totp where account_id = :id")
        .param("id", officer.account())
        .update();
    remove();
    assertThat(browser.text("main")).contains("satu-satunya cara masuk");
    codeFor(officer);
    browser.open("/petugas/akun");
    remove();
    assertThat(browser.text("#kunci")).doesNotContain("Ponsel saya");
  }

  @Test
  void a_newcomer_may_make_a_passkey_instead_of_codes() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    owner()
        .sql("delete from signin.totp where account_id = :id")
        .param("id", officer.account())
        .update();
    password(officer);
    assertThat(browser.path()).isEqualTo("/masuk/pengaman");
    browser.press("Buat kunci sandi");
    browser.waitFor(".nav");
    assertThat(browser.path()).isEqualTo("/petugas");
  }

  @Test
  void a_proof_of_a_verified_person_opens_once() {
    withPasskey("Laptop");
    Visitor visitor = visitor();
    String answer = proof(begin(visitor), "required");
    assertThat(sent(visitor, answer).location()).isEqualTo("/petugas");
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
    Visitor replay = visitor();
    begin(replay);
    assertThat(sent(replay, answer).status()).isEqualTo(422);
    assertThat(replay.get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void a_device_that_did_not_verify_the_person_opens_nothing() {
    withPasskey("Kunci tanpa sidik jari");
    device.setUserVerified(false);
    Visitor visitor = visitor();
    String answer = proof(begin(visitor), "discouraged");
    assertThat(answer).contains("signature");
    assertThat(sent(visitor, answer).status()).isEqualTo(422);
    assertThat(visitor.last().text()).contains("tidak diterima");
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void a_proof_made_for_another_address_opens_nothing() {
    withPasskey("Ponsel");
    Visitor elsewhere = visitorAt("127.0.0.1");
    String answer = proof(begin(elsewhere), "required");
    assertThat(sent(elsewhere, answer).status()).isEqualTo(422);
    assertThat(elsewhere.get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void a_fresh_proof_is_one_s_own() {
    withPasskey("Ponsel orang lain");
    Visitor other = signedIn(newcomer(KARAWANG, Role.OFFICER));
    String answer = proof(begin(other), "required");
    other.get("/masuk/ulang");
    List<Map.Entry<String, String>> fields =
        other.filled(other.form("/masuk/ulang"), Map.of("answer", answer));
    assertThat(other.post("/masuk/ulang/kunci", fields).status()).isEqualTo(422);
  }

  @Test
  void a_shut_account_s_passkey_opens_nothing() {
    SignedUp officer = withPasskey("Ponsel");
    owner()
        .sql("update access.accounts set disabled_at = now() where id = :id")
        .param("id", officer.account())
        .update();
    Visitor visitor = visitor();
    assertThat(sent(visitor, proof(begin(visitor), "required")).location()).isEqualTo("/masuk");
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void whatever_is_sent_instead_of_a_proof_is_refused() {
    for (String rubbish :
        List.of("", "{", "[]", "null", "{\"id\":1}", "{\"response\":{}}", "x".repeat(50_000))) {
      Visitor visitor = visitor();
      begin(visitor);
      assertThat(sent(visitor, rubbish).status()).as(rubbish).isEqualTo(422);
    }
    Visitor unasked = visitor();
    unasked.get("/masuk");
    assertThat(sent(unasked, "{}").status()).isEqualTo(422);
  }

  private SignedUp withPasskey(String label) {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    password(officer);
    browser.type("code", codeFor(officer));
    browser.send("/masuk/kode");
    browser.open("/petugas/akun");
    browser.type("label", label);
    browser.press("Buat kunci sandi");
    browser.waitFor("#kunci tbody tr");
    assertThat(browser.text("#kunci")).contains(label);
    return officer;
  }

  private void password(SignedUp officer) {
    browser.open("/masuk");
    browser.type("email", officer.email());
    browser.type("password", officer.password());
    browser.send("/masuk");
  }

  private void remove() {
    browser.press(browser.one("#kunci form[action$='/hapus'] button"));
    browser.waitFor("main");
  }

  private static String begin(Visitor visitor) {
    visitor.get("/masuk");
    Answer options =
        visitor.post("/masuk/kunci/mulai", visitor.filled(visitor.form("/masuk/kunci"), Map.of()));
    visitor.get("/masuk");
    return new String(options.body(), StandardCharsets.UTF_8);
  }

  private static Answer sent(Visitor visitor, String answer) {
    return visitor.submitOnly("/masuk/kunci", Map.of("answer", answer));
  }

  private String proof(String asked, String verification) {
    browser.open("/masuk");
    String answer =
        String.valueOf(
            ((JavascriptExecutor) browser.driver).executeAsyncScript(PROVE, asked, verification));
    assertThat(answer).doesNotStartWith("failed");
    return answer;
  }
}
