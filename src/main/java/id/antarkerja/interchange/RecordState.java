package id.antarkerja.interchange;

/** What became of one record. */
enum RecordState {
  NEW,
  UPDATED,
  UNCHANGED,
  REJECTED
}
