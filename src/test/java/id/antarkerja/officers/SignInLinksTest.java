package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInLinksTest extends HouseTest {
  private static final String PASSPHRASE = "sawah hijau di tepi kali";

  @Autowired private Accounts accounts;
  @Autowired private OneTimeLinks links;
  @Autowired private Officers officers;
  @Autowired private SecondPersons seconds;

  @Test
  void a_head_makes_a_link_for_an_officer_and_it_is_on_record() {
    UUID officer = neverIn();
    String page = "/petugas/pejabat/" + officer;
    SignedUp maker = signedUp(KARAWANG, Role.HEAD);
    Visitor head = signedIn(maker);
    head.get(page);
    var form = head.filled(head.form(page + "/tautan"), Map.of());
    assertThat(head.post(page + "/tautan", form).text()).contains("/masuk/tautan/");
    assertThat(head.post(page + "/tautan", form).location()).as("sent twice").isEqualTo(page);
    assertThat(audited("officer.link", officer)).isEqualTo(1);
    assertThat(as(maker.acting(), () -> seconds.againstMe(officer)).orElseThrow().code())
        .as("whoever made the link may have kept it")
        .isEqualTo("second.related");
  }

  /**
   * Else one officer alone could take over an account that has a passkey or sign-on and no codes.
   */
  @Test
  void who_has_been_in_gets_no_link_from_one_officer_alone() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    assertThatThrownBy(
            () ->
                as(
                    signedUp(KARAWANG, Role.HEAD).acting(),
                    () -> officers.link(owner.account(), Duration.ofHours(1))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("officer.opened");
  }

  @Test
  void of_several_links_one_opens_and_none_after_the_owner_has_a_way_in() {
    UUID officer = neverIn();
    SignedUp head = newcomer(KARAWANG, Role.HEAD);
    String first = link(head, officer);
    String kept = link(head, officer);
    refused(first);
    assertThat(asSystem(() -> links.setPassword(kept, PASSPHRASE))).isEqualTo(officer);
    refused(kept);

    UUID bySignOn = neverIn();
    String late = link(head, bySignOn);
    asSystem(
        () -> {
          accounts.opened(bySignOn);
          return true;
        });
    assertThat(asSystem(() -> links.isGood(late))).as("ended when the owner came").isFalse();
    unused(late);
    refused(late);
    owner()
        .sql("update access.accounts set reopens = true where id = :id")
        .param("id", bySignOn)
        .update();
    assertThat(asSystem(() -> links.setPassword(late, PASSPHRASE)))
        .as("after a recovery")
        .isEqualTo(bySignOn);
    unused(late);
    refused(late);
  }

  @Test
  void a_link_of_the_day_before_yesterday_opens_nothing() {
    UUID officer = neverIn();
    String link = link(newcomer(KARAWANG, Role.HEAD), officer);
    owner()
        .sql("update access.one_time_links set expires_at = now() where token_hash = :hash")
        .param("hash", Digests.sha256(link))
        .update();
    assertThat(asSystem(() -> links.isGood(link))).isFalse();
    assertThat(visitor().get("/masuk/tautan/" + link).page().select("input[type=password]"))
        .isEmpty();
    refused(link);
  }

  /** One person may have followed both links: their owners would have come and complained. */
  @Test
  void two_whom_the_same_person_let_in_are_related_until_a_month_after_both_were_opened() {
    UUID officer = neverIn();
    UUID head = neverIn();
    assertThat(against(head, officer)).isEmpty();
    SignedUp above = newcomer("32", Role.HEAD);
    link(above, officer);
    link(above, head);
    assertThat(against(head, officer)).as("never opened").isEqualTo("second.related");
    opened(head, 31);
    opened(officer, 29);
    assertThat(against(head, officer)).as("opened lately").isEqualTo("second.related");
    opened(officer, 31);
    assertThat(against(head, officer)).isEmpty();
  }

  private String against(UUID second, UUID first) {
    return asSystem(() -> seconds.against(second, first)).map(Reason::code).orElse("");
  }

  private void opened(UUID account, int daysAgo) {
    owner()
        .sql(
            """
            update access.accounts set approved_at = now() - make_interval(days => :days),
                   opened_at = now() - make_interval(days => :days) where id = :id
            """)
        .param("days", daysAgo)
        .param("id", account)
        .update();
  }

  private String link(SignedUp maker, UUID officer) {
    return as(maker.acting(), () -> officers.link(officer, Duration.ofHours(1)));
  }

  /** As if nothing had ended it. */
  private void unused(String link) {
    owner()
        .sql("update access.one_time_links set used_at = null where token_hash = :hash")
        .param("hash", Digests.sha256(link))
        .update();
  }

  private void refused(String link) {
    assertThatThrownBy(() -> asSystem(() -> links.setPassword(link, PASSPHRASE)))
        .hasMessageContaining("account.linkUsed");
  }

  private UUID neverIn() {
    Office office = asSystem(() -> offices.byTerritory(KARAWANG).orElseThrow());
    String email = UUID.randomUUID() + "@uji.example";
    return asSystem(
        () ->
            officers.enter(
                new NewOfficer(
                    OfficerKind.CIVIL_SERVANT, "Petugas Baru", email, Role.OFFICER, office.id())));
  }

  @Test
  void nobody_but_an_admin_lets_an_admin_in() {
    UUID admin = signedUp(KARAWANG, Role.ADMIN).account();
    UUID officer = neverIn();
    Visitor head = signedIn(signedUp(KARAWANG, Role.HEAD));
    assertThat(head.get("/petugas/pejabat/" + admin).page().select("form[action$=tautan]"))
        .isEmpty();
    head.get("/petugas/pejabat/" + officer);
    var form = head.filled(head.form("/petugas/pejabat/" + officer + "/tautan"), Map.of());
    assertThat(head.post("/petugas/pejabat/" + admin + "/tautan", form).status()).isEqualTo(404);
  }

  @Test
  void the_database_refuses_a_link_to_an_account_of_another_territory() {
    UUID karawang = officerOf(KARAWANG).account();
    assertThatThrownBy(() -> as(BEKASI, () -> links.issue(karawang, Duration.ofHours(1))))
        .hasStackTraceContaining("row-level security");
  }
}
