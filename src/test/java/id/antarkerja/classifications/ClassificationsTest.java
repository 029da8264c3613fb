package id.antarkerja.classifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationsTest {
  private static final Classifications LISTS = new Classifications();

  @Test
  void a_district_lies_in_its_regency_and_province() {
    assertThat(LISTS.region("321501").map(Region::name)).contains("Karawang Barat");
    assertThat(LISTS.regencyOf("321501").map(Region::code)).contains("3215");
    assertThat(LISTS.regencyOf("32")).isEmpty();
    assertThat(LISTS.placeName("321501"))
        .isEqualTo("Karawang Barat, Kabupaten Karawang, Jawa Barat");
  }

  @Test
  void regencies_and_districts_are_listed_below_their_parent() {
    assertThat(LISTS.regenciesOf("32")).hasSize(27).allMatch(r -> r.code().startsWith("32"));
    assertThat(LISTS.districtsOf("3215")).hasSize(30);
    assertThat(LISTS.districtsOf("9999")).isEmpty();
  }

  @Test
  void an_unknown_code_shows_as_itself_and_is_no_region() {
    assertThat(LISTS.regionName("b32")).isEqualTo("b32");
    assertThat(LISTS.placeName("")).isEmpty();
    assertThat(LISTS.region("")).isEmpty();
    assertThat(LISTS.occupationTitle("9999")).isEqualTo("9999");
    assertThat(LISTS.industryTitle("??")).isEqualTo("??");
    assertThat(LISTS.skill(-1)).isEmpty();
  }

  @Test
  void distance_is_zero_at_home_the_same_both_ways_and_right_within_a_few_kilometres() {
    assertThat(LISTS.distanceKm("3215", "3215")).isZero();
    assertThat(LISTS.distanceKm("3215", "3273")).isEqualTo(LISTS.distanceKm("3273", "3215"));
    assertThat(LISTS.distanceKm("3171", "3578")).isCloseTo(664, within(10.0));
    assertThat(LISTS.distanceKm("321501", "3216")).isEqualTo(LISTS.distanceKm("3215", "3216"));
    assertThatIllegalArgumentException().isThrownBy(() -> LISTS.distanceKm("32", "3215"));
    assertThatIllegalArgumentException().isThrownBy(() -> LISTS.distanceKm("9999", "3215"));
  }

  @Test
  void short_indexes_follow_the_order_of_codes() {
    assertThat(LISTS.groupIndex("0111")).isZero();
    assertThat(LISTS.groupIndex("9629")).isEqualTo((short) 445);
    assertThat(LISTS.groupIndex("8153.01")).isEqualTo(LISTS.groupIndex("8153"));
    assertThat(LISTS.regencyIndex("1101")).isZero();
    assertThat(LISTS.regencyIndex("321501")).isEqualTo(LISTS.regencyIndex("3215"));
    List<String> codes = LISTS.occupationGroups().stream().map(Occupation::code).toList();
    assertThat(codes).isSorted();
    assertThat(codes).allSatisfy(c -> assertThat(codes.get(LISTS.groupIndex(c))).isEqualTo(c));
    assertThatIllegalArgumentException().isThrownBy(() -> LISTS.groupIndex("815"));
    assertThatIllegalArgumentException().isThrownBy(() -> LISTS.groupIndex("8199"));
  }
}
