package id.antarkerja.officers.workbook;

import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordLines.Line;
import id.antarkerja.sheets.Column;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the registry's workbook, headed like the screen. */
enum SheetColumn {
  ID("officers.sheet.id", 14, line -> line.officer().id().toString()),
  VERSION("officers.sheet.version", 14, line -> line.officer().version()),
  KIND("officers.kind", 16, line -> T.t("officers.kind." + line.officer().kind())),
  OFFICE("officers.office", 34, line -> line.officer().officeName()),
  STATUS("officers.status.title", 14, line -> T.t(line.officer().status().textKey())),
  SINCE("officers.sheet.since", 14, line -> line.posted().since()),
  DECREE_NO("officers.posting.decreeNo", 20, line -> line.posted().decreeNo()),
  DECREE_ON("officers.posting.decreeOn", 14, line -> line.posted().decreeOn()),
  NAME(RecordField.NAME, 32),
  NIP(RecordField.NIP, 24),
  BORN_ON(RecordField.BORN_ON, 14),
  LEVEL(RecordField.LEVEL, 14),
  GRADE(RecordField.GRADE, 10),
  LEVEL_SINCE(RecordField.LEVEL_SINCE, 14),
  WORK_EMAIL(RecordField.WORK_EMAIL, 30),
  WORK_PHONE(RecordField.WORK_PHONE, 18),
  PHONE(RecordField.PHONE, 18),
  EMAIL(RecordField.EMAIL, 30);

  /** Serial days of spreadsheet programs, 1954 to 2119. */
  private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}");

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final String textKey;
  private final int width;
  private final @Nullable RecordField field;
  private final Function<Line, @Nullable Object> value;

  SheetColumn(String textKey, int width, Function<Line, @Nullable Object> value) {
    this.textKey = textKey;
    this.width = width;
    this.field = null;
    this.value = value;
  }

  SheetColumn(RecordField field, int width) {
    this.textKey = field.textKey();
    this.width = width;
    this.field = field;
    this.value = line -> shown(field, line.fields().get(field));
  }

  /** As on the screen; days as days. */
  private static @Nullable Object shown(RecordField field, @Nullable String canonical) {
    if (canonical == null) {
      return null;
    }
    return field.isDay() ? LocalDate.parse(canonical) : field.shown(canonical);
  }

  /** The field that may come back otherwise; null for what other pages decide. */
  @Nullable RecordField field() {
    return field;
  }

  static SheetColumn of(RecordField field) {
    return Stream.of(values()).filter(column -> column.field == field).findFirst().orElseThrow();
  }

  boolean isDay() {
    return this == SINCE || this == DECREE_ON || field != null && field.isDay();
  }

  /** One line; the number by which spreadsheet programs count days as a day. */
  String read(String text) {
    return isDay() && SERIAL.matcher(text).matches()
        ? DAY_ZERO.plusDays(Integer.parseInt(text)).toString()
        : text.replace('\n', ' ');
  }

  boolean hidden() {
    return this == ID || this == VERSION;
  }

  Column column() {
    return hidden() ? Column.hidden(heading()) : new Column(heading(), width);
  }

  String heading() {
    return T.t(textKey);
  }

  @Nullable Object of(Line line) {
    return value.apply(line);
  }
}
