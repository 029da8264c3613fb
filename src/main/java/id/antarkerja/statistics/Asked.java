package id.antarkerja.statistics;

import id.antarkerja.access.Scope;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which office's figures of which month.
 *
 * @param territory of an office; its range is the office and all below it
 */
record Asked(String territory, YearMonth month) {

  Scope range() {
    return Scope.of(territory);
  }

  LocalDate first() {
    return month.atDay(1);
  }

  /** The first day that no longer counts. */
  LocalDate next() {
    return month.plusMonths(1).atDay(1);
  }

  Asked lastMonth() {
    return new Asked(territory, month.minusMonths(1));
  }

  String query() {
    return "?kantor=" + territory + "&bulan=" + month;
  }
}
