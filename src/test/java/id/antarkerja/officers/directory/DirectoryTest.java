package id.antarkerja.officers.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.browser.Desk;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.institutions.Institution;
import id.antarkerja.officers.institutions.InstitutionKind;
import id.antarkerja.officers.institutions.Institutions;
import id.antarkerja.officers.institutions.NewInstitution;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.OwnWords;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.officers.registry.Spoken;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleagues are found everywhere, and only what every colleague may know is shown. */
class DirectoryTest extends HouseTest {
  private static final String AMBON = "8171";
  @Autowired private Directory directory;
  @Autowired private Officers officers;
  @Autowired private Records records;
  @Autowired private Institutions institutions;

  @Test
  void a_name_is_found_as_it_sounds_and_the_whole_name_stands_first() {
    String family = "Q" + Desk.letters();
    UUID whole = enter("Soerjadi " + family, AMBON);
    UUID longer = enter("Suryadinata " + family, AMBON);
    assertThat(found("suryadi " + family)).containsExactly(whole, longer);
    assertThat(found(family + " ambon")).containsExactlyInAnyOrder(whole, longer);
    assertThat(found(family + " makassar")).isEmpty();
    assertThat(found(family + " maluku")).contains(whole, longer);
  }

  @Test
  void who_speaks_korean_is_found_by_either_word_and_by_the_filter() {
    String family = "Q" + Desk.letters();
    UUID speaker = enter("Yuliana " + family, AMBON);
    enter("Frans " + family, AMBON);
    says(speaker);
    assertThat(found("korea " + family)).containsExactly(speaker);
    assertThat(found("korean " + family)).containsExactly(speaker);
    assertThat(found("disabilitas " + family)).containsExactly(speaker);
    var query =
        new DirectoryQuery(
            family,
            Scope.NATION,
            OfficerKind.CIVIL_SERVANT,
            null,
            OfficeKind.REGENCY,
            Specialism.DISABILITY,
            Language.KOREAN,
            LanguageLevel.WORKING,
            "");
    assertThat(as(KARAWANG, () -> directory.find(query, 0, 10)).cards())
        .extracting(Card::id)
        .containsExactly(speaker);
    var fluent =
        new DirectoryQuery(
            family,
            Scope.NATION,
            null,
            null,
            null,
            null,
            Language.KOREAN,
            LanguageLevel.FLUENT,
            "");
    assertThat(as(KARAWANG, () -> directory.find(fluent, 0, 10)).total()).isZero();
  }

  @Test
  void a_colleague_of_another_province_sees_the_card_and_nothing_private() {
    SignedUp officer = newcomer(AMBON, Role.OFFICER);
    Visitor colleague = signedIn(KARAWANG);
    Answer card = colleague.get("/petugas/pejabat/" + officer.account());
    assertThat(card.status()).isEqualTo(200);
    assertThat(card.page().select("#pribadi, #akun, form[action$=tautan]")).isEmpty();
    assertThat(colleague.get("/petugas/pejabat/" + officer.account() + "/riwayat").status())
        .isEqualTo(404);
    assertThat(colleague.get("/petugas/pejabat/" + UUID.randomUUID()).status()).isEqualTo(404);
    Answer own = signedIn(officer).get("/petugas/pejabat/" + officer.account());
    assertThat(own.page().select("#pribadi")).isNotEmpty();
  }

  @Test
  void a_picture_is_seen_by_colleagues_everywhere_and_kept_as_we_drew_it() throws IOException {
    SignedUp officer = newcomer(AMBON, Role.OFFICER);
    Visitor own = signedIn(officer);
    String photo = "/petugas/pejabat/" + officer.account() + "/foto";
    own.get("/petugas/data-saya");
    assertThat(
            own.upload("/petugas/data-saya/foto", "photo", "x.svg", "<svg/>".getBytes()).status())
        .isEqualTo(422);
    own.get("/petugas/data-saya");
    assertThat(own.upload("/petugas/data-saya/foto", "photo", "a.png", png()).status())
        .isEqualTo(200);
    Answer seen = signedIn(KARAWANG).get(photo);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.header("content-type")).isEqualTo("image/jpeg");
    assertThat(seen.header("cache-control")).isEqualTo("no-store");
    own.get("/petugas/data-saya");
    own.submit("/petugas/data-saya/foto/hapus", Map.of());
    assertThat(own.get(photo).status()).isEqualTo(404);
  }

  @Test
  void an_institution_without_an_officer_stands_on_the_list_until_it_has_one() {
    var wanted =
        new NewInstitution(
            InstitutionKind.SCHOOL_UNIT, "BKK " + Desk.letters(), AMBON, null, null, null);
    Institution made = as(signedUp(AMBON, Role.HEAD).acting(), () -> institutions.enter(wanted));
    assertThat(made.territory()).startsWith(AMBON + "i");
    assertThat(without(made)).isTrue();
    asSystem(() -> officers.enter(officer("Petugas " + made.name(), made.territory())));
    assertThat(without(made)).isFalse();
  }

  @Test
  void an_office_s_page_is_kept_by_its_head_and_read_by_everybody() {
    SignedUp officer = newcomer(AMBON, Role.OFFICER);
    says(officer.account());
    Visitor head = signedIn(signedUp(AMBON, Role.HEAD));
    head.get("/petugas/kantor");
    head.submit(
        "/petugas/kantor",
        Map.of(
            "hours", "Senin 08.00–15.30\n<script>", "services", List.of("REFERRAL", "VACANCIES")));
    Answer page = visitor().get("/kantor/" + AMBON);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Senin 08.00–15.30", "Lapor dan tayang lowongan", "Petugas " + AMBON);
    assertThat(page.page().select("main script")).isEmpty();
    assertThat(page.text()).doesNotContain("@uji.example");
    assertThat(visitor().get("/kantor?q=Kota+Ambon").location()).isEqualTo("/kantor/" + AMBON);
    assertThat(visitor().get("/kantor/9999").status()).isEqualTo(404);
  }

  private boolean without(Institution institution) {
    return as(AMBON, () -> institutions.list(Scope.of(AMBON), true, "", 1_000)).stream()
        .anyMatch(one -> one.officeId().equals(institution.officeId()));
  }

  private List<UUID> found(String words) {
    return as(KARAWANG, () -> directory.find(DirectoryQuery.words(words), 0, 20)).cards().stream()
        .map(Card::id)
        .toList();
  }

  private UUID enter(String name, String territory) {
    return asSystem(() -> officers.enter(officer(name, territory)));
  }

  private NewOfficer officer(String name, String territory) {
    return new NewOfficer(
        OfficerKind.CIVIL_SERVANT,
        name,
        UUID.randomUUID() + "@uji.example",
        Role.OFFICER,
        offices.byTerritory(territory).orElseThrow().id());
  }

  /** Speaks Korean well enough to work, knows about disability, and agreed to be shown. */
  private void says(UUID officer) {
    var acting = Acting.officer(officer, Role.OFFICER, UUID.randomUUID(), AMBON, "x");
    as(
        acting,
        () -> {
          records.say(
              records.own().version(),
              new OwnWords(
                  List.of(new Spoken(Language.KOREAN, LanguageLevel.WORKING)),
                  List.of(Specialism.DISABILITY),
                  Availability.AVAILABLE,
                  true));
          return true;
        });
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
