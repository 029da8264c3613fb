package id.antarkerja.publishing;

/** A filter that one touch sets or takes away. */
record Chip(String textKey, VacancyQuery then, boolean chosen) {
  String href() {
    return "/lowongan" + then.queryString();
  }
}
