package id.antarkerja.classifications;

/** How well a query fits a name, worst first. */
enum Fit {
  SOME_WORDS,
  TWO_TYPOS,
  ONE_TYPO,
  ALL_WORDS,
  START,
  EXACT
}
