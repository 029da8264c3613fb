package id.antarkerja.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a province stands on the tile map: every province one tile, each about where it lies.
 *
 * @param code of the province, as "32"
 */
record Tile(String code, String label, int column, int row) {
  private static final List<Tile> LAID =
      List.of(
          new Tile("11", "AC", 0, 0),
          new Tile("12", "SU", 1, 0),
          new Tile("14", "RI", 2, 0),
          new Tile("21", "KR", 3, 0),
          new Tile("13", "SB", 1, 1),
          new Tile("15", "JA", 2, 1),
          new Tile("19", "BB", 3, 1),
          new Tile("17", "BE", 1, 2),
          new Tile("16", "SS", 2, 2),
          new Tile("18", "LA", 2, 3),
          new Tile("36", "BT", 3, 4),
          new Tile("31", "JK", 4, 4),
          new Tile("32", "JB", 4, 5),
          new Tile("33", "JT", 5, 5),
          new Tile("34", "YO", 5, 6),
          new Tile("35", "JI", 6, 5),
          new Tile("51", "BA", 7, 5),
          new Tile("52", "NB", 8, 5),
          new Tile("53", "NT", 9, 5),
          new Tile("61", "KB", 5, 1),
          new Tile("62", "KT", 6, 2),
          new Tile("64", "KI", 7, 1),
          new Tile("65", "KU", 7, 0),
          new Tile("63", "KS", 6, 3),
          new Tile("76", "SR", 8, 2),
          new Tile("72", "ST", 9, 1),
          new Tile("75", "GO", 10, 0),
          new Tile("71", "SA", 11, 0),
          new Tile("73", "SN", 9, 3),
          new Tile("74", "SG", 10, 2),
          new Tile("82", "MU", 12, 1),
          new Tile("81", "MA", 12, 3),
          new Tile("96", "PD", 13, 1),
          new Tile("92", "PB", 14, 1),
          new Tile("94", "PT", 14, 2),
          new Tile("91", "PA", 15, 1),
          new Tile("95", "PE", 15, 2),
          new Tile("93", "PS", 15, 3));

  private static final Map<String, Tile> BY_CODE =
      LAID.stream().collect(Collectors.toMap(Tile::code, Function.identity()));

  static Map<String, Tile> byCode() {
    return BY_CODE;
  }
}
