package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.kernel.RefusedException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInLinksTest extends HouseTest {
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
