package id.antarkerja.caseload;

import static id.antarkerja.web.T.t;

import id.antarkerja.web.T;

/**
 * A few counts over the actor's scope. Large ones stop at {@link #MOST}: beyond it the home page
 * says "more than", and the report has the exact figure.
 *
 * @param placedLastMonth in the whole month before
 */
record Figures(long active, long placed, long placedLastMonth, long referrals, long vacancies) {
  static final int MOST = 10_000;

  static String shown(long count) {
    return count > MOST ? t("caseload.moreThan", T.number(MOST)) : T.number(count);
  }

  boolean isEmpty() {
    return active + placed + placedLastMonth + referrals + vacancies == 0;
  }

  /** "3 lebih banyak dari Oktober". */
  String comparison(String lastMonth) {
    long more = placed - placedLastMonth;
    if (more == 0) {
      return t("caseload.same", lastMonth);
    }
    return more > 0
        ? t("caseload.more", T.number(more), lastMonth)
        : t("caseload.fewer", T.number(-more), lastMonth);
  }
}
