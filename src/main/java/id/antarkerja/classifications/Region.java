package id.antarkerja.classifications;

import org.jspecify.annotations.Nullable;

/**
 * A province, regency or city, or district by Kepmendagri 300.2.2-2138/2025.
 *
 * @param code undotted: "32", "3215", "321501"
 * @param name as in the decree: "Jawa Barat", "Kabupaten Karawang", "Karawang Barat"
 * @param latitude degrees, centroid of the area; null for districts
 * @param longitude degrees; null for districts
 * @param population persons; null for districts
 */
public record Region(
    String code,
    String name,
    RegionLevel level,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer population) {

  /** The code of the region above; null for a province. */
  public @Nullable String parent() {
    return level == RegionLevel.PROVINCE ? null : code.substring(0, code.length() - 2);
  }
}
