package id.antarkerja.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who was there, how that is known, and the paper about it. */
class AttendanceTest extends GatheringHouse {
  private static final String BEGINS = "2026-11-30T10:00+08:00";
  private static final String OVER = "2026-11-30T14:00+08:00";

  @Autowired private Ratings ratings;

  @Test
  void the_code_on_the_screen_is_another_one_each_minute() {
    SignedUp head = head();
    SignedUp officer = officer();
    UUID gathering = announced(head, text(null));
    UUID other = announced(head, text(null));
    register(officer, gathering);
    clock.set("2026-11-30T08:59:59+08:00");
    assertThatThrownBy(() -> here(officer, gathering, screen(gathering)))
        .hasMessageContaining("gatherings.early");
    clock.set("2026-11-30T09:00:00+08:00");
    String photographed = screen(gathering);
    assertThat(photographed).isNotEqualTo(screen(other));
    assertThatThrownBy(() -> here(officer, gathering, screen(other)))
        .hasMessageContaining("gatherings.stale");
    clock.advance(Duration.ofSeconds(59));
    assertThat(screen(gathering)).isEqualTo(photographed);
    clock.advance(Duration.ofSeconds(61));
    assertThat(screen(gathering)).isNotEqualTo(photographed);
    assertThatThrownBy(() -> here(officer, gathering, photographed))
        .as("two minutes later it is a photo")
        .hasMessageContaining("gatherings.stale");
    String now = screen(gathering);
    clock.advance(Duration.ofSeconds(60));
    here(officer, gathering, now.toLowerCase().replaceAll("(.{4})", "$1 "));
    assertThat(own(officer, gathering).attendedAt()).isNotNull();
    here(officer, gathering, screen(gathering));
    assertThat(audited("gathering.attended", gathering)).as("twice is once").isEqualTo(1);
    SignedUp late = officer();
    clock.set("2026-11-30T14:30:00+08:00");
    assertThatThrownBy(() -> here(late, gathering, screen(gathering)))
        .hasMessageContaining("gatherings.late");
    assertThat(
            as(
                officer.acting(),
                () ->
                    jdbc.sql("select gatherings.attend(:g, :o, 'SCREEN', 'A', :now)")
                        .param("g", other)
                        .param("o", officer.account())
                        .param("now", GatheringRepository.at(STARTS))
                        .query(String.class)
                        .single()))
        .as("the database takes nobody's own word")
        .isEqualTo("NOT_THERE");
  }

  @Test
  void who_was_there_gets_a_certificate_that_anybody_can_check_until_it_is_revoked() {
    SignedUp head = head();
    SignedUp officer = officer();
    SignedUp absent = officer();
    UUID gathering = announced(head, text(null));
    register(officer, gathering);
    register(absent, gathering);
    clock.set(BEGINS);
    here(officer, gathering, screen(gathering));
    assertThatThrownBy(() -> does(head, () -> gatherings.hold(gathering, 2)))
        .hasMessageContaining("gatherings.notOver");
    clock.set(OVER);
    assertThatThrownBy(() -> does(officer, () -> gatherings.hold(gathering, 2)))
        .hasMessageContaining("gatherings.head");
    assertThat(as(head.acting(), () -> gatherings.hold(gathering, 2))).isEqualTo(1);
    assertThatThrownBy(() -> does(head, () -> gatherings.hold(gathering, 3)))
        .isInstanceOf(StaleChange.class);
    assertThatThrownBy(() -> does(head, () -> attendance.byList(gathering, absent.account())))
        .as("the list is final")
        .hasMessageContaining("gatherings.stays");
    Certificate certificate = as(officer.acting(), () -> certificates.own(gathering).orElseThrow());
    assertThat(certificate.number()).matches("\\d{4}/KEG/7271/2026");
    assertThat(as(absent.acting(), () -> certificates.own(gathering))).isEmpty();
    Visitor browser = signedIn(officer);
    Answer pdf = browser.get(certificate.pdf());
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(browser.get(HOME + "/sertifikat").text()).contains(certificate.number());
    assertThat(browser.get("/petugas/pejabat/" + officer.account()).text())
        .contains("Sertifikat kegiatan");
    assertThat(signedIn("3215").get(HOME + "/sertifikat/" + officer.account()).text())
        .contains(certificate.number());
    String page = visitor().get("/surat/" + certificate.code()).text();
    assertThat(page)
        .contains("masih berlaku", "Belajar mencocokkan, 30 Nov 2026, 6 JP")
        .doesNotContain("Petugas 7271");
    String why = "Yang hadir ternyata orang lain";
    assertThatThrownBy(
            () ->
                does(
                    newcomer("7210", Role.HEAD),
                    () -> certificates.revoke(gathering, officer.account(), why)))
        .isInstanceOf(NotThere.class);
    does(head, () -> certificates.revoke(gathering, officer.account(), why));
    assertThatThrownBy(
            () -> does(head, () -> certificates.revoke(gathering, officer.account(), why)))
        .isInstanceOf(StaleChange.class);
    assertThat(visitor().get("/surat/" + certificate.code()).text()).contains("sudah dicabut");
    assertThat(browser.get(certificate.pdf()).status()).isEqualTo(404);
    assertThat(browser.get(HOME + "/sertifikat").text()).contains(why);
    assertThat(browser.get(HOME + "/" + gathering).text())
        .contains("Sertifikat Anda dicabut: " + why);
    assertThat(browser.last().page().select("a[href$=.pdf]")).isEmpty();
    for (String forged :
        List.of(
            "update documents.verifications set valid = true, revoked_at = null where code = '"
                + certificate.code()
                + "'",
            "insert into documents.verifications"
                + " (code, kind, issued_on, subject_initials, title, office_name)"
                + " values ('23456789ABCD', 'ATTENDANCE', '2026-11-01', 'A.B.', '200 JP', 'Pusat')")) {
      assertThatThrownBy(() -> sql(officer, forged))
          .as(forged)
          .rootCause()
          .hasMessageContaining("a certificate is what its office wrote");
    }
    assertThat(sql(officer, "update gatherings.numbers set last = 1"))
        .as("the count is the head's")
        .isZero();
    assertThat(signedIn("3215").get(HOME + "/sertifikat/" + officer.account()).text())
        .doesNotContain(certificate.number());
    assertThat(news(gathering, officer, "REVOKED")).isEqualTo(1);
    assertThatThrownBy(() -> write(head, certificate, absent, 6))
        .as("nobody writes one for who was not there")
        .isInstanceOf(DataAccessException.class);
    owner()
        .sql("delete from gatherings.certificates where gathering_id = :gathering")
        .param("gathering", gathering)
        .update();
    assertThatThrownBy(() -> write(head, certificate, officer, 200))
        .as("nor with other hours")
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> write(officer, certificate, officer, 6))
        .as("nor who is not the head")
        .isInstanceOf(DataAccessException.class);
    assertThat(write(head, certificate, officer, 6)).isTrue();
  }

  private boolean write(SignedUp who, Certificate like, SignedUp to, int hours) {
    return does(
        who,
        () ->
            jdbc.sql(
                    """
                    insert into gatherings.certificates
                           (gathering_id, officer_id, by_office, number, code, name, hours,
                            issued_on)
                    values (:gathering, :officer, :office, :number, :number, :name, :hours, :on)
                    """)
                .param("gathering", like.gatheringId())
                .param("officer", to.account())
                .param("office", who.acting().officeId())
                .param("number", "X-" + UUID.randomUUID())
                .param("name", like.name())
                .param("hours", hours)
                .param("on", like.issuedOn())
                .update());
  }

  @Test
  void answers_without_names_are_shown_by_fives() {
    SignedUp head = head();
    UUID gathering = announced(head, text(null));
    List<SignedUp> there = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      there.add(officer());
      register(there.get(i), gathering);
    }
    clock.set(BEGINS);
    there.forEach(one -> here(one, gathering, screen(gathering)));
    assertThatThrownBy(() -> rate(there.get(0), gathering, 5))
        .hasMessageContaining("gatherings.ratingShut");
    clock.set(OVER);
    for (int i = 0; i < 4; i++) {
      rate(there.get(i), gathering, 5);
    }
    assertThatThrownBy(() -> rate(there.get(0), gathering, 1)).isInstanceOf(StaleChange.class);
    assertThatThrownBy(() -> rate(officer(), gathering, 1)).isInstanceOf(NotThere.class);
    assertThat(said(head, gathering).count()).isZero();
    rate(there.get(4), gathering, 1);
    assertThat(said(head, gathering).average()).isEqualTo(4.2);
    rate(there.get(5), gathering, 1);
    assertThat(said(head, gathering).count()).as("the sixth waits for four more").isEqualTo(5);
    assertThat(said(there.get(0), gathering).count()).as("colleagues of the office").isEqualTo(5);
    assertThat(said(newcomer("3215", Role.HEAD), gathering).count()).isZero();
    assertThat(as(head.acting(), () -> gatherings.hold(gathering, 2))).isEqualTo(6);
    List<String> numbers = new ArrayList<>();
    for (SignedUp one : there) {
      Certificate certificate = as(one.acting(), () -> certificates.own(gathering).orElseThrow());
      numbers.add(certificate.number());
      assertThat(visitor().get("/surat/" + certificate.code()).text()).contains("masih berlaku");
    }
    assertThat(numbers).as("in the order in which they asked").isSorted().doesNotHaveDuplicates();
    assertThatThrownBy(
            () ->
                as(
                    head.acting(),
                    () -> jdbc.sql("select words from gatherings.ratings").query().listOfRows()))
        .isInstanceOf(DataAccessException.class);
  }

  private void rate(SignedUp officer, UUID gathering, int rating) {
    does(officer, () -> ratings.rate(gathering, rating, "Kata " + rating));
  }

  private Ratings.Said said(SignedUp reader, UUID gathering) {
    return as(reader.acting(), () -> ratings.said(gathering));
  }

  @Test
  void on_the_pages_the_code_survives_signing_in_and_the_list_is_ticked() throws Exception {
    SignedUp head = head();
    SignedUp officer = officer();
    SignedUp second = officer();
    UUID gathering = announced(head, text(null));
    String page = HOME + "/" + gathering;
    register(second, gathering);
    Visitor desk = signedIn(head);
    assertThat(desk.get(page + "/layar").text()).contains("Kode tampil mulai satu jam");
    assertThat(desk.last().header("Refresh")).as("it begins by itself").isEqualTo("60");
    clock.set("2026-11-30T10:00:20+08:00");
    assertThat(signedIn(officer).get(page).page().select("a[href$=/hadir]"))
        .as("whoever walks in finds where to type the code")
        .hasSize(1);
    Answer wall = desk.get(page + "/layar");
    assertThat(wall.header("Refresh")).isEqualTo("40");
    assertThat(wall.page().select("svg.qr")).hasSize(1);
    String code = wall.page().select(".code").text().replace(" ", "");
    assertThat(code).isEqualTo(screen(gathering));
    assertThat(signedIn("3215").get(page + "/layar").status()).isEqualTo(404);

    Visitor phone = visitor();
    Answer scanned = phone.get(page + "/hadir?kode=" + code);
    assertThat(scanned.location()).isEqualTo("/masuk");
    phone.get("/masuk");
    phone.submit("/masuk", Map.of("email", officer.email(), "password", officer.password()));
    phone.submit("/masuk/kode", Map.of("code", codeFor(officer)));
    assertThat(phone.last().page().select("[name=kode]").val())
        .as("back at what was scanned")
        .isEqualTo(code);
    Answer there = phone.submit(page + "/hadir", Map.of("kode", code));
    assertThat(there.text()).contains("Anda tercatat hadir");
    clock.advance(Duration.ofMinutes(2));
    assertThat(phone.get(page + "/hadir?kode=" + code).text())
        .contains("bukan kode yang sedang tampil");
    Answer stale = phone.submit(page + "/hadir", Map.of("kode", code));
    assertThat(stale.status()).isEqualTo(422);

    desk.get(page + "/peserta?kelompok=ABSENT");
    assertThat(desk.last().page().select("tbody tr")).hasSize(1);
    Answer ticked =
        desk.submit(
            page + "/peserta/hadir",
            Map.of("officer", second.account().toString(), "there", "on", "kelompok", "ATTENDED"));
    assertThat(ticked.page().select("tbody tr")).hasSize(2);
    Answer sheet = desk.get(page + "/peserta.xlsx");
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.body()).startsWith('P', 'K');
    assertThat(audited("gathering.listTaken", gathering)).isEqualTo(1);
    assertThat(phone.get(page + "/peserta").status()).as("a colleague").isEqualTo(200);
    for (String list : List.of("/peserta", "/peserta.xlsx")) {
      assertThat(signedIn("3215").get(page + list).status()).isEqualTo(404);
    }
  }
}
