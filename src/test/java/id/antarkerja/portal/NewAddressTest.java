package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.Sex;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a link to an address proves that was given a moment ago. */
class NewAddressTest extends PortalHouse {
  private static final String SET = "/keamanan/sandi";

  @Autowired private SignInLinks links;
  @Autowired private LinkPost post;

  @Test
  void for_a_day_a_new_address_alone_proves_too_little_and_the_old_one_hears_of_links() {
    String old = address();
    Registered person = personWith(old);
    UUID id = person.id().value();
    String fresh = address();
    as(KARAWANG, () -> jobseekers.change(person.id(), 1, called("Sari Pindah", fresh)));
    Visitor sari = useLink(linkFor("/saya", fresh, id).orElseThrow());
    assertThat(sari.last().page().select("h1").text()).startsWith("Sari Pindah");
    assertThat(sari.get("/saya" + SET).location()).isEqualTo("/saya/masuk?lagi");
    assertThat(sari.get("/saya/masuk?lagi").text()).contains("kurang dari 24 jam");
    assertThat(letters(id, "AntarKerja: ada yang meminta tautan masuk")).isEqualTo(1);

    clock.advance(Duration.ofHours(24).plusSeconds(1));
    Visitor later = useLink(linkFor("/saya", fresh, id).orElseThrow());
    assertThat(later.get("/saya" + SET).status()).isEqualTo(200);
    assertThat(letters(id, "AntarKerja: ada yang meminta tautan masuk")).isEqualTo(1);

    String late = linkTo(old, id);
    assertThat(asSystem(() -> links.use(LinkKind.PERSON, late)))
        .as("sent while the address changed")
        .isEmpty();
    String right = linkTo(fresh, id);
    assertThat(asSystem(() -> links.use(LinkKind.PERSON, right))).contains(id);

    Registered without = personWith(null);
    String first = address();
    as(KARAWANG, () -> jobseekers.change(without.id(), 1, called("Sari Pertama", first)));
    Visitor whoever = useLink(linkFor("/saya", first, without.id().value()).orElseThrow());
    assertThat(whoever.get("/saya" + SET).location())
        .as("a first address proves no more")
        .isEqualTo("/saya/masuk?lagi");
    assertThat(whoever.get("/saya/data").location()).isEqualTo("/saya/masuk?lagi");
  }

  private String linkTo(String email, UUID person) {
    return asSystem(
        () ->
            links.make(LinkKind.PERSON, person, post.address(LinkKind.PERSON, email).id()).token());
  }

  private static NewJobseeker called(String name, String email) {
    return new NewJobseeker(
        new Identity(null, name, Sex.P, LocalDate.of(1998, 8, 14), null, null, email, null, null),
        Profile.of(KARAWANG),
        Map.of(),
        true);
  }

  private long letters(UUID about, String subject) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id and subject = :subject")
        .param("id", about)
        .param("subject", subject)
        .query(Long.class)
        .single();
  }
}
