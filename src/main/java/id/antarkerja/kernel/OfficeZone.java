package id.antarkerja.kernel;

import java.time.ZoneId;
import java.util.Set;

/** The three zones of Indonesia, by province: a fact's date is the day in its office's zone. */
public enum OfficeZone {
  WIB("Asia/Jakarta"),
  WITA("Asia/Makassar"),
  WIT("Asia/Jayapura");

  private static final Set<String> WITA_PROVINCES =
      Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");
  private static final Set<String> WIT_PROVINCES =
      Set.of("81", "82", "91", "92", "93", "94", "95", "96");

  private final ZoneId zone;

  OfficeZone(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public ZoneId zone() {
    return zone;
  }

  /** By the first two digits of a region code; WIB for everything that has no province. */
  public static OfficeZone ofRegion(String regionCode) {
    String province = regionCode.length() < 2 ? "" : regionCode.substring(0, 2);
    if (WITA_PROVINCES.contains(province)) {
      return WITA;
    }
    return WIT_PROVINCES.contains(province) ? WIT : WIB;
  }
}
