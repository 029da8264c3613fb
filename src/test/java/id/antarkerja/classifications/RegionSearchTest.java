package id.antarkerja.classifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionSearchTest {
  private static final Classifications LISTS = new Classifications();

  @ParameterizedTest
  @CsvSource({
    "karawang, Kabupaten Karawang",
    "karwang, Kabupaten Karawang",
    "KARAWNAG, Kabupaten Karawang",
    "kab karawang, Kabupaten Karawang",
    "Kab. Karawang, Kabupaten Karawang",
    "karawang kabupaten, Kabupaten Karawang",
    "Karáwang, Kabupaten Karawang",
    "jakarta selatan, Kota Administrasi Jakarta Selatan",
    "jaksel, Kota Administrasi Jakarta Selatan",
    "selatan jakarta, Kota Administrasi Jakarta Selatan",
    "kota bandung, Kota Bandung",
    "kab bandung, Kabupaten Bandung",
    "kodya bandung, Kota Bandung",
    "surabya, Kota Surabaya",
    "kulonprogo, Kabupaten Kulon Progo",
    "tulangbawang, Kabupaten Tulang Bawang",
    "padang sidempuan, Kota Padangsidimpuan",
    "jabar, Jawa Barat",
    "jawa barat, Jawa Barat",
    "prov. jawa barat, Jawa Barat",
    "jakarta, Daerah Khusus Ibukota Jakarta",
    "jogja, Daerah Istimewa Yogyakarta",
    "kec cilandak, Cilandak",
    "cilandak jakarta selatan, Cilandak",
    "32.15, Kabupaten Karawang",
    "3215, Kabupaten Karawang"
  })
  void the_one_that_is_meant_stands_first(String typed, String first) {
    assertThat(LISTS.searchRegions(typed, null))
        .first()
        .extracting(LookupHit::label)
        .isEqualTo(first);
  }

  @Test
  void bandung_is_a_regency_and_a_city_before_districts_of_that_name() {
    assertThat(LISTS.searchRegions("bandung", null).subList(0, 2))
        .extracting(LookupHit::label)
        .containsExactlyInAnyOrder("Kabupaten Bandung", "Kota Bandung");
  }

  @Test
  void the_detail_tells_regions_of_one_name_apart() {
    assertThat(LISTS.searchRegions("bandung", RegionLevel.DISTRICT).subList(0, 2))
        .extracting(LookupHit::detail)
        .containsExactlyInAnyOrder("Kabupaten Serang, Banten", "Kabupaten Tulungagung, Jawa Timur");
  }

  @Test
  void a_level_limits_the_answer() {
    assertThat(LISTS.searchRegions("jawa", RegionLevel.PROVINCE))
        .extracting(LookupHit::label)
        .containsExactlyInAnyOrder("Jawa Barat", "Jawa Tengah", "Jawa Timur");
    assertThat(LISTS.searchRegions("karawang", RegionLevel.DISTRICT))
        .allMatch(hit -> hit.code().length() == 6);
  }

  @Test
  void larger_places_come_first_among_equals() {
    assertThat(LISTS.searchRegions("jakarta", RegionLevel.REGENCY))
        .first()
        .extracting(LookupHit::label)
        .isEqualTo("Kota Administrasi Jakarta Timur");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "%", "%%%", "'; --", "\u0000", "a\u0001b", "\ud800", "\udc00x", "()[]"})
  void what_cannot_be_a_name_finds_nothing(String typed) {
    assertThat(LISTS.searchRegions(typed, null)).isEmpty();
    assertThat(LISTS.searchOccupations(typed)).isEmpty();
    assertThat(LISTS.searchIndustries(typed)).isEmpty();
    assertThat(LISTS.searchSkills(typed, null, java.util.Locale.ENGLISH)).isEmpty();
    assertThat(LISTS.proposeOccupation(typed)).isEmpty();
    assertThat(LISTS.resolveRegion(typed)).isInstanceOf(Resolved.None.class);
  }

  @Test
  void over_a_hundred_characters_find_nothing_and_a_hundred_do_no_harm() {
    assertThat(LISTS.searchRegions("bandung ".repeat(13), null)).isEmpty();
    assertThat(LISTS.searchRegions("a ".repeat(50), null)).hasSizeLessThanOrEqualTo(10);
    assertThat(LISTS.searchRegions("x".repeat(100), null)).isEmpty();
    assertThat(LISTS.searchRegions("😀 karawang", null))
        .first()
        .extracting(LookupHit::code)
        .isEqualTo("3215");
  }

  @Test
  void never_more_than_ten() {
    assertThat(List.of("a", "s", "ba", "kota", "32", "barat"))
        .allSatisfy(q -> assertThat(LISTS.searchRegions(q, null)).hasSizeLessThanOrEqualTo(10));
  }

  @Test
  void a_typed_name_is_resolved_only_when_it_is_exact_and_means_one_place() {
    assertThat(LISTS.resolveRegion("karawang")).isEqualTo(found("3215"));
    assertThat(LISTS.resolveRegion("Kabupaten Karawang, Jawa Barat")).isEqualTo(found("3215"));
    assertThat(LISTS.resolveRegion("kota bandung")).isEqualTo(found("3273"));
    assertThat(LISTS.resolveRegion("3215")).isEqualTo(found("3215"));
    assertThat(LISTS.resolveRegion("bandung")).isInstanceOf(Resolved.Several.class);
    assertThat(LISTS.resolveRegion("karwang")).isInstanceOf(Resolved.Several.class);
    assertThat(LISTS.resolveRegion("atlantis utara sekali")).isNotInstanceOf(Resolved.Found.class);
  }

  @Test
  void what_a_look_up_shows_is_resolved_to_the_same_place() {
    for (Region region : LISTS.regencies()) {
      assertThat(LISTS.resolveRegion(region.name()))
          .as(region.name())
          .isEqualTo(found(region.code()));
    }
  }

  private Resolved<Region> found(String code) {
    return new Resolved.Found<>(LISTS.region(code).orElseThrow());
  }
}
