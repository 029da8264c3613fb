package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.documents.Scanner;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.vacancies.VacancyId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferralPagesTest extends ReferralHouse {
  @Test
  void an_officer_goes_from_proposal_to_letter_without_javascript() throws Exception {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    Visitor officer = signedIn(KARAWANG);
    officer.get(
        "/petugas/rujukan/baru?pencari=" + person.publicId() + "&lowongan=" + vacancy.value());
    var proposed = officer.submitOnly("/petugas/rujukan/baru", Map.of());
    assertThat(proposed.status()).isEqualTo(303);
    String at = proposed.location();

    officer.get(at);
    assertThat(officer.submit(at + "/jawaban", Map.of("answer", "YES", "how", "PHONE")).status())
        .isEqualTo(422);
    assertThat(officer.last().text()).contains("Tanpa izin ini");
    officer.submit(at + "/jawaban", Map.of("answer", "YES", "how", "PHONE", "consent", "on"));
    assertThat(officer.last().text()).contains("Terbitkan surat pengantar");
    officer.submit(
        at + "/surat",
        Map.of("interviewOn", "2026-11-27", "interviewTime", "09.30", "interviewPlace", "Klari"));
    assertThat(officer.last().text()).contains("/SP/3215/2026", "Salin untuk WhatsApp", "/jawab/");
    var pdf = officer.get(at + "/surat.pdf");
    assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
    String scanned = Scanner.pdf(pdf.body());
    assertThat(scanned).matches("https://kerja\\.example/surat/[2-9A-Z]{12}");
    assertThat(visitor().get(scanned.substring("https://kerja.example".length())).text())
        .contains("U. R.", "Surat Pengantar", "masih berlaku")
        .doesNotContain("Uji Rujukan");

    for (String tab : new String[] {"tindakan", "berjalan", "selesai", "permintaan"}) {
      assertThat(officer.get("/petugas/rujukan?tab=" + tab).status()).isEqualTo(200);
    }
    assertThat(officer.get("/petugas/pencari-kerja/" + person.publicId() + "/rujukan").text())
        .contains("Operator Jahit");
    assertThat(officer.get("/petugas/lowongan/" + vacancy.value() + "/rujukan").text())
        .contains("Surat terbit");
    assertThat(signedIn(BEKASI).get(at).status()).isEqualTo(404);
    assertThat(signedIn(BEKASI).get(at + "/surat.pdf").status()).isEqualTo(404);
  }

  @Test
  void asking_for_an_outcome_that_is_none_is_refused_in_plain_words() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    String at = "/petugas/rujukan/" + id.value();
    Visitor officer = signedIn(KARAWANG);
    officer.get(at);
    assertThat(officer.submit(at + "/hasil", Map.of("outcome", "HIRED")).status()).isEqualTo(422);
    assertThat(officer.submit(at + "/hasil", Map.of("outcome", "NO_FEEDBACK")).status())
        .isEqualTo(422);
    officer.submit(at + "/hasil", Map.of("outcome", "NO_SHOW"));
    assertThat(read(id).status()).isEqualTo(ReferralStatus.NO_SHOW);
  }
}
