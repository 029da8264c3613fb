package id.antarkerja.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.classifications.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffPlanTest {
  @Test
  void the_published_numbers_add_up() {
    assertThat(StaffPlan.MINISTRY + StaffPlan.AGENCY + StaffPlan.PROVINCES + StaffPlan.REGENCIES)
        .isEqualTo(1_051);
  }

  @Test
  void every_large_regency_has_an_officer_and_some_small_ones_have_none() {
    List<Region> regencies = Country.CLASSIFICATIONS.regencies();
    Map<Region, Integer> shared =
        StaffPlan.shared(StaffPlan.REGENCIES, 0, regencies, StaffPlanTest::people);
    assertThat(shared.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(553);
    assertThat(shared)
        .allSatisfy((region, count) -> assertThat(people(region) < 800_000 || count >= 1).isTrue());
    assertThat(shared.values()).contains(0);
  }

  @Test
  void every_province_has_one_first() {
    Map<String, Integer> shared =
        StaffPlan.shared(10, 1, List.of("a", "b", "c"), place -> place.equals("a") ? 100 : 1);
    assertThat(shared).containsValues(1).containsEntry("a", 8);
  }

  private static double people(Region region) {
    Integer population = region.population();
    return population == null ? 0 : population;
  }
}
