package id.antarkerja.officers.numbers;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.sheets.ReadRow;
import id.antarkerja.web.T;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a list of the labour force cell by cell; with one wrong cell there is nothing to load. */
final class LabourRows {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}([.,][0-9]{3}){1,3}|[0-9]{1,10}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int FIRST_YEAR = 2000;
  private static final int LEAST_SHARE = 20;
  private static final int SHORTEST_SOURCE = 3;
  private static final int LONGEST_SOURCE = 200;

  /** The columns, known by their headings; the same in every language, as the lists are. */
  enum Column {
    CODE("Kode wilayah"),
    NUMBER("Angkatan kerja"),
    YEAR("Tahun"),
    SOURCE("Sumber");

    private final String heading;

    Column(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  /** What a row says. */
  record Row(String region, int year, long number, String source) {}

  /**
   * A cell that is wrong.
   *
   * @param row as the spreadsheet program counts them
   */
  record Wrong(int row, Column column, String written, Reason reason) {}

  private final Classifications classifications;
  private final int thisYear;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Wrong> wrong = new ArrayList<>();

  private LabourRows(Classifications classifications, int thisYear) {
    this.classifications = classifications;
    this.thisYear = thisYear;
  }

  /**
   * @param sheet with its headings in the first row
   * @throws RefusedException {@code officers.labour.columns}, {@code officers.labour.empty}
   */
  static LabourRows of(List<ReadRow> sheet, Classifications classifications, int thisYear) {
    var read = new LabourRows(classifications, thisYear);
    if (sheet.isEmpty() || !read.heads(sheet.getFirst())) {
      throw new RefusedException(Reason.of("officers.labour.columns"));
    }
    List<ReadRow> data = sheet.subList(1, sheet.size());
    if (data.isEmpty()) {
      throw new RefusedException(Reason.of("officers.labour.empty"));
    }
    data.forEach(read::read);
    return read;
  }

  List<Row> rows() {
    return rows;
  }

  List<Wrong> wrong() {
    return wrong;
  }

  private boolean heads(ReadRow head) {
    for (int c = head.cells().size() - 1; c >= 0; c--) {
      for (Column column : Column.values()) {
        if (head.cell(c).strip().equalsIgnoreCase(column.heading())) {
          columns.put(column, c);
        }
      }
    }
    return columns.size() == Column.values().length;
  }

  private String text(ReadRow row, Column column) {
    return row.cell(columns.getOrDefault(column, 0)).strip();
  }

  private void read(ReadRow row) {
    Optional<Region> region = region(row);
    Integer year = year(row);
    Long number = number(row, region);
    String source = text(row, Column.SOURCE);
    if (source.length() < SHORTEST_SOURCE || source.length() > LONGEST_SOURCE) {
      reject(row, Column.SOURCE, "source");
    }
    if (region.isPresent() && year != null) {
      String code = region.get().code();
      Integer before = seen.putIfAbsent(code + "/" + year, row.number());
      if (before != null) {
        reject(row, Column.CODE, "twice", before);
      } else if (number != null) {
        rows.add(new Row(code, year, number, source));
      }
    }
  }

  private Optional<Region> region(ReadRow row) {
    String code = text(row, Column.CODE).replace(".", "");
    Optional<Region> region =
        code.length() == 2 || code.length() == 4 ? classifications.region(code) : Optional.empty();
    if (region.isEmpty()) {
      reject(row, Column.CODE, "region");
    }
    return region;
  }

  private @Nullable Integer year(ReadRow row) {
    String text = text(row, Column.YEAR);
    int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (year < FIRST_YEAR || year > thisYear) {
      reject(row, Column.YEAR, "years", String.valueOf(thisYear));
      return null;
    }
    return year;
  }

  private @Nullable Long number(ReadRow row, Optional<Region> region) {
    String text = text(row, Column.NUMBER);
    long number = WHOLE.matcher(text).matches() ? Long.parseLong(text.replaceAll("[.,]", "")) : 0;
    if (number == 0) {
      reject(row, Column.NUMBER, "whole");
      return null;
    }
    Long people = region.map(this::people).orElse(null);
    if (people != null && number > people) {
      reject(row, Column.NUMBER, "tooMany", T.number(people));
      return null;
    }
    if (people != null && number < people / LEAST_SHARE) {
      reject(row, Column.NUMBER, "tooFew", T.number(people));
      return null;
    }
    return number;
  }

  /** Of the list in use; null when it tells none. */
  private @Nullable Long people(Region region) {
    List<Region> regencies =
        region.code().length() == 2 ? classifications.regenciesOf(region.code()) : List.of(region);
    long people =
        regencies.stream().mapToLong(r -> r.population() == null ? 0 : r.population()).sum();
    return people == 0 ? null : people;
  }

  private void reject(ReadRow row, Column column, String code, Object... parameters) {
    wrong.add(
        new Wrong(
            row.number(),
            column,
            text(row, column),
            Reason.of("officers.labour." + code, parameters)));
  }
}
