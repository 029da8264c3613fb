package id.antarkerja.officers.workbook;

import id.antarkerja.access.Acting;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.RecordLines;
import id.antarkerja.officers.registry.RecordLines.Line;
import id.antarkerja.sheets.ReadRow;
import id.antarkerja.sheets.SheetReader;
import id.antarkerja.sheets.UnreadableSheet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to registries that come back: kept for a day, compared anew each time, applied once. */
@Service
@Transactional
public class SheetImports {
  static final long LONGEST_FILE = 10L * 1024 * 1024;
  private static final int MOST = 5_000;

  private final SheetImportRepository rows;
  private final RecordLines lines;
  private final Newcomers newcomers;
  private final Enterings enterings;
  private final Audit audit;
  private final Days days;
  private final Clock clock;

  SheetImports(
      SheetImportRepository rows,
      RecordLines lines,
      Newcomers newcomers,
      Enterings enterings,
      Audit audit,
      Days days,
      Clock clock) {
    this.rows = rows;
    this.lines = lines;
    this.newcomers = newcomers;
    this.enterings = enterings;
    this.audit = audit;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Keeps what somebody sent.
   *
   * @param content at most 10 MiB
   * @throws RefusedException {@code officers.sheet.*}: no workbook, not this registry's, too long
   */
  public UUID keep(String fileName, byte[] content) {
    SentSheet sheet = read(content);
    if (sheet.rows().size() > MOST) {
      throw new RefusedException(Reason.of("officers.sheet.tooMany", MOST));
    }
    if (sheet.length() > LONGEST_FILE) {
      throw new RefusedException(Reason.of("officers.sheet.tooLarge"));
    }
    UUID id = Uuid7.next();
    rows.insert(id, fileName, clock.instant(), sheet.packed());
    audit.wrote("officers.sheet.sent", id);
    return id;
  }

  private static SentSheet read(byte[] content) {
    try {
      return SentSheet.of(SheetReader.read(content))
          .orElseThrow(() -> new RefusedException(Reason.of("officers.sheet.foreign")));
    } catch (UnreadableSheet unreadable) {
      throw new RefusedException(
          Reason.of(
              unreadable.tooLarge() ? "officers.sheet.tooLarge" : "officers.sheet.unreadable"));
    }
  }

  /**
   * @throws NotThere when it is nobody's, somebody else's, or forgotten by now
   */
  @Transactional(readOnly = true)
  public SheetImport one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  /** Every row that is otherwise than here now, in the order of the file. */
  public Comparison compare(UUID id) {
    SentSheet sheet = SentSheet.unpacked(rows.packed(id).orElseThrow(NotThere::new));
    List<UUID> ids =
        sheet.rows().stream().map(row -> id(sheet, row)).filter(one -> one != null).toList();
    Map<UUID, Line> known = lines.of(ids);
    Set<UUID> seen = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    List<RowDiff> diffs = new ArrayList<>();
    for (ReadRow row : sheet.rows().stream().filter(row -> !sheet.isNew(row)).toList()) {
      RowDiff diff = diff(sheet, row, known, seen, numbers);
      if (!diff.cells().isEmpty()) {
        diffs.add(diff);
      }
    }
    return new Comparison(sheet.rows().size(), diffs, newcomers.read(sheet, numbers));
  }

  private RowDiff diff(
      SentSheet sheet, ReadRow row, Map<UUID, Line> known, Set<UUID> seen, Set<String> numbers) {
    UUID id = id(sheet, row);
    Line line = id == null ? null : known.get(id);
    if (line == null || !seen.add(line.officer().id())) {
      String name = Objects.requireNonNullElse(sheet.cell(row, SheetColumn.NAME), "");
      String code = line == null ? "officers.sheet.unknown" : "officers.sheet.twice";
      return RowRefusal.of(row.number(), id, name, Reason.of(code));
    }
    int version = version(sheet, row);
    RowDiff diff = RowCompare.of(sheet, row, version, line, days.today(line.officer().territory()));
    RecordFields wanted = diff.wanted();
    if (wanted == null) {
      return diff;
    }
    if (line.officer().id().equals(Acting.current().actor().id())) {
      return RowRefusal.all(diff, Reason.of("officers.sheet.own"));
    }
    if (version != line.officer().version()) {
      return RowRefusal.all(diff, Reason.of("officers.sheet.stale"));
    }
    boolean number = wanted.nip() != null && !Objects.equals(wanted.nip(), line.fields().nip());
    if (number
        && (!numbers.add(Objects.requireNonNull(wanted.nip()).digits())
            || lines.taken(line.officer().id(), wanted))) {
      return RowRefusal.all(diff, Reason.of("officers.nip.taken"));
    }
    return diff;
  }

  private static @Nullable UUID id(SentSheet sheet, ReadRow row) {
    String text = Objects.requireNonNullElse(sheet.cell(row, SheetColumn.ID), "");
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException no) {
      return null;
    }
  }

  private static int version(SentSheet sheet, ReadRow row) {
    String text = Objects.requireNonNullElse(sheet.cell(row, SheetColumn.VERSION), "");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  /**
   * Takes over all that is right and unchanged here since the file was made; once.
   *
   * @throws RefusedException {@code officers.sheet.done} when it was applied before
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void apply(UUID id) {
    StepUp.require();
    rows.lock(id);
    if (one(id).appliedAt() != null) {
      throw new RefusedException(Reason.of("officers.sheet.done"));
    }
    newcomers.hold();
    Comparison found = compare(id);
    int applied = 0;
    for (RowDiff diff : found.rows()) {
      if (diff.wanted() != null
          && lines.saveUnchanged(
              Objects.requireNonNull(diff.officer()), diff.version(), diff.wanted())) {
        applied++;
      }
    }
    int entered =
        enterings.enter(
            found.newcomers().stream().flatMap(one -> Stream.ofNullable(one.proposed())).toList());
    rows.applied(id, clock.instant(), applied, entered);
    audit.wrote("officers.sheet.applied", id);
  }
}
