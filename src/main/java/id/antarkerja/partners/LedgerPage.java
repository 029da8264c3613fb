package id.antarkerja.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Commitments that are in force.
 *
 * @param tally of all that the query reaches, whatever standing is chosen
 * @param lines the same for each office or province; empty where it is one
 * @param after the last one of this page; null when there are no more
 */
record LedgerPage(
    Side side,
    LedgerQuery query,
    List<LedgerQuery.Reach> reaches,
    @Nullable String room,
    @Nullable String office,
    @Nullable String place,
    Tally tally,
    List<Ledger.Line> lines,
    boolean byProvince,
    Function<String, String> names,
    List<Commitment> rows,
    LocalDate today,
    boolean further,
    @Nullable UUID after) {

  String path(LedgerQuery to) {
    var path = new StringBuilder(side.base()).append("/janji?cakupan=").append(to.reach());
    add(path, "ruang", to.room());
    add(path, "kantor", to.office());
    add(path, "wilayah", to.place());
    add(path, "status", to.standing());
    return path.toString();
  }

  private static void add(StringBuilder path, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      path.append('&').append(name).append('=').append(value);
    }
  }

  String path(Standing standing) {
    return path(query.with(standing));
  }

  String path(LedgerQuery.Reach reach) {
    return path(new LedgerQuery(reach, null, null, null, query.standing()));
  }

  /** The list behind a number of one office or province. */
  String path(Ledger.Line line, @Nullable Standing standing) {
    return path(
        byProvince
            ? new LedgerQuery(query.reach(), null, null, line.key(), standing)
            : new LedgerQuery(
                query.reach(), null, UUID.fromString(line.key()), query.place(), standing));
  }

  String name(Ledger.Line line) {
    return names.apply(line.key());
  }

  @Nullable String first() {
    return further ? path(query) : null;
  }

  @Nullable String next() {
    return after == null ? null : path(query) + "&setelah=" + after;
  }

  static List<Standing> columns() {
    return List.of(
        Standing.LATE,
        Standing.OPEN,
        Standing.PARTLY,
        Standing.KEPT,
        Standing.BROKEN,
        Standing.RELEASED);
  }
}
