package id.antarkerja.classifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lists are complete: the counts of the regulations, and no code without its parent. */
class ReferenceListsTest {
  private static final Classifications LISTS = new Classifications();

  @Test
  void regions_are_38_provinces_514_regencies_and_7285_districts() {
    assertThat(LISTS.provinces()).hasSize(38);
    assertThat(LISTS.regencies()).hasSize(514);
    assertThat(ofLevel(RegionLevel.DISTRICT)).hasSize(7285);
  }

  @Test
  void population_is_the_same_on_both_levels() {
    assertThat(population(LISTS.provinces())).isEqualTo(284_973_643L);
    assertThat(population(LISTS.regencies())).isEqualTo(284_973_643L);
  }

  @Test
  void provinces_and_regencies_lie_in_indonesia() {
    assertThat(LISTS.allRegions())
        .filteredOn(region -> region.level() != RegionLevel.DISTRICT)
        .allSatisfy(
            region -> {
              assertThat(region.latitude()).isBetween(-11.2, 6.3);
              assertThat(region.longitude()).isBetween(94.9, 141.1);
              assertThat(region.population()).isPositive();
            });
  }

  @Test
  void kbji_has_10_43_130_446_groups_and_2137_titles() {
    assertThat(List.of(1, 2, 3, 4, 7))
        .extracting(
            length ->
                LISTS.allOccupations().stream().filter(o -> o.code().length() == length).count())
        .containsExactly(10L, 43L, 130L, 446L, 2137L);
  }

  @Test
  void kbli_has_2712_rows() {
    assertThat(LISTS.allIndustries()).hasSize(2712);
    assertThat(LISTS.allIndustries()).filteredOn(Industry::isActivity).hasSize(1791);
  }

  @Test
  void every_parent_exists_and_no_code_comes_twice() {
    assertWhole(
        LISTS.allRegions().stream().map(Region::code).toList(),
        LISTS.allRegions().stream().map(r -> r.parent() == null ? "" : r.parent()).toList());
    assertWhole(
        LISTS.allOccupations().stream().map(Occupation::code).toList(),
        LISTS.allOccupations().stream().map(Occupation::parent).toList());
    assertWhole(
        LISTS.allIndustries().stream().map(Industry::code).toList(),
        LISTS.allIndustries().stream().map(Industry::parent).toList());
  }

  @Test
  void every_file_names_its_source() {
    assertThat(ReferenceFile.regions().regulation()).isEqualTo("Kepmendagri 300.2.2-2138/2025");
    assertThat(ReferenceFile.industries().regulation()).isEqualTo("Peraturan BPS 2/2020");
    assertThat(ReferenceFile.occupations().version()).isEqualTo("2014");
    assertThat(ReferenceFile.skills().checksum()).hasSize(64);
  }

  @Test
  void every_everyday_title_and_short_name_points_to_a_code_once() {
    Set<String> seen = new HashSet<>();
    for (String[] row : ReferenceFile.occupationAliases().rows()) {
      assertThat(LISTS.occupation(row[0])).as(row[0]).isPresent();
      assertThat(List.of(row[1].split(";", -1))).allSatisfy(name -> assertThat(name).isNotBlank());
      assertThat(List.of(row[1].split(";", -1))).allMatch(seen::add, "not said of another group");
    }
    assertThat(seen).hasSizeGreaterThan(1500);
    assertThat(ReferenceFile.industryAliases().rows())
        .allSatisfy(row -> assertThat(LISTS.industry(row[0])).isPresent());
    assertThat(ReferenceFile.regionAliases().rows())
        .allSatisfy(row -> assertThat(LISTS.region(row[0])).isPresent());
  }

  private static void assertWhole(List<String> codes, List<String> parents) {
    assertThat(codes).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(codes);
    assertThat(parents)
        .allSatisfy(parent -> assertThat(parent).matches(p -> p.isEmpty() || known.contains(p)));
  }

  private List<Region> ofLevel(RegionLevel level) {
    return LISTS.allRegions().stream().filter(region -> region.level() == level).toList();
  }

  private static long population(List<Region> regions) {
    return regions.stream().mapToLong(r -> r.population() == null ? 0 : r.population()).sum();
  }
}
