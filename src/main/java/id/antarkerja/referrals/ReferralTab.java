package id.antarkerja.referrals;

import java.util.Arrays;

/** The lists of referrals; {@code key} is what addresses say. */
enum ReferralTab {
  TO_DO("tindakan"),
  RUNNING("berjalan"),
  ENDED("selesai"),
  REQUESTS("permintaan");

  private final String key;

  ReferralTab(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  String href() {
    return "/petugas/rujukan?tab=" + key;
  }

  /** What is unknown is the first list. */
  static ReferralTab of(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key.equals(key)).findFirst().orElse(TO_DO);
  }
}
