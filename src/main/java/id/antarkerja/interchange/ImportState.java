package id.antarkerja.interchange;

/** How far an import is. */
enum ImportState {
  RUNNING,
  DONE,
  FAILED
}
