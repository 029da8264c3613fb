package id.antarkerja.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.community.moderation.Moderators;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody wrote for an employer comes to the moderators alone, with who wrote it. */
class ReportedPostsTest extends PartnerHouse {
  private static final String DESK = "/petugas/komunitas/moderasi";

  @Autowired private Moderators moderators;

  @Test
  void a_reported_post_of_an_employer_is_hidden_by_a_decision_alone() {
    Shared there = shared();
    Acting reader = there.guest().acting();
    UUID post = as(there.firm().acting(), () -> posts.write(there.room(), "Kata kasar"));
    as(there.firm().acting(), () -> posts.write(there.room(), "Urusan lain"));
    Visitor guest = signedIn(there.guest());
    guest.get("/petugas/mitra/" + there.room());
    guest.submit("/petugas/komunitas/lapor/roompost/" + post, Map.of("reason", "INSULT"));
    SignedUp moderator = newcomer(SULTENG, Role.OFFICER);
    run(newcomer("*", Role.HEAD).acting(), () -> moderators.appoint(moderator.account()));
    Visitor desk = signedIn(moderator);
    assertThat(desk.get(DESK).status()).isEqualTo(200);
    String one = DESK + "/" + post;
    assertThat(desk.get(one).text())
        .contains("Kata kasar", "Kepala HRD", there.firm().name())
        .doesNotContain("Urusan lain");
    desk.submit(
        one + "/putusan",
        Map.of("decision", "HIDE", "reason", "INSULT", "words", "Kata kasar kepada mitra"));
    assertThat(bodies(reader, there.room())).containsExactly("Urusan lain");
    assertThat(bodies(there.firm().acting(), there.room())).hasSize(2);
    assertThat(desk.get(DESK + "?tab=GONE").status()).isEqualTo(200);
    assertThat(desk.get(DESK + "?tab=LOG").status()).isEqualTo(200);
    run(
        moderator.acting(),
        () -> jdbc.sql("select partners.set_hidden('" + post + "', false)").query().listOfRows());
    assertThat(bodies(reader, there.room()))
        .as("nobody shows it again past a decision")
        .containsExactly("Urusan lain");
  }

  private List<String> bodies(Acting who, UUID room) {
    return as(who, () -> posts.page(room, "", null, 9).stream().map(PostRow::body).toList());
  }
}
