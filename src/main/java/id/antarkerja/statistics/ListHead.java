package id.antarkerja.statistics;

import static id.antarkerja.web.T.t;

import id.antarkerja.web.T;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which number a list stands behind.
 *
 * @param count the number itself
 * @param further whether this is not the list's first page; {@code next} where it goes on
 */
record ListHead(
    String office,
    Asked asked,
    Part part,
    Line line,
    Cell column,
    long count,
    boolean further,
    @Nullable String next) {

  static String href(Asked asked, Part part, Line line, Cell column) {
    return "/petugas/laporan/iii-1/daftar"
        + asked.query()
        + "&bagian="
        + part.number()
        + "&baris="
        + line.code(part)
        + (column.age().isEmpty()
            ? ""
            : "&umur=" + URLEncoder.encode(column.age(), StandardCharsets.UTF_8))
        + (column.sex().isEmpty() ? "" : "&jk=" + column.sex());
  }

  String overviewHref() {
    return "/petugas/laporan/iii-1" + asked.query();
  }

  String title() {
    return t(
        "statistics.list.title",
        t(part == Part.JOBSEEKERS ? "statistics.iii1.partOne" : "statistics.iii1.partTwo"),
        line.code(part),
        t(line.textKey(part)));
  }

  /** "20–29 th, L · Kabupaten Karawang · Oktober 2026". */
  String lead() {
    return Stream.concat(
            columnName().isEmpty() ? Stream.of() : Stream.of(columnName()),
            Stream.of(office, T.month(asked.first())))
        .collect(Collectors.joining(" · "));
  }

  private String columnName() {
    return List.of(
            column.age().isEmpty() ? "" : t("statistics.iii1.age", column.age().replace('-', '–')),
            column.sex().isEmpty() ? "" : t("statistics.sex." + part + "." + column.sex()))
        .stream()
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  @Nullable String first() {
    return further ? href(asked, part, line, column) : null;
  }

  @Nullable String nextHref() {
    return next == null
        ? null
        : href(asked, part, line, column)
            + "&setelah="
            + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
