package id.antarkerja.sso;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Another site's page sends a browser with an invitation of its own choice: whoever then signs in
 * at the provider would link their identity to that account.
 */
class ForgedInvitationTest extends HouseTest {
  @Autowired private Identities identities;
  @Autowired private Officers officers;

  @Test
  void an_invitation_is_followed_from_its_own_page_only() {
    String token = invitation();
    String path = "/masuk/undangan-sso/" + token;
    Visitor victim = visitor();
    victim.get(path);
    var form = victim.filled(victim.form(path), Map.of("provider", "uji"));
    Visitor attacker = visitor();
    attacker.get(path);
    String theirs = attacker.last().page().select("input[name=_csrf]").val();
    for (String csrf : List.of("", "x".repeat(64), theirs)) {
      var forged = new ArrayList<>(form);
      forged.removeIf(field -> field.getKey().equals("_csrf"));
      if (!csrf.isEmpty()) {
        forged.add(Map.entry("_csrf", csrf));
      }
      assertThat(victim.post(path, forged).status()).as("token '" + csrf + "'").isEqualTo(403);
    }
    assertThat(followed(token)).isZero();
    assertThat(victim.post(path, form).location()).isEqualTo("/masuk/sso/uji");
    assertThat(followed(token)).isEqualTo(1);
  }

  /** Of an account without a way in yet. */
  private String invitation() {
    return Acting.get(
        Acting.system("test"),
        () -> {
          UUID account =
              transaction.execute(
                  status -> {
                    Office office = offices.byTerritory(KARAWANG).orElseThrow();
                    return officers.enter(
                        new NewOfficer(
                            OfficerKind.CIVIL_SERVANT,
                            "Petugas Diundang",
                            UUID.randomUUID() + "@uji.example",
                            Role.OFFICER,
                            office.id()));
                  });
          return identities.invite(account);
        });
  }

  /** How many browsers carry it to a provider. */
  private long followed(String token) {
    return owner()
        .sql(
            """
            select count(*) from sessions.sessions_attributes
             where attribute_name = 'sso.invitation'
               and convert_from(attribute_bytes, 'UTF8') like '%' || :token || '%'
            """)
        .param("token", token)
        .query(Long.class)
        .single();
  }
}
