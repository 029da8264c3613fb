package id.antarkerja.statistics;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of IPK III/1 (KEP.268/PPTK/XII/2012), the same in both parts: what was carried over and
 * what came in is A (in part II: C), what went out is B (D), and A − B remains.
 */
enum Line {
  CARRIED("1", "1"),
  REGISTERED("2", "2"),
  IN("A", "C"),
  FILLED("3", "3"),
  REMOVED("4", "4"),
  OUT("B", "D"),
  REST("5", "5");

  private final String inPartOne;
  private final String inPartTwo;

  Line(String inPartOne, String inPartTwo) {
    this.inPartOne = inPartOne;
    this.inPartTwo = inPartTwo;
  }

  /** As printed on the form, and in addresses. */
  String code(Part part) {
    return part == Part.JOBSEEKERS ? inPartOne : inPartTwo;
  }

  static Optional<Line> of(Part part, String code) {
    return Stream.of(values()).filter(line -> line.code(part).equals(code)).findFirst();
  }

  boolean isSum() {
    return this == IN || this == OUT || this == REST;
  }

  String textKey(Part part) {
    return "statistics.iii1." + part + "." + this;
  }
}
