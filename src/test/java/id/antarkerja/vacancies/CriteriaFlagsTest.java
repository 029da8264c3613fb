package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.kernel.Sex;
import id.antarkerja.vacancies.CriteriaFlag.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Beside
@ResourceLock("CriteriaFlagsTest")
class CriteriaFlagsTest {
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Usia maks. 25 tahun|AGE|Usia maks. 25 tahun",
        "Pria, usia 18-35 tahun|AGE|usia 18-35 tahun",
        "Berusia antara 20 s/d 30 thn|AGE|Berusia antara 20 s/d 30 thn",
        "umur maksimal: 27 th|AGE|umur maksimal: 27 th",
        "Usia minimal 21 tahun|AGE|Usia minimal 21 tahun",
        "2. Maximum age: 30 years old|AGE|Maximum age: 30 years old",
        "Under 30 years old|AGE|Under 30 years old",
        "Dibutuhkan operator, wanita, teliti|SEX|wanita",
        "Pria|SEX|Pria",
        "Laki-Laki Usia Minimum 18 Tahun|SEX|Laki-Laki",
        "1. Ikhwan/Muslim.|SEX|Ikhwan",
        "Jenis kelamin: perempuan|SEX|Jenis kelamin: perempuan",
        "Diutamakan wanita|SEX|Diutamakan wanita",
        "Female only|SEX|Female only",
        "1. Laki-laki, Belum Menikah|MARITAL_STATUS|Belum Menikah",
        "Status single|MARITAL_STATUS|Status single",
        "- Single|MARITAL_STATUS|Single",
        "belum pernah menikah|MARITAL_STATUS|belum pernah menikah",
        "Berpenampilan menarik|LOOKS|Berpenampilan menarik",
        "berpenampilan   MENARIK dan rapi|LOOKS|berpenampilan MENARIK",
        "Good looking|LOOKS|Good looking",
        "good-looking, ramah|LOOKS|good-looking",
        "Tinggi badan minimal 160 cm|BODY_SIZE|Tinggi badan minimal 160 cm",
        "TB min 155 cm|BODY_SIZE|TB min 155 cm",
        "Berat badan ideal|BODY_SIZE|Berat badan ideal",
        "Beragama Islam|RELIGION|Beragama Islam",
        "1. Ikhwan/Muslim.|RELIGION|Muslim",
        "Diutamakan muslimah|RELIGION|muslimah",
        "Fisik normal|PHYSICAL_CONDITION|Fisik normal",
        "kondisi normal, sehat|PHYSICAL_CONDITION|kondisi normal",
        "Tidak cacat fisik|PHYSICAL_CONDITION|Tidak cacat fisik"
      })
  void a_criterion_is_flagged_with_its_exact_words(String text, CriteriaKind kind, String words) {
    assertThat(CriteriaFlags.inText(Place.DESCRIPTION, "<p>" + text + "</p>"))
        .filteredOn(flag -> flag.kind() == kind)
        .singleElement()
        .satisfies(flag -> assertThat(flag.words()).endsWith(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Usia perusahaan 25 tahun",
        "Perusahaan kami yang berusia 25 tahun",
        "Usia kendaraan maksimal 10 tahun",
        "Pengalaman maks. 2 tahun",
        "Pengalaman minimal 2 tahun di bidang yang sama",
        "Menjual alat kesehatan",
        "Mengajar anak usia 10-12 tahun",
        "Merawat lansia berusia 70 tahun",
        "Usia minimal 18 tahun",
        "Minimum age 18 years old",
        "Pria/wanita",
        "Laki-laki atau perempuan",
        "Male/Female",
        "Menjual pakaian wanita dan sepatu pria",
        "Tersedia asrama khusus perempuan",
        "Rumah sakit ibu dan anak",
        "Single sign-on dan single page application",
        "Pernikahan dan event organizer",
        "Gaji menarik, bonus menarik",
        "Attractive salary package",
        "Berpenampilan rapi dan sopan",
        "Menata etalase dengan penampilan menarik",
        "Mengukur tinggi badan dan berat badan balita",
        "Busana muslim dan hijab",
        "Guru agama Islam",
        "Integrate Islamic values into lessons",
        "Memastikan mesin dalam kondisi normal",
        "Memeriksa kain tidak cacat",
        "Bekerja normal Senin sampai Jumat",
        "Memahami usia pakai komponen",
        "Kecantikan dan perawatan kulit"
      })
  void an_innocent_text_is_not_flagged(String text) {
    assertThat(CriteriaFlags.inText(Place.DESCRIPTION, "<p>" + text + "</p>")).isEmpty();
  }

  @Test
  void offsets_point_into_the_html_across_tags() {
    String spaced = "<p>R&amp;D, <b>berpenampilan</b> <i>menarik</i>, jujur</p>";
    assertThat(CriteriaFlags.inText(Place.DESCRIPTION, spaced))
        .singleElement()
        .satisfies(
            flag ->
                assertThat(spaced.substring(flag.start(), flag.end()))
                    .isEqualTo("berpenampilan</b> <i>menarik"));
  }

  @Test
  void reported_fields_are_flagged_each() {
    var reported = new ReportedCriteria(18, 35, Sex.P, "single", "normal");
    assertThat(CriteriaFlags.in(reported, "Kasir", "", ""))
        .extracting(CriteriaFlag::kind, CriteriaFlag::place, CriteriaFlag::words)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(CriteriaKind.AGE, Place.FIELD, "18–35"),
            org.assertj.core.groups.Tuple.tuple(CriteriaKind.SEX, Place.FIELD, "P"),
            org.assertj.core.groups.Tuple.tuple(CriteriaKind.MARITAL_STATUS, Place.FIELD, "single"),
            org.assertj.core.groups.Tuple.tuple(
                CriteriaKind.PHYSICAL_CONDITION, Place.FIELD, "normal"));
  }

  @Test
  void full_age_as_the_only_limit_and_openness_to_disability_are_no_flags() {
    var reported = new ReportedCriteria(18, null, null, null, "disabled");
    assertThat(CriteriaFlags.in(reported, "Kasir", "", "")).isEmpty();
    assertThat(CriteriaFlags.in(ReportedCriteria.NONE, "Kasir", "", "")).isEmpty();
  }

  @Test
  void the_title_is_read_too() {
    assertThat(CriteriaFlags.in(ReportedCriteria.NONE, "Admin (wanita)", "", ""))
        .extracting(CriteriaFlag::kind, CriteriaFlag::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(CriteriaKind.SEX, Place.TITLE));
  }

  @Test
  void every_neutral_proposal_passes_the_guard_itself() {
    for (String proposal :
        List.of(
            "tanpa batas usia",
            "laki-laki atau perempuan",
            "status perkawinan apa pun",
            "berpakaian rapi",
            "mampu menjalankan tugas",
            "agama apa pun",
            "terbuka bagi penyandang disabilitas")) {
      assertThat(CriteriaFlags.inText(Place.DESCRIPTION, proposal)).as(proposal).isEmpty();
    }
  }

  @Test
  void a_very_long_text_is_read_in_reasonable_work() {
    String text = "<p>" + "usia ".repeat(5_000) + "<br>" + "ber ".repeat(5_000) + "</p>";
    assertThat(CriteriaFlags.inText(Place.DESCRIPTION, text)).isEmpty();
  }
}
