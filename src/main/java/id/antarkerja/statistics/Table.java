package id.antarkerja.statistics;

import java.util.List;
import java.util.Map;

/**
 * One part of the form, filled in.
 *
 * @param counts by the narrowest columns; sums are made from these
 */
record Table(Part part, Map<Cell, Counts> counts) {

  Counts of(Cell column) {
    return counts.entrySet().stream()
        .filter(entry -> column.holds(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Counts.NONE, Counts::plus);
  }

  long value(Line line, Cell column) {
    return of(column).of(line);
  }

  Counts total() {
    return of(Cell.ALL);
  }

  /** Columns that end below nothing, which no true history can bring about. */
  List<Cell> negative() {
    return part.columns().stream().filter(column -> value(Line.REST, column) < 0).toList();
  }

  /** Whether each column begins with what it ended with in the table of the month before. */
  boolean continues(Table lastMonth) {
    return part.columns().stream()
        .allMatch(column -> value(Line.CARRIED, column) == lastMonth.value(Line.REST, column));
  }
}
