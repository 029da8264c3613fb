package id.antarkerja.classifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All regions in order of their codes, and their index. */
final class RegionBook {
  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final Set<String> TYPES = Set.of("kabupaten", "kota", "administrasi");

  private final Map<String, Region> byCode = new LinkedHashMap<>();
  private final Map<String, List<Region>> below = new HashMap<>();
  private final List<Region> regencies;
  private final Map<String, Integer> regencyIndex = new HashMap<>();
  private final Lazy<SearchIndex> index = new Lazy<>(this::makeIndex);
  private final List<Region> all;

  RegionBook() {
    for (String[] row : ReferenceFile.regions().rows()) {
      String code = row[0];
      RegionLevel level = RegionLevel.ofCode(code);
      Double latitude = row[2].isEmpty() ? null : Double.valueOf(row[2]);
      Double longitude = row[3].isEmpty() ? null : Double.valueOf(row[3]);
      Integer population = row[4].isEmpty() ? null : Integer.valueOf(row[4]);
      var region = new Region(code, row[1], level, latitude, longitude, population);
      byCode.put(code, region);
      String parent = Objects.requireNonNullElse(region.parent(), "");
      below.computeIfAbsent(parent, p -> new ArrayList<>()).add(region);
    }
    all = List.copyOf(byCode.values());
    regencies = all.stream().filter(r -> r.level() == RegionLevel.REGENCY).toList();
    for (int i = 0; i < regencies.size(); i++) {
      regencyIndex.put(regencies.get(i).code(), i);
    }
  }

  List<Region> all() {
    return all;
  }

  @Nullable Region get(String code) {
    return byCode.get(code);
  }

  List<Region> below(String code) {
    return List.copyOf(below.getOrDefault(code, List.of()));
  }

  List<Region> regencies() {
    return regencies;
  }

  /** The regency of a regency's or district's code. */
  int regencyIndex(String code) {
    Integer found = code.length() < 4 ? null : regencyIndex.get(code.substring(0, 4));
    if (found == null) {
      throw new IllegalArgumentException("no regency of code " + code);
    }
    return found;
  }

  double distanceKm(String a, String b) {
    Region from = regencies.get(regencyIndex(a));
    Region to = regencies.get(regencyIndex(b));
    double lat1 = Math.toRadians(Objects.requireNonNull(from.latitude()));
    double lat2 = Math.toRadians(Objects.requireNonNull(to.latitude()));
    double halfLat = (lat2 - lat1) / 2;
    double halfLon =
        Math.toRadians(
                Objects.requireNonNull(to.longitude()) - Objects.requireNonNull(from.longitude()))
            / 2;
    double h =
        Math.pow(Math.sin(halfLat), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(halfLon), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** "Kabupaten Karawang, Jawa Barat"; the code itself when it is unknown. */
  String placeOf(String code) {
    Region region = byCode.get(code);
    return region == null
        ? code
        : Stream.of(region.name(), above(region))
            .filter(part -> !part.isEmpty())
            .reduce((a, b) -> a + ", " + b)
            .orElse(code);
  }

  /** The names of the regions above, nearest first; "" for a province. */
  String above(Region region) {
    String parent = region.parent();
    return parent == null ? "" : placeOf(parent);
  }

  SearchIndex index() {
    return index.get();
  }

  private SearchIndex makeIndex() {
    List<Entry> entries = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    Map<String, Integer> entryOf = new HashMap<>();
    for (Region region : all) {
      long weight = region.population() == null ? 0 : region.population();
      int rank = region.level() == RegionLevel.DISTRICT ? 1 : 0;
      entryOf.put(region.code(), entries.size());
      addPhrase(phrases, entries.size(), region, core(region));
      entries.add(new Entry(region.code(), region.name(), rank, weight));
    }
    for (String[] row : ReferenceFile.regionAliases().rows()) {
      Region region = Objects.requireNonNull(byCode.get(row[0]), row[0]);
      int entry = Objects.requireNonNull(entryOf.get(row[0]));
      for (String alias : row[1].split(";", -1)) {
        addPhrase(phrases, entry, region, Words.OF_REGIONS.of(alias));
      }
    }
    return new SearchIndex(Words.OF_REGIONS, entries, phrases);
  }

  private void addPhrase(List<Phrase> phrases, int entry, Region region, List<String> own) {
    List<String> context = new ArrayList<>(typeWords(region));
    for (String up = region.parent(); up != null; ) {
      Region parent = Objects.requireNonNull(byCode.get(up));
      context.addAll(Words.OF_REGIONS.of(parent.name()));
      up = parent.parent();
    }
    phrases.add(new Phrase(entry, region.name(), own, List.copyOf(Set.copyOf(context))));
  }

  /** The name without "Kabupaten", "Kota" or "Administrasi" before it. */
  private static List<String> core(Region region) {
    List<String> words = Words.OF_REGIONS.of(region.name());
    return region.level() == RegionLevel.REGENCY
        ? words.stream().dropWhile(TYPES::contains).toList()
        : words;
  }

  private static Collection<String> typeWords(Region region) {
    return switch (region.level()) {
      case PROVINCE -> List.of("provinsi");
      case REGENCY ->
          Words.OF_REGIONS.of(region.name()).stream().takeWhile(TYPES::contains).toList();
      case DISTRICT -> List.of("kecamatan");
    };
  }
}
