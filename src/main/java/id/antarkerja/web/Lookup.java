package id.antarkerja.web;

import java.util.Map;

/** Where a look-up field asks: JSON {@code [{"code","label","detail"}]} for {@code ?q=}. */
public final class Lookup {
  private static final Map<String, String> PATHS =
      Map.of(
          "region", "/cari/wilayah",
          "occupation", "/cari/jabatan",
          "industry", "/cari/kbli",
          "skill", "/cari/keahlian");

  private Lookup() {}

  /** By kind (region, occupation, industry, skill); an address is passed through. */
  public static String href(String kind) {
    if (kind.startsWith("/")) {
      return kind;
    }
    String path = PATHS.get(kind);
    if (path == null) {
      throw new IllegalArgumentException("no look-up of kind " + kind);
    }
    return path;
  }
}
