package id.antarkerja.officers.registry;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of {@link RecordField}, canonical; a field that is not there is empty. Changed only by
 * making another one.
 */
public final class RecordFields {
  private final EnumMap<RecordField, String> values;

  private RecordFields(EnumMap<RecordField, String> values) {
    this.values = values;
  }

  public static RecordFields of(Map<RecordField, String> values) {
    EnumMap<RecordField, String> copy = new EnumMap<>(RecordField.class);
    copy.putAll(values);
    return new RecordFields(copy);
  }

  public @Nullable String get(RecordField field) {
    return values.get(field);
  }

  public RecordFields with(RecordField field, @Nullable String canonical) {
    RecordFields copy = of(values);
    if (canonical == null) {
      copy.values.remove(field);
    } else {
      copy.values.put(field, canonical);
    }
    return copy;
  }

  /** The birth date that a NIP tells needs no typing. */
  public RecordFields completed() {
    Nip nip = nip();
    return nip != null && get(RecordField.BORN_ON) == null
        ? with(RecordField.BORN_ON, nip.bornOn().toString())
        : this;
  }

  public List<RecordField> differences(RecordFields other) {
    return Arrays.stream(RecordField.values())
        .filter(field -> !Objects.equals(get(field), other.get(field)))
        .toList();
  }

  public @Nullable Nip nip() {
    String digits = get(RecordField.NIP);
    return digits == null ? null : Nip.of(digits);
  }

  @Nullable Level level() {
    String name = get(RecordField.LEVEL);
    return name == null ? null : Level.valueOf(name);
  }

  @Nullable Grade grade() {
    String name = get(RecordField.GRADE);
    return name == null ? null : Grade.valueOf(name);
  }

  public @Nullable LocalDate date(RecordField field) {
    String text = get(field);
    return text == null ? null : LocalDate.parse(text);
  }

  /**
   * What does not fit together, at most one reason per field. A functional civil servant (pengantar
   * kerja) has number, level, fitting grade and the day the level began; somebody appointed
   * (petugas antar kerja) may have a number, as civil servants in offices without a functional
   * officer do, but never a level.
   */
  public Map<RecordField, Reason> problems(OfficerKind kind, LocalDate today) {
    Map<RecordField, Reason> found = new EnumMap<>(RecordField.class);
    if (kind == OfficerKind.CIVIL_SERVANT) {
      List.of(RecordField.NIP, RecordField.LEVEL, RecordField.GRADE, RecordField.LEVEL_SINCE)
          .forEach(field -> need(found, field));
    } else {
      noLevel(found);
    }
    need(found, RecordField.NAME);
    birth(found, today);
    fittingGrade(found);
    since(found, today);
    return found;
  }

  private void need(Map<RecordField, Reason> found, RecordField field) {
    if (get(field) == null) {
      found.put(field, Reason.of("officers.required"));
    }
  }

  private void noLevel(Map<RecordField, Reason> found) {
    if (get(RecordField.LEVEL) != null) {
      found.put(RecordField.LEVEL, Reason.of("officers.level.appointed"));
    }
    if (get(RecordField.LEVEL_SINCE) != null) {
      found.put(RecordField.LEVEL_SINCE, Reason.of("officers.level.appointed"));
    }
    if (get(RecordField.GRADE) != null && get(RecordField.NIP) == null) {
      found.put(RecordField.GRADE, Reason.of("officers.grade.noNip"));
    }
  }

  private void birth(Map<RecordField, Reason> found, LocalDate today) {
    LocalDate born = date(RecordField.BORN_ON);
    Nip nip = nip();
    if (born == null) {
      return;
    }
    if (nip != null && !nip.bornOn().equals(born)) {
      found.put(
          RecordField.BORN_ON,
          Reason.of("officers.born.differs", T.shortDate(born), T.shortDate(nip.bornOn())));
    } else if (born.isAfter(today.minusYears(15))) {
      found.put(RecordField.BORN_ON, Reason.of("officers.born.tooYoung"));
    }
  }

  private void fittingGrade(Map<RecordField, Reason> found) {
    Level level = level();
    Grade grade = grade();
    if (level != null && grade != null && !level.fits(grade)) {
      String fitting = level.grades().stream().map(Grade::label).collect(Collectors.joining(", "));
      found.put(
          RecordField.GRADE,
          Reason.of("officers.grade.unfit", T.t(level.textKey()), fitting, grade.label()));
    }
  }

  private void since(Map<RecordField, Reason> found, LocalDate today) {
    LocalDate since = date(RecordField.LEVEL_SINCE);
    Nip nip = nip();
    if (since == null || found.containsKey(RecordField.LEVEL_SINCE)) {
      return;
    }
    if (since.isAfter(today)) {
      found.put(RecordField.LEVEL_SINCE, Reason.of("officers.since.future"));
    } else if (nip != null && YearMonth.from(since).isBefore(nip.appointed())) {
      found.put(RecordField.LEVEL_SINCE, Reason.of("officers.since.beforeAppointment"));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordFields fields && fields.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Names of the fields alone: their values are private. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
