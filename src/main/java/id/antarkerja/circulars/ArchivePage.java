package id.antarkerja.circulars;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Circulars found.
 *
 * @param ofOffice those of the reader's office instead of those that came to the reader
 * @param names of the sending offices, by id
 */
record ArchivePage(
    Form form,
    boolean ofOffice,
    boolean mayWrite,
    List<ArchiveRow> rows,
    Map<UUID, String> names,
    List<Option> senders,
    List<Integer> allYears,
    long unread,
    LocalDate today,
    @Nullable String first,
    @Nullable String next) {

  String sender(ArchiveRow row) {
    return Objects.requireNonNull(names.get(row.officeId()));
  }

  List<Option> years() {
    return allYears.stream().map(y -> new Option(y.toString(), y.toString())).toList();
  }

  List<Option> owns() {
    return Stream.of(ArchiveQuery.Own.values())
        .map(own -> new Option(own.name(), T.t(own.textKey())))
        .toList();
  }

  boolean isSearch() {
    return Stream.of("q", "tahun", "pengirim", "saya").anyMatch(n -> !form.value(n).isEmpty());
  }

  boolean late(ArchiveRow row) {
    return row.waitsForMe() && row.deadline() != null && row.deadline().isBefore(today);
  }
}
