package id.antarkerja.practices;

import id.antarkerja.classifications.Region;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Practices found.
 *
 * @param names of the offices, by id
 * @param places names of regions, by code
 * @param chosen for the running month; only on the library's first page
 */
record LibraryPage(
    Form form,
    LibraryTab tab,
    boolean writes,
    boolean reviews,
    List<LibraryRow> rows,
    Map<UUID, String> names,
    Map<String, String> places,
    List<Region> regions,
    List<Selection> chosen,
    @Nullable String first,
    @Nullable String next) {

  List<LibraryTab> tabs() {
    return Stream.of(LibraryTab.values())
        .filter(one -> one != LibraryTab.OURS || writes)
        .filter(one -> one != LibraryTab.REVIEW || reviews)
        .toList();
  }

  boolean all() {
    return tab == LibraryTab.ALL;
  }

  /** "Kabupaten Karawang · Disnaker …", or the country. */
  String where(LibraryRow row) {
    return row.region() == null
        ? T.t("practices.abroad", Objects.requireNonNullElse(row.country(), ""))
        : places.get(row.region()) + " · " + names.get(row.officeId());
  }

  String groups(LibraryRow row) {
    return row.groups().stream().map(one -> T.t(one.textKey())).collect(Collectors.joining(", "));
  }

  List<Option> groupChoices() {
    return options("practices.group.", TargetGroup.values());
  }

  List<Option> kindChoices() {
    return options("practices.kind.", PracticeKind.values());
  }

  List<Option> costChoices() {
    return options("practices.cost.", LibraryQuery.Cost.values());
  }

  List<Option> changeChoices() {
    return options("practices.change.", LibraryQuery.Change.values());
  }

  List<Option> repeatedChoices() {
    return options("practices.repeated.", LibraryQuery.Repeated.values());
  }

  List<Option> provinceChoices() {
    return regions.stream().map(one -> new Option(one.code(), one.name())).toList();
  }

  private static List<Option> options(String key, Enum<?>[] values) {
    return Stream.of(values).map(one -> new Option(one.name(), T.t(key + one.name()))).toList();
  }

  boolean isSearch() {
    return Stream.of("q", "kelompok", "asal", "provinsi", "biaya", "hasil", "dicoba")
        .anyMatch(name -> !form.value(name).isEmpty());
  }
}
