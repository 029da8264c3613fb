package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.jobseekers.JobseekerFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people ask about their data, and how the office answers on the clock. */
class RequestsTest extends RightsHouse {
  private JobseekerFile file(Canary canary) {
    return as(KARAWANG, () -> jobseekers.one(canary.person().publicId()));
  }

  private UUID correctionOf(Canary canary, String field, String value) {
    Visitor own = own(canary);
    own.get("/saya/permintaan");
    own.submit("/saya/permintaan/perbaikan", Map.of("field", field, "value", value));
    assertThat(own.last().status()).isEqualTo(200);
    return latest(canary.person(), CaseKind.CORRECTION);
  }

  @Test
  void a_correction_is_put_in_place_by_an_officer() {
    Canary canary = canary();
    UUID id = correctionOf(canary, "NAME", "Kenari Benar Sekali");
    assertThat(file(canary).identity().name()).startsWith("Kenari Hak");
    Visitor officer = signedIn(KARAWANG);
    assertThat(officer.get("/petugas/privasi").text()).contains("Perbaikan data");
    officer.get("/petugas/privasi/" + id);
    assertThat(officer.last().text()).contains("Kenari Benar Sekali", "Kenari Hak");
    officer.submit("/petugas/privasi/" + id + "/selesai", Map.of());
    assertThat(file(canary).identity().name()).isEqualTo("Kenari Benar Sekali");
    assertThat(state(id)).isEqualTo("DONE");
    assertThat(own(canary).get("/saya/permintaan").text()).contains("Selesai");
    assertThat(audited("jobseeker.changed", canary.person().id().value())).isEqualTo(1);
  }

  @Test
  void a_value_that_is_none_is_refused_and_the_request_stays() {
    Canary canary = canary();
    UUID id = correctionOf(canary, "BORN_ON", "kemarin");
    Visitor officer = signedIn(KARAWANG);
    String at = "/petugas/privasi/" + id;
    officer.get(at);
    Answer answer = officer.submitOnly(at + "/selesai", Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(state(id)).isEqualTo("REQUESTED");
    officer.get(at);
    assertThat(officer.submitOnly(at + "/tolak", Map.of("answer", " ")).status()).isEqualTo(422);
    officer.submit(at + "/tolak", Map.of("answer", "Tanggalnya tidak jelas"));
    assertThat(state(id)).isEqualTo("REFUSED");
    assertThat(own(canary).get("/saya/permintaan").text()).contains("Tanggalnya tidak jelas");
  }

  @Test
  void a_corrected_nik_that_is_another_s_is_a_reading_of_theirs() {
    Canary canary = canary();
    Canary other = canary();
    UUID id = correctionOf(canary, "NIK", other.words().getFirst());
    Visitor officer = signedIn(KARAWANG);
    String at = "/petugas/privasi/" + id;
    officer.get(at);
    assertThat(officer.submitOnly(at + "/selesai", Map.of()).status()).isEqualTo(422);
    assertThat(officer.last().text()).contains("NIK ini sudah terdaftar di wilayah Anda");
    assertThat(state(id)).isEqualTo("REQUESTED");
    assertThat(audited("jobseeker.foundByNumber", other.person().id().value())).isEqualTo(1);
  }

  @Test
  void the_clock_is_three_times_24_hours_and_shows_when_it_ran_out() {
    Canary canary = canary();
    UUID id = correctionOf(canary, "ADDRESS", "Gang Baru 9");
    Visitor officer = signedIn(KARAWANG);
    assertThat(officer.get("/petugas/privasi/" + id).text())
        .contains("26 Nov 2026, 09.41 WIB")
        .doesNotContain("Lewat batas waktu");
    assertThat(officer.get("/petugas").text()).contains("Permintaan tentang data");
    clock.advance(Duration.ofHours(72).plusSeconds(1));
    assertThat(officer.get("/petugas/privasi/" + id).text()).contains("Lewat batas waktu");
  }

  @Test
  void of_several_officers_who_decide_at_once_one_is_heard() throws Exception {
    Canary canary = canary();
    UUID id = correctionOf(canary, "ADDRESS", "Gang Rebutan 1");
    String at = "/petugas/privasi/" + id;
    List<Visitor> officers =
        IntStream.range(0, 4)
            .mapToObj(
                i -> {
                  Visitor officer = signedIn(KARAWANG);
                  officer.get(at);
                  return officer;
                })
            .toList();
    var start = new CyclicBarrier(4);
    try (ExecutorService four = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> answers =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      four.submit(
                          () -> {
                            Visitor officer = officers.get(i);
                            start.await();
                            return i % 2 == 0
                                ? officer.submitOnly(at + "/selesai", Map.of()).status()
                                : officer
                                    .submitOnly(at + "/tolak", Map.of("answer", "Tidak"))
                                    .status();
                          }))
              .toList();
      int heard = 0;
      for (Future<Integer> answer : answers) {
        heard += answer.get() == 303 ? 1 : 0;
        assertThat(answer.get()).isIn(303, 409, 422);
      }
      assertThat(heard).isEqualTo(1);
    }
    boolean done = state(id).equals("DONE");
    assertThat(file(canary).profile().address().equals("Gang Rebutan 1")).isEqualTo(done);
    assertThat(counted("select count(*) from privacy.case_events where case_id = :id", id))
        .isEqualTo(2);
  }

  @Test
  void another_office_sees_no_request_and_decides_none() {
    Canary canary = canary();
    UUID id = correctionOf(canary, "ADDRESS", "Gang Lain 3");
    Visitor stranger = signedIn(BEKASI);
    assertThat(stranger.get("/petugas/privasi/" + id).status()).isEqualTo(404);
    assertThat(stranger.get("/petugas/privasi").text()).doesNotContain("Kenari Hak");
    String counter = "/petugas/pencari-kerja/" + canary.person().publicId() + "/privasi";
    assertThat(stranger.get(counter).status()).isEqualTo(404);
    for (String above : List.of("32", "*")) {
      Visitor supervisor = signedIn(above);
      assertThat(supervisor.get(counter).status()).as(above).isEqualTo(404);
      assertThat(supervisor.get("/petugas/privasi/" + id).status()).as(above).isEqualTo(404);
      assertThat(supervisor.get("/petugas/privasi").text()).doesNotContain("Perbaikan data");
    }
    assertThat(signedIn(signedUp(KARAWANG, Role.ADMIN)).get("/petugas/privasi").status())
        .isEqualTo(403);
  }

  @Test
  void two_of_a_kind_at_once_and_what_is_no_field_are_refused() {
    Canary canary = canary();
    correctionOf(canary, "ADDRESS", "Gang Satu");
    Visitor own = own(canary);
    own.get("/saya/permintaan");
    assertThat(
            own.submitOnly(
                    "/saya/permintaan/perbaikan", Map.of("field", "ADDRESS", "value", "Gang Dua"))
                .status())
        .isEqualTo(422);
    for (Map<String, String> bad :
        List.of(
            Map.of("field", "", "value", "x"),
            Map.of("field", "NAME", "value", ""),
            Map.of("field", "NAME", "value", "x".repeat(500)))) {
      own.get("/saya/permintaan");
      assertThat(own.submitOnly("/saya/permintaan/perbaikan", bad).status()).isEqualTo(422);
    }
    own.get("/saya/permintaan");
    assertThat(
            own.submitOnly(
                    "/saya/permintaan/perbaikan", Map.of("field", "TERRITORY", "value", "32"))
                .status())
        .isEqualTo(404);
    own.get("/saya/permintaan");
    var form = own.filled(own.form("/saya/permintaan/salinan"), Map.of());
    assertThat(own.post("/saya/permintaan/apa-saja", form).status()).isEqualTo(404);
  }

  @Test
  void who_objects_is_in_no_ranked_list_until_an_officer_says_why() {
    Canary canary = canary();
    assertThat(ranked(canary)).isTrue();
    Visitor own = own(canary);
    own.get("/saya/permintaan");
    own.submit("/saya/permintaan/keberatan", Map.of("objectionWords", "Saya bukan angka"));
    assertThat(ranked(canary)).isFalse();
    UUID id = latest(canary.person(), CaseKind.OBJECTION);
    Visitor officer = signedIn(KARAWANG);
    String at = "/petugas/privasi/" + id;
    assertThat(officer.get(at).text()).contains("Saya bukan angka");
    officer.submit(at + "/tolak", Map.of("answer", "Petugas yang memutuskan, bukan urutan"));
    assertThat(ranked(canary)).isTrue();
    assertThat(own.get("/saya/permintaan").text()).contains("Petugas yang memutuskan");
  }

  @Test
  void an_objection_that_is_upheld_lasts() {
    Canary canary = canary();
    Visitor officer = signedIn(KARAWANG);
    String counter = "/petugas/pencari-kerja/" + canary.person().publicId() + "/privasi";
    officer.get(counter);
    officer.submit(counter + "/keberatan", Map.of());
    String at = "/petugas/privasi/" + latest(canary.person(), CaseKind.OBJECTION);
    officer.get(at);
    officer.submit(at + "/selesai", Map.of("doneAnswer", "Baik"));
    assertThat(ranked(canary)).isFalse();
  }

  /** Whether the engine has a row of the person. */
  private boolean ranked(Canary canary) {
    return behind(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from matching.seeker_rows
                                    where jobseeker_id = :id and packed is not null)
                    """)
                .param("id", canary.person().id().value())
                .query(Boolean.class)
                .single());
  }

  @Test
  void a_person_sees_who_opened_their_file_and_why() {
    Canary canary = canary();
    Visitor officer = signedIn(KARAWANG);
    officer.get("/petugas/pencari-kerja/" + canary.person().publicId());
    officer.get("/petugas/pencari-kerja");
    String page = own(canary).get("/saya/dibuka").text();
    assertThat(page)
        .contains("Petugas 3215", "Membuka data pencari kerja untuk layanan", "Karawang")
        .contains("Nama Anda tampil dalam daftar untuk layanan pencari kerja (")
        .doesNotContain("@");
    assertThat(own(canary()).get("/saya/dibuka").text()).doesNotContain("Petugas 3215");
  }
}
