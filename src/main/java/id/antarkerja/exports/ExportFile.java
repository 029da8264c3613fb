package id.antarkerja.exports;

import static id.antarkerja.web.T.t;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.registry.RecordLines.Line;
import id.antarkerja.officers.workbook.RegistryWorkbook;
import id.antarkerja.sheets.Column;
import id.antarkerja.sheets.Sheet;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.T;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Writes the workbook: whose copy it is stands on its first sheet and beside every row. */
@Component
class ExportFile {
  private final Classifications classifications;

  ExportFile(Classifications classifications) {
    this.classifications = classifications;
  }

  byte[] of(Export export, List<JobseekerSummary> people, List<Marker> markers, Instant now) {
    String copy = copyOf(export, now);
    List<List<?>> rows = new ArrayList<>();
    people.forEach(person -> rows.add(row(person, copy)));
    Random place = new Random(export.id().getLeastSignificantBits());
    for (Marker marker : markers) {
      JobseekerSummary like = people.isEmpty() ? null : people.get(place.nextInt(people.size()));
      rows.add(place.nextInt(rows.size() + 1), row(marker, like, copy));
    }
    return written(export, new Sheet(t("exports.file.list"), columns(copy), rows), now);
  }

  byte[] ofOfficers(Export export, List<Line> lines, Instant now) {
    return written(export, RegistryWorkbook.sheet(lines, copyOf(export, now)), now);
  }

  private static byte[] written(Export export, Sheet list, Instant now) {
    var out = new ByteArrayOutputStream();
    Column about = new Column(t("exports.file.about"), 30);
    Column copy = new Column(copyOf(export, now), 90);
    Sheets.write(
        out,
        List.of(
            list, new Sheet(t("exports.file.about"), List.of(about, copy), about(export, now))));
    return out.toByteArray();
  }

  private static String copyOf(Export export, Instant now) {
    return t(
        "exports.file.copy",
        export.askedByName(),
        export.officeName(),
        time(export, now),
        t(export.purpose().textKey()));
  }

  private static String time(Export export, Instant at) {
    return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", T.locale())
        .withZone(OfficeZone.ofRegion(export.territory()).zone())
        .format(at);
  }

  private static List<Column> columns(String copy) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column(t("exports.file.number"), 20),
                new Column(t("exports.file.name"), 30),
                new Column(t("exports.file.sex"), 8),
                new Column(t("exports.file.bornOn"), 14),
                new Column(t("exports.file.place"), 30),
                new Column(t("exports.file.education"), 18),
                new Column(t("exports.file.wanted"), 40),
                new Column(t("exports.file.until"), 14)));
    columns.add(new Column(copy, 60));
    return columns;
  }

  private List<?> row(JobseekerSummary person, String copy) {
    return Arrays.asList(
        person.number(),
        person.name(),
        person.sex().name(),
        person.bornOn(),
        classifications.regionName(
            person.district() == null ? person.regency() : person.district()),
        person.education() == null ? null : t(person.education().textKey()),
        String.join(", ", person.wantedTitles()),
        person.expiresOn(),
        copy);
  }

  /** Like a neighbour in everything that does not name anybody. */
  private List<?> row(
      Marker marker, @org.jspecify.annotations.Nullable JobseekerSummary like, String copy) {
    if (like == null) {
      return Arrays.asList(
          marker.number(), marker.name(), "P", marker.bornOn(), null, null, null, null, copy);
    }
    List<Object> row = new ArrayList<>(row(like, copy));
    row.set(0, marker.number());
    row.set(1, marker.name());
    row.set(3, marker.bornOn());
    return row;
  }

  private static List<List<?>> about(Export export, Instant now) {
    return List.of(
        List.of(t("exports.file.by"), export.askedByName()),
        List.of(t("exports.file.office"), export.officeName()),
        List.of(t("exports.file.time"), time(export, now)),
        List.of(t("exports.purpose"), t(export.purpose().textKey())),
        List.of(t("exports.reason"), export.reason()),
        Arrays.asList(
            t("exports.file.approved"),
            export.decidedByName() == null ? "–" : export.decidedByName()),
        List.of(t("exports.file.rule"), t("exports.file.rule.text")));
  }
}
