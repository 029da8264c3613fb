package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers have the same vacancy's form open: nothing that either typed is lost unasked. */
class TwoOfficersTest extends VacancyHouseTest {
  private static final String TEXT =
      "<p>Menjalankan <b>mesin</b> cetak.</p><ul><li>Pagi</li><li>Malam</li></ul>";

  @Autowired private VacancyDesk desk;
  private VacancyId id;
  private String path;
  private Visitor first;
  private Visitor second;

  @BeforeEach
  void bothOpenTheForm() {
    id = submitted(draft().description(TEXT).asking(Sex.L));
    path = VacancyPages.HOME + "/" + id.value() + "/ubah";
    first = signedIn(KARAWANG);
    second = signedIn(KARAWANG);
    first.get(path);
    second.get(path);
  }

  private VacancyDesk.Verifying now() {
    return as(KARAWANG, () -> desk.verifying(id));
  }

  @Test
  void what_only_one_of_them_changed_is_merged_without_a_question() {
    assertThat(first.submit(path, Map.of("openings", "7", "wageMax", "6.100.000")).status())
        .isEqualTo(200);
    Answer late = second.submit(path, Map.of("title", "Operator Mesin", "workType", "CONTRACT"));
    assertThat(late.status()).as(late.text()).isEqualTo(200);
    VacancyRead read = now().read();
    assertThat(read.summary().openings()).isEqualTo(7);
    assertThat(now().reported().wage().max()).isEqualTo(6_100_000L);
    assertThat(read.summary().title()).isEqualTo("Operator Mesin");
    assertThat(read.facts().workType()).isEqualTo(WorkType.CONTRACT);
    assertThat(read.summary().version()).isEqualTo(3);
    assertThat(read.summary().status()).isEqualTo(VacancyStatus.SUBMITTED);
  }

  @Test
  void what_both_changed_is_asked_and_the_rest_is_kept() {
    first.submit(path, Map.of("title", "Operator Pagi", "wageMin", "5.500.000", "openings", "5"));
    Answer asked =
        second.submit(
            path,
            Map.of("title", "Operator Malam", "wageMin", "5.600.000", "qualification", "Rajin"));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.page().select("fieldset")).hasSize(2);
    assertThat(asked.page().selectFirst("#f-title").text())
        .contains(
            "Isian Anda Operator Malam",
            "Yang tersimpan sekarang Operator Pagi",
            "Sebelumnya Operator Mesin Cetak Plastik");
    Answer saved = second.submit(path, Map.of("_take.title", "THEIRS", "_take.wage", "MINE"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    VacancyRead read = now().read();
    assertThat(read.summary().title()).isEqualTo("Operator Pagi");
    assertThat(now().reported().wage().min()).isEqualTo(5_600_000L);
    assertThat(read.summary().openings()).isEqualTo(5);
    assertThat(VacancyHtml.words(read.qualification())).isEqualTo("Rajin");
  }

  @Test
  void a_third_in_between_is_merged_again_and_the_value_of_before_can_be_taken() {
    first.submit(path, Map.of("title", "Operator Pagi"));
    second.submit(path, Map.of("title", "Operator Malam"));
    Visitor third = signedIn(KARAWANG);
    third.get(path);
    third.submit(path, Map.of("openings", "9"));
    assertThat(second.submit(path, Map.of("_take.title", "BEFORE")).status()).isEqualTo(200);
    assertThat(now().read().summary().title()).isEqualTo("Operator Mesin Cetak Plastik");
    assertThat(now().read().summary().openings()).isEqualTo(9);
  }

  @Test
  void a_base_that_nobody_gave_out_makes_no_error_of_ours() {
    first.submit(path, Map.of("workType", "CONTRACT", "sexAsked", "P"));
    String forged = "workType=APA_ITU&sexAsked=X&education=Y&acc_STAIRS_FREE=Z&skills=99999&a=%41";
    Answer asked =
        second.submit(path, Map.of("workType", "INTERNSHIP", "sexAsked", "", "_base", forged));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text()).contains("APA_ITU");
    assertThat(second.get(path).status()).isEqualTo(200);
  }

  @Test
  void what_the_form_does_not_ask_stays_and_so_does_the_form_of_an_untouched_text() {
    VacancyDesk.Verifying before = now();
    first.submit(path, Map.of("openings", "4"));
    VacancyDesk.Verifying after = now();
    assertThat(after.read().description()).isEqualTo(before.read().description()).contains("<li>");
    assertThat(after.read().facts().kbli()).isEqualTo("22220");
    assertThat(after.read().facts().requirements()).isEqualTo(before.read().facts().requirements());
    assertThat(after.read().facts().accommodations())
        .isEqualTo(before.read().facts().accommodations());
    assertThat(after.reported().criteria()).isEqualTo(before.reported().criteria());
    assertThat(after.reported().skills()).isEqualTo(before.reported().skills());
    assertThat(after.read().summary().employer()).isEqualTo(before.read().summary().employer());
  }

  @Test
  void another_employer_can_not_be_slipped_in_and_bad_input_comes_back() {
    first.submit(path, Map.of("employer", "00000000-0000-4000-8000-000000000000", "openings", "4"));
    assertThat(now().read().summary().openings()).isEqualTo(4);
    first.get(path);
    Answer bad = first.submit(path, Map.of("openings", "0", "title", ""));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.page().select("[aria-invalid=true]").eachAttr("id"))
        .contains("f-title", "f-openings");
    assertThat(bad.page().select("[name=_base]").val()).isNotEmpty();
  }

  @Test
  void a_published_one_is_verified_again_and_a_closed_one_is_not_changed() {
    VacancyId open = published(draft());
    String page = VacancyPages.HOME + "/" + open.value();
    Visitor officer = signedIn(KARAWANG);
    assertThat(officer.get(page).page().select("a[href=" + page + "/ubah]")).hasSize(1);
    officer.get(page + "/ubah");
    officer.submit(page + "/ubah", Map.of("openings", "6"));
    assertThat(summary(open).status()).isEqualTo(VacancyStatus.SUBMITTED);
    assertThat(publish(open, List.of())).isEqualTo(Verdict.allowed());
    officer.get(page);
    officer.submit(page + "/tutup", Map.of("reason", "EMPLOYER_WITHDREW"));
    assertThat(officer.get(page + "/ubah").location()).isEqualTo(page);
    assertThat(signedIn(BEKASI).get(path).status()).isEqualTo(404);
  }

  @Test
  void a_new_name_of_the_employer_is_the_vacancy_s_too() {
    VacancyId vacancy = submitted(draft());
    var employer = summary(vacancy).employer();
    as(
        KARAWANG,
        () -> {
          String name = "PT Nama Baru " + java.util.UUID.randomUUID();
          employers.change(employer, 1, NewEmployer.named(name, KARAWANG), false);
          return true;
        });
    assertThat(summary(vacancy).employerName()).startsWith("PT Nama Baru");
    assertThat(summary(vacancy).version()).as("nobody's form is spoilt").isEqualTo(1);
  }
}
