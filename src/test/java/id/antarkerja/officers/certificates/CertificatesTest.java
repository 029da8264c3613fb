package id.antarkerja.officers.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers were certified for: said, confirmed, found, and watched until it ends. */
class CertificatesTest extends HouseTest {
  private static final String HERE = "6301";
  private static final String WIDE = "6303";
  private static final byte[] PDF = "%PDF-1.7 kosong".getBytes(StandardCharsets.US_ASCII);

  @Autowired private Certificates certificates;

  private final String word = "q" + Desk.letters();

  @Test
  void a_certificate_counts_and_is_found_when_a_head_has_confirmed_it() {
    SignedUp officer = newcomer(HERE, Role.OFFICER);
    Visitor own = signedIn(officer);
    Answer sent = proposes(own, "Asesor " + word, "2027-01-15", PDF);
    assertThat(sent.page().select("#daftar").text())
        .contains("Asesor " + word, "BNSP", "No. 7/" + word, "menunggu konfirmasi", "segera habis");
    assertThat(proposes(own, "asesor " + word, "2027-01-15", PDF).text())
        .contains("sudah ada di daftar Anda");
    assertThat(
            proposes(own, "Lain " + word, "", "<svg/>".getBytes(StandardCharsets.US_ASCII)).text())
        .contains("bukan PDF, JPEG, atau PNG");
    assertThat(found("sertifikat=" + word)).isZero();

    UUID id = idOf(officer);
    Visitor head = signedIn(newcomer(HERE, Role.HEAD));
    String file = CertificatePages.LIST + "/" + id + "/berkas";
    Answer listed = head.get(CertificatePages.LIST);
    assertThat(listed.page().select("#menunggu").text()).contains(word);
    String decide = CertificatePages.LIST + "/" + id + "/putuskan";
    Answer without = head.submitOnly(decide, Map.of("putusan", "tidak"));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.page().select("#e-alasan-" + id).text()).contains("alasan");
    head.submit(decide, Map.of("putusan", "ya"));
    assertThat(head.last().page().select("#menunggu").text()).doesNotContain(word);
    assertThat(head.last().page().select("#habis").text()).as("within 90 days").contains(word);
    assertThat(head.get("/petugas/pejabat").text()).contains("segera habis");
    assertThat(mails(officer.account())).isEqualTo(1);
    assertThat(head.get(file).header("content-disposition")).startsWith("attachment");
    assertThat(own.get(file).status()).isEqualTo(200);

    Visitor colleague = signedIn(KARAWANG);
    assertThat(found("sertifikat=" + word)).isEqualTo(1);
    assertThat(found("q=" + word)).isEqualTo(1);
    assertThat(found("sertifikat=Petugas")).as("words of a name are no certificate").isZero();
    Answer card = colleague.get("/petugas/pejabat/" + officer.account());
    assertThat(card.text()).contains("Asesor " + word, "BNSP").doesNotContain("No. 7/");
    assertThat(colleague.get(file).status()).isEqualTo(404);
    assertThat(signedIn(signedUp(KARAWANG, Role.HEAD)).get(file).status()).isEqualTo(404);
    assertThat(signedIn(signedUp(KARAWANG, Role.HEAD)).get(CertificatePages.LIST).text())
        .doesNotContain(word);

    own.get(CertificatePages.OWN);
    own.submit(CertificatePages.OWN + "/" + id + "/tarik", Map.of());
    assertThat(own.last().text()).contains("ditarik");
    assertThat(found("sertifikat=" + word)).isZero();
    assertThat(audited("officer.certificate.WITHDRAWN", id)).isEqualTo(1);
    assertThat(own.get(file).status()).as("one's own").isEqualTo(200);
    assertThat(head.get(file).status()).as("taken back").isEqualTo(404);
    assertThat(head.get(CertificatePages.LIST + "/" + id + "/tampilkan").status()).isEqualTo(404);
  }

  @Test
  void number_and_file_of_another_come_after_a_fresh_proof_on_record_and_not_of_everybody() {
    SignedUp officer = newcomer(HERE, Role.OFFICER);
    proposes(signedIn(officer), "Asesor " + word, "", PDF);
    SignedUp other = newcomer(HERE, Role.OFFICER);
    proposes(signedIn(other), "Konselor " + word, "", PDF);
    SignedUp reader = newcomer(HERE, Role.HEAD);
    Visitor head = signedIn(reader);
    String one = CertificatePages.LIST + "/" + idOf(officer);
    Answer list = head.get(CertificatePages.LIST);
    assertThat(list.page().select("form[action='" + one + "/putuskan']").text())
        .contains(word, "••••••")
        .doesNotContain("No. 7/");
    assertThat(list.page().select("a[href='" + one + "/tampilkan']")).hasSize(1);
    assertThat(audited("officer.private", officer.account())).isZero();

    assertThat(head.get(one + "/tampilkan").text()).contains("No. 7/" + word);
    assertThat(audited("officer.private", officer.account())).isEqualTo(1);
    assertThat(head.get(one + "/berkas").status()).isEqualTo(200);
    assertThat(audited("officer.private", officer.account())).isEqualTo(2);
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :account, gen_random_uuid(), :now from generate_series(1, 299)
            """)
        .param("account", reader.account())
        .param("now", clock.instant().minusSeconds(86_400 * 3).atOffset(ZoneOffset.UTC))
        .update();
    assertThat(head.get(one + "/berkas").status()).as("known already").isEqualTo(200);
    for (String door : List.of("/tampilkan", "/berkas")) {
      String path = CertificatePages.LIST + "/" + idOf(other) + door;
      assertThat(head.get(path).status()).as(door).isEqualTo(429);
    }
    assertThat(audited("officer.private", other.account())).isZero();

    grownOld(reader.account());
    long shown = audited("officer.private", officer.account());
    for (String door : List.of("/tampilkan", "/berkas")) {
      assertThat(head.get(one + door).location()).as(door).startsWith("/masuk/ulang?ke=");
    }
    assertThat(audited("officer.private", officer.account())).isEqualTo(shown);
    assertThat(head.get(CertificatePages.LIST).status()).as("the list itself").isEqualTo(200);
  }

  @Test
  void the_numbers_above_the_lists_and_the_link_to_them_are_those_of_all_their_pages() {
    UUID officer = newcomer(WIDE, Role.OFFICER).account();
    owner()
        .sql(
            """
            insert into officers.certificates (id, officer_id, name, issuer, issued_on,
                        valid_until, state, decided_at)
            select gen_random_uuid(), :officer, 'Asesor ' || n, 'BNSP', date '2020-01-01',
                   date '2021-01-01', case when n % 2 = 0 then 'WAITING' else 'CONFIRMED' end,
                   case when n % 2 = 0 then null else now() end
              from generate_series(1, 102) n
            """)
        .param("officer", officer)
        .update();
    Visitor head = signedIn(newcomer(WIDE, Role.HEAD));
    String directory = head.get("/petugas/pejabat").text();
    int waiting = walked(head, "menunggu", "form");
    int ending = walked(head, "habis", "tbody tr");
    assertThat(waiting).isGreaterThan(Part.SIZE);
    assertThat(ending).isGreaterThan(Part.SIZE);
    assertThat(directory)
        .contains("Sertifikat: " + waiting + " menunggu, " + ending + " segera habis");
  }

  /** How many there are on all pages of a list; its heading says the same on each. */
  private static int walked(Visitor head, String list, String row) {
    List<Integer> found = new ArrayList<>();
    int shown = 0;
    for (String next = CertificatePages.LIST; !next.isEmpty(); ) {
      var section = head.get(next.replaceFirst("#.*", "")).page().select("#" + list);
      shown += section.select(row).size();
      found.add(Integer.valueOf(section.select("h2").text().replaceAll("\\D", "")));
      next = section.select(".pager [rel=next]").attr("href");
    }
    assertThat(found).hasSizeGreaterThan(1).containsOnly(shown);
    return shown;
  }

  @Test
  void nobody_decides_their_own_or_another_region_s_and_the_faster_head_has_decided() {
    SignedUp officer = newcomer(HERE, Role.HEAD);
    proposes(signedIn(officer), "Mediator " + word, "", PDF);
    UUID id = idOf(officer);
    assertThatThrownBy(() -> decide(officer, id)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> decide(signedUp(KARAWANG, Role.HEAD), id))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> decide(signedUp(HERE, Role.OFFICER), id)).isInstanceOf(NotThere.class);
    decide(newcomer("63", Role.HEAD), id);
    assertThatThrownBy(
            () ->
                as(
                    newcomer(HERE, Role.HEAD).acting(),
                    () -> {
                      owner()
                          .sql(
                              "update officers.certificates set state = 'WITHDRAWN' where id = :id")
                          .param("id", id)
                          .update();
                      certificates.decide(id, null);
                      return true;
                    }))
        .isInstanceOf(StaleChange.class);
  }

  private boolean decide(SignedUp head, UUID id) {
    return as(
        head.acting(),
        () -> {
          certificates.decide(id, null);
          return true;
        });
  }

  private Answer proposes(Visitor own, String name, String until, byte[] file) {
    own.get(CertificatePages.OWN);
    return own.upload(
        CertificatePages.OWN,
        Map.of(
            "name",
            name,
            "issuer",
            "BNSP",
            "number",
            "No. 7/" + word,
            "issuedOn",
            "2024-01-15",
            "validUntil",
            until),
        "file",
        "pindai.svg",
        file);
  }

  private UUID idOf(SignedUp officer) {
    return as(officer.acting(), certificates::own).getFirst().id();
  }

  private int found(String query) {
    return signedIn(KARAWANG).get("/petugas/pejabat?" + query).page().select(".person").size();
  }

  private long mails(UUID about) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", about)
        .query(Long.class)
        .single();
  }
}
