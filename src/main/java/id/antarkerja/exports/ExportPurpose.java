package id.antarkerja.exports;

/** What a list is wanted for; it stands in the file and in the trail. */
enum ExportPurpose {
  SERVICE,
  REPORT,
  JOB_FAIR,
  TRAINING;

  String textKey() {
    return "exports.purpose." + name();
  }
}
