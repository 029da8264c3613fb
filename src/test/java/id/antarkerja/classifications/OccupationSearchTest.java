package id.antarkerja.classifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Beside
@ResourceLock("OccupationSearchTest")
class OccupationSearchTest {
  private static final Locale INDONESIAN = Locale.of("id");

  private static final Classifications LISTS = new Classifications();

  @ParameterizedTest
  @CsvSource({
    "operator jahit, 8153",
    "jahit operator, 8153",
    "oprator jahit, 8153",
    "operator jahti, 8153",
    "tehnisi listrik, 3113",
    "kasir, 5230",
    "satpam, 5414",
    "SECURITY, 5414",
    "supir truk, 8332",
    "staff admin, 4110",
    "admin gudang, 4321",
    "perawat lansia, 5322",
    "ojol, 8321",
    "barista, 5132",
    "programer, 2512",
    "oprator forklif, 8344",
    "spg, 5242",
    "juru masak, 5120",
    "driver, 8322",
    "8153.01, 8153.01",
    "8153, 8153"
  })
  void the_occupation_that_is_meant_stands_first(String typed, String code) {
    assertThat(LISTS.searchOccupations(typed)).first().extracting(LookupHit::code).isEqualTo(code);
  }

  @Test
  void a_title_shows_the_group_it_belongs_to() {
    assertThat(LISTS.searchOccupations("tukang bubut"))
        .contains(
            new LookupHit("7223.03", "Tukang Bubut", "7223.03 · " + LISTS.occupationTitle("7223")));
  }

  @Test
  void a_typed_title_is_resolved_when_all_that_is_called_so_is_one_group() {
    assertThat(LISTS.resolveOccupation("kasir")).isEqualTo(group("5230"));
    assertThat(LISTS.resolveOccupation("Akuntan")).isEqualTo(group("2411"));
    assertThat(LISTS.resolveOccupation("qq zz")).isInstanceOf(Resolved.None.class);
    assertThat(LISTS.resolveOccupation("teknisi")).isInstanceOf(Resolved.Several.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Kasir, 5230",
    "Dibutuhkan SPG Event, 5242",
    "Operator Jahit PT Sinar Jaya Bekasi, 8153",
    "Sales Executive (Bekasi), 3322",
    "Supir pribadi, 8322",
    "Web Programmer (PHP Laravel), 2513",
    "Perawat Lansia ke Jepang, 5322",
    "Quality Control Garment, 7543",
    "Mekanik Alat Berat, 7233",
    "Cook Helper, 9411",
    "Barista, 5132",
    "Kurir motor, 8321",
    "Oprator Forklif, 8344"
  })
  void a_free_title_gets_its_group_proposed_first(String title, String group) {
    List<OccupationProposal> proposals = LISTS.proposeOccupation(title);
    assertThat(proposals).first().extracting(p -> p.group().code()).isEqualTo(group);
    assertThat(proposals).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_nurse_is_not_upkeep_and_upkeep_is_not_a_nurse() {
    assertThat(LISTS.proposeOccupation("perawat"))
        .first()
        .satisfies(p -> assertThat(p.group().code()).isEqualTo("2221"))
        .satisfies(p -> assertThat(p.score()).isEqualTo(1));
    assertThat(LISTS.proposeOccupation("perawat"))
        .extracting(p -> p.group().code())
        .doesNotContain("7233");
    assertThat(LISTS.proposeOccupation("teknisi perawatan mesin"))
        .first()
        .extracting(p -> p.group().code())
        .isEqualTo("7233");
    assertThat(LISTS.proposeOccupation("teknisi perawatan mesin"))
        .extracting(p -> p.group().code())
        .doesNotContain("2221");
    assertThat(LISTS.searchOccupations("perawatan"))
        .extracting(LookupHit::code)
        .doesNotContain("2221", "2221.05");
  }

  @Test
  void a_proposal_says_because_of_which_name_and_scores_between_zero_and_one() {
    assertThat(LISTS.proposeOccupation("Staff Administrasi Gudang"))
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.score()).isBetween(0.15, 1.0);
              assertThat(p.because()).isNotBlank();
              assertThat(p.group().isUnitGroup()).isTrue();
            })
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void nonsense_is_not_given_a_group() {
    assertThat(LISTS.proposeOccupation("xyzzy qwrtp")).isEmpty();
  }

  @Test
  void industries_are_found_by_name_and_code() {
    assertThat(LISTS.searchIndustries("hotel bintang"))
        .first()
        .extracting(LookupHit::code)
        .isEqualTo("55110");
    assertThat(LISTS.searchIndustries("14111"))
        .extracting(LookupHit::code)
        .containsExactly("14111");
    assertThat(LISTS.searchIndustries("rumah sakti swasta"))
        .first()
        .extracting(LookupHit::code)
        .isEqualTo("86103");
  }

  @ParameterizedTest
  @CsvSource({"garmen, 14111", "minimarket, 47111", "outsorcing, 78200", "warung makan, 56102"})
  void businesses_are_found_by_their_everyday_name(String typed, String code) {
    assertThat(LISTS.searchIndustries(typed)).first().extracting(LookupHit::code).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "excel, Microsoft Excel",
    "sewing machine, Perawatan mesin jahit",
    "forklif, Mengoperasikan forklift",
    "SIM A, SIM A",
    "komunikasi, Komunikasi",
    "communication, Komunikasi"
  })
  void skills_are_found_in_both_languages(String typed, String label) {
    assertThat(LISTS.searchSkills(typed, null, INDONESIAN))
        .extracting(LookupHit::label)
        .contains(label);
  }

  @Test
  void skills_of_the_group_stand_first_and_are_listed_when_nothing_is_typed() {
    assertThat(LISTS.searchSkills("mesin", "8153", INDONESIAN).getFirst().code())
        .isIn("301", "302", "303", "304", "327");
    assertThat(LISTS.searchSkills("", "8153", Locale.ENGLISH))
        .hasSize(10)
        .first()
        .isEqualTo(new LookupHit("301", "Straight-stitch sewing", "Menjahit dengan mesin lurus"));
    assertThat(LISTS.searchSkills("", "9999", INDONESIAN)).isEmpty();
    assertThat(LISTS.searchSkills("", null, INDONESIAN)).isEmpty();
  }

  @Test
  void an_abbreviation_of_two_skills_is_asked_about() {
    assertThat(LISTS.resolveSkill("abk")).isInstanceOf(Resolved.Several.class);
    assertThat(LISTS.resolveSkill("excel"))
        .isEqualTo(new Resolved.Found<>(LISTS.skill(117).orElseThrow()));
  }

  private Resolved<Occupation> group(String code) {
    return new Resolved.Found<>(LISTS.occupation(code).orElseThrow());
  }
}
