package id.antarkerja.statistics;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Region;
import id.antarkerja.officers.numbers.PublishedCount;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Officers by place.
 *
 * @param each how many people the target ratio gives one pengantar kerja
 * @param province whose regencies are shown; null for all provinces
 * @param places the rows of the table
 * @param without regencies that have nobody, by province
 */
record OfficerPicturePage(
    Form form,
    int each,
    @Nullable Region province,
    List<OfficerPlace> provinces,
    List<OfficerPlace> places,
    OfficerPicture.Counts counts,
    Map<Region, List<Region>> without,
    LocalDate today) {
  private static final int STEP = 43;

  /** Counted by where the office stands: the same split as the published numbers. */
  int centre() {
    return counts.functional("*");
  }

  int agency() {
    return counts.functional("b");
  }

  int provinceOffices() {
    return level(2);
  }

  int regencyOffices() {
    return level(4);
  }

  private int level(int length) {
    return counts.officers().stream()
        .filter(count -> count.territory().matches("[0-9]{" + length + "}"))
        .mapToInt(count -> count.functional())
        .sum();
  }

  int total() {
    return centre() + agency() + provinceOffices() + regencyOffices() + counts.functional("x");
  }

  int regencies() {
    return provinces.stream().mapToInt(OfficerPlace::regencies).sum();
  }

  int regenciesWithout() {
    return provinces.stream().mapToInt(OfficerPlace::without).sum();
  }

  int retiring() {
    return counts.sum("", count -> count.retiring());
  }

  int missing() {
    return places.stream().mapToInt(place -> place.missing(each)).sum();
  }

  /** How many of the rows have an official labour force. */
  long withLabour() {
    return places.stream().filter(place -> place.labour() != null).count();
  }

  String labour(OfficerPlace place) {
    return "/petugas/laporan/angkatan-kerja?wilayah=" + place.code();
  }

  long placesBelow() {
    return places.stream().filter(place -> place.missing(each) > 0).count();
  }

  List<PublishedCount> published() {
    return PublishedCount.ALL.reversed();
  }

  String month(PublishedCount point) {
    return T.month(point.month().atDay(1));
  }

  String x(OfficerPlace place) {
    return String.valueOf(tile(place).column() * STEP);
  }

  String y(OfficerPlace place) {
    return String.valueOf(tile(place).row() * STEP);
  }

  Tile tile(OfficerPlace place) {
    return Objects.requireNonNull(Tile.byCode().get(place.code()));
  }

  String tileHref(OfficerPlace place) {
    return OfficerPicturePages.PATH + "?provinsi=" + place.code() + "&rasio=" + each;
  }

  String directory(String code, String kind) {
    return "/petugas/pejabat?jenis=" + kind + "&wilayah=" + code;
  }

  static String decimal(@Nullable Double number) {
    return OfficerPlace.decimal(number, T.locale());
  }

  boolean mine(OfficerPlace place) {
    return Acting.current().scope().contains(place.code());
  }

  boolean seesAllRetiring() {
    return Acting.current().role() == Role.HEAD
        && Acting.current().territory().equals(Scope.EVERYWHERE);
  }

  /** Names of those who retire are for who decides about their records. */
  boolean seesRetiring(OfficerPlace place) {
    return Acting.current().role() == Role.HEAD && mine(place);
  }
}
