package id.antarkerja.officers.workbook;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.TakenEmails;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeFinder;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.RecordLines;
import id.antarkerja.officers.registry.RecordLines.Holder;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.officers.workbook.Newcomer.Proposed;
import id.antarkerja.sheets.ReadRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows about people who are not in the registry: by the centre anywhere, by a province in its own
 * territory. Whose number or address is here already is named and never entered a second time.
 */
@Component
class Newcomers {
  private static final int PROVINCE = 2;

  private final OfficeFinder finder;
  private final RecordLines lines;
  private final TakenEmails emails;
  private final Days days;

  Newcomers(OfficeFinder finder, RecordLines lines, TakenEmails emails, Days days) {
    this.finder = finder;
    this.lines = lines;
    this.emails = emails;
    this.days = days;
  }

  /** Whether the actor may enter people by workbook at all. */
  static boolean mayEnter() {
    Acting acting = Acting.current();
    String territory = acting.territory();
    return Records.decides()
        && (territory.equals(Scope.EVERYWHERE) || territory.matches("[0-9]{" + PROVINCE + "}"));
  }

  /** Nobody else enters anybody before this transaction ends. */
  void hold() {
    emails.hold();
    lines.holdNumbers();
  }

  /**
   * @param numbers that other rows of the file give to officers who are here
   */
  List<Newcomer> read(SentSheet sheet, Set<String> numbers) {
    Map<String, Optional<Office>> offices = new HashMap<>();
    LocalDate today = days.today();
    boolean may = mayEnter();
    List<Newcomer> read =
        sheet.rows().stream()
            .filter(sheet::isNew)
            .map(row -> may ? read(sheet, row, offices, today) : notHere(sheet, row))
            .toList();
    Map<String, Holder> holders = lines.holders(texts(read, Newcomers::number));
    Set<String> taken = emails.of(texts(read, Newcomers::email));
    var once = new OncePerFile(numbers);
    return read.stream().map(one -> once.check(known(one, holders, taken))).toList();
  }

  private static Newcomer notHere(SentSheet sheet, ReadRow row) {
    String name = sheet.text(row, SheetColumn.NAME);
    return new Newcomer(row.number(), name, List.of(), null, null)
        .refused(SheetColumn.NAME, name, Reason.of("officers.sheet.notHere"));
  }

  private Newcomer read(
      SentSheet sheet, ReadRow row, Map<String, Optional<Office>> offices, LocalDate today) {
    var cells = new NewcomerCells(sheet, row, today);
    OfficerKind kind = cells.kind();
    RecordFields fields = cells.fields(kind);
    Office office = cells.office(name -> offices.computeIfAbsent(name, finder::named));
    if (office != null && !Acting.current().scope().contains(office.territory())) {
      cells.reject(SheetColumn.OFFICE, "officers.sheet.range");
    }
    cells.status();
    LocalDate since = cells.day(SheetColumn.SINCE);
    NewOfficer.Decree decree = cells.decree();
    String email = cells.email(fields);
    String name = cells.text(SheetColumn.NAME);
    var wrong = cells.wrong();
    boolean right = wrong.isEmpty() && kind != null && office != null && email != null;
    return new Newcomer(
        row.number(),
        name,
        wrong,
        null,
        !right
            ? null
            : new Proposed(
                new NewOfficer(
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(fields.get(RecordField.NAME)),
                    Objects.requireNonNull(email),
                    Role.OFFICER,
                    Objects.requireNonNull(office).id(),
                    since,
                    decree),
                office.name(),
                fields));
  }

  private static Newcomer known(Newcomer one, Map<String, Holder> holders, Set<String> taken) {
    String number = number(one);
    Holder holder = number == null ? null : holders.get(number);
    if (number != null && holder != null) {
      Reason reason =
          holder.name() == null
              ? Reason.of("officers.nip.taken")
              : Reason.of("officers.sheet.known", holder.name());
      return one.knownAs(holder, SheetColumn.NIP, RecordField.NIP.shown(number), reason);
    }
    String email = email(one);
    if (email != null && taken.contains(email)) {
      Reason reason = Reason.of("account.emailTaken");
      return number == null
          ? one.knownAs(Holder.ELSEWHERE, emailColumn(one), email, reason)
          : one.refused(emailColumn(one), email, reason);
    }
    return one;
  }

  static @Nullable String number(Newcomer one) {
    return one.proposed() == null ? null : one.proposed().fields().get(RecordField.NIP);
  }

  static @Nullable String email(Newcomer one) {
    return one.proposed() == null ? null : Accounts.normalised(one.proposed().officer().email());
  }

  static SheetColumn emailColumn(Newcomer one) {
    boolean own =
        one.proposed() != null && one.proposed().fields().get(RecordField.WORK_EMAIL) == null;
    return own ? SheetColumn.EMAIL : SheetColumn.WORK_EMAIL;
  }

  private static List<String> texts(
      List<Newcomer> read, Function<Newcomer, @Nullable String> what) {
    return read.stream().flatMap(one -> Stream.ofNullable(what.apply(one))).distinct().toList();
  }
}
