package id.antarkerja.statistics;

import id.antarkerja.jobseekers.AgeGroup;
import id.antarkerja.vacancies.SexAsked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two parts of IPK III/1, each with its columns. */
enum Part {
  /** By age group at registration and sex. */
  JOBSEEKERS,
  /** By the sex that is asked for; counts places of work, not vacancies. */
  VACANCIES;

  /** "1" or "2" in addresses. */
  String number() {
    return String.valueOf(ordinal() + 1);
  }

  static Optional<Part> of(String number) {
    return Stream.of(values()).filter(part -> part.number().equals(number)).findFirst();
  }

  /** All columns as on the form, sums last. */
  List<Cell> columns() {
    if (this == VACANCIES) {
      return Stream.concat(
              Stream.of(SexAsked.values()).map(sex -> new Cell("", sex.name())),
              Stream.of(Cell.ALL))
          .toList();
    }
    var columns = new ArrayList<Cell>();
    for (AgeGroup age : AgeGroup.values()) {
      columns.add(new Cell(age.code(), "L"));
      columns.add(new Cell(age.code(), "P"));
    }
    columns.add(new Cell("", "L"));
    columns.add(new Cell("", "P"));
    columns.add(Cell.ALL);
    return columns;
  }
}
