package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.jobseekers.Registering.Registered;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two officers have the same person's form open: nothing that either typed is lost unasked. */
class TwoOfficersTest extends RegisterTest {
  private People.Someone known;
  private Registered made;
  private String path;
  private Visitor first;
  private Visitor second;

  @BeforeEach
  void bothOpenTheForm() {
    known = someone().with(People.tailor()).phone("+6281233334444");
    made = register(KARAWANG, known.person());
    path = ListPages.PATH + "/" + made.publicId() + "/ubah";
    first = signedIn(KARAWANG);
    second = signedIn(KARAWANG);
    first.get(path);
    second.get(path);
  }

  private Visitor.Answer save(Visitor officer, Map<String, ?> fields) {
    return officer.submit(path, with(fields));
  }

  private static Map<String, Object> with(Map<String, ?> fields) {
    var all = new java.util.LinkedHashMap<String, Object>(fields);
    all.put("aksi", "");
    return all;
  }

  @Test
  void what_only_one_of_them_changed_is_merged_without_a_question() {
    save(first, Map.of("birthPlace", "Cikampek", "wageFloor", "4700000"));
    Visitor.Answer late = save(second, Map.of("school", "SMK Kenanga", "address", "Jl. Melati 5"));
    assertThat(late.status()).isEqualTo(200);
    JobseekerFile file = file(made.publicId());
    assertThat(file.identity().birthPlace()).isEqualTo("Cikampek");
    assertThat(file.profile().wageFloor()).isEqualTo(4_700_000L);
    assertThat(file.profile().school()).isEqualTo("SMK Kenanga");
    assertThat(file.profile().address()).isEqualTo("Jl. Melati 5");
    assertThat(file.version()).isEqualTo(3);
  }

  @Test
  void what_both_changed_is_asked_field_by_field_and_the_rest_is_kept() {
    save(first, Map.of("birthPlace", "Cikampek", "wageFloor", "4700000", "marital", "SINGLE"));
    Visitor.Answer asked =
        save(
            second,
            Map.of(
                "birthPlace", "Rengasdengklok", "wageFloor", "4900000", "address", "Jl. Melati 5"));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.page().select("fieldset")).hasSize(2);
    assertThat(asked.page().selectFirst("#f-birthPlace").text())
        .contains("Isian Anda Rengasdengklok", "Yang tersimpan sekarang Cikampek", "Sebelumnya");
    assertThat(asked.page().select("input[type=radio]").not("[name]")).isEmpty();

    Visitor.Answer saved =
        second.submit(path, Map.of("_take.birthPlace", "THEIRS", "_take.wageFloor", "MINE"));
    assertThat(saved.status()).isEqualTo(200);
    JobseekerFile file = file(made.publicId());
    assertThat(file.identity().birthPlace()).isEqualTo("Cikampek");
    assertThat(file.profile().wageFloor()).isEqualTo(4_900_000L);
    assertThat(file.profile().address()).isEqualTo("Jl. Melati 5");
    assertThat(file.identity().marital()).isEqualTo(Marital.SINGLE);
  }

  @Test
  void the_value_of_before_can_be_taken_and_a_third_officer_in_between_is_merged_again() {
    save(first, Map.of("birthPlace", "Cikampek"));
    save(second, Map.of("birthPlace", "Rengasdengklok"));
    Visitor third = signedIn(KARAWANG);
    third.get(path);
    save(third, Map.of("school", "SMK Kenanga"));
    assertThat(second.submit(path, Map.of("_take.birthPlace", "BEFORE")).status()).isEqualTo(200);
    JobseekerFile file = file(made.publicId());
    assertThat(file.identity().birthPlace()).isEqualTo("Karawang");
    assertThat(file.profile().school()).isEqualTo("SMK Kenanga");
  }

  @Test
  void lists_are_one_part_and_lines_of_both_are_not_mixed() {
    save(first, Map.of("job0_text", "Penjahit", "job0", "", "job0_for", ""));
    Visitor.Answer asked = save(second, Map.of("job0From", "2018"));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.page().selectFirst("#f-jobs").text()).contains("Penjahit", "2018");
    second.submit(path, Map.of("_take.jobs", "THEIRS"));
    assertThat(file(made.publicId()).profile().experiences())
        .extracting(Experience::title)
        .containsExactly("Penjahit");
  }

  @Test
  void the_form_has_no_nik_phone_or_mail_unless_they_are_asked_for() {
    assertThat(first.last().page().select("[name=nik],[name=phone],[name=email]")).isEmpty();
    String html = first.last().page().outerHtml();
    assertThat(html).doesNotContain(known.nik()).doesNotContain("81233334444");
    save(first, Map.of("school", "SMK Kenanga"));
    JobseekerFile file = file(made.publicId());
    assertThat(file.identity().nik()).isEqualTo(Nik.of(known.nik()));
    assertThat(file.identity().phone()).isEqualTo(known.phone());

    Visitor.Answer full = first.get(path + "?identitas=1");
    assertThat(full.page().selectFirst("[name=nik]").val()).isEqualTo(known.nik());
    save(first, Map.of("phone", "081299998888"));
    assertThat(file(made.publicId()).identity().phone()).isEqualTo("+6281299998888");
  }

  @Test
  void fields_that_were_not_on_the_form_can_not_be_slipped_in() {
    save(first, Map.of("nik", someone().nik(), "phone", "081277776666"));
    JobseekerFile file = file(made.publicId());
    assertThat(file.identity().nik()).isEqualTo(Nik.of(known.nik()));
    assertThat(file.identity().phone()).isEqualTo(known.phone());
  }
}
