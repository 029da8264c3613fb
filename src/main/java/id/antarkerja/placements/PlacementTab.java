package id.antarkerja.placements;

import java.util.Arrays;
import java.util.List;

/** The lists of the ledger; {@code key} is what addresses say. */
enum PlacementTab {
  WAITING("menunggu", "REPORTED"),
  WORKING("bekerja", "CONFIRMED"),
  FOLLOW_UP("tindak-lanjut"),
  OVER("berakhir", "ENDED", "CANCELLED");

  private final String key;
  private final List<String> statuses;

  PlacementTab(String key, String... statuses) {
    this.key = key;
    this.statuses = List.of(statuses);
  }

  List<String> statuses() {
    return statuses;
  }

  String href() {
    return "/petugas/penempatan?tab=" + key;
  }

  /** What is unknown is the first list. */
  static PlacementTab of(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key.equals(key)).findFirst().orElse(WAITING);
  }
}
