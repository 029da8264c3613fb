package id.antarkerja.circulars;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Circulars found.
 *
 * @param names of the sending offices, by id
 */
record ArchivePage(
    Form form,
    Tab tab,
    boolean mayWrite,
    List<ArchiveRow> rows,
    Map<UUID, String> names,
    List<Option> senders,
    List<Integer> allYears,
    long unread,
    @Nullable String first,
    @Nullable String next) {

  /** Which circulars: those that came to the reader, of the reader's office, of those below. */
  enum Tab {
    MINE(""),
    OFFICE("kantor"),
    BELOW("bawah");

    private final String code;

    Tab(String code) {
      this.code = code;
    }

    static Tab of(String code) {
      return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElse(MINE);
    }

    String code() {
      return code;
    }

    String path() {
      return Circular.HOME + (code.isEmpty() ? "" : "?tab=" + code);
    }

    String textKey() {
      return "circulars.tab." + name();
    }

    String emptyKey() {
      return "circulars.none." + name();
    }
  }

  boolean mine() {
    return tab == Tab.MINE;
  }

  List<Tab> tabs() {
    return List.of(Tab.values());
  }

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
}
