package id.antarkerja.demo;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where people live and firms stand, by the counts of Karirhub 2024 and by population. */
final class Land {
  static final String KARAWANG = "3215";
  static final String BEKASI = "3216";

  /** In the first 5,000 every 14th is of Karawang, so that the demo office has its people. */
  static final int FIRST = 5_000;

  static final int EVERY = 14;
  private static final String HOME_PROVINCE = "32";

  /** Large regencies draw more than their share of people, as Zipf would have it. */
  private static final double SKEW = 1.25;

  private final Weighted<Province> bySeekers;
  private final Weighted<Province> beside;
  private final Weighted<Province> byEmployers;
  private final Map<String, Double> men = new HashMap<>();
  private final Map<String, Weighted<Region>> regencies = new HashMap<>();
  private final Map<String, List<Region>> districts = new HashMap<>();

  Land(Classifications classifications) {
    List<Province> provinces = Trade.lines("/demo/provinces.tsv").map(Province::of).toList();
    double all = provinces.stream().mapToDouble(Province::seekers).sum();
    bySeekers = Weighted.by(provinces, Province::seekers);
    // What Karawang's own people already are is taken from the province's share.
    beside =
        Weighted.by(
            provinces,
            province ->
                province.code().equals(HOME_PROVINCE)
                    ? Math.max(0, (province.seekers() - all / EVERY) / (1 - 1.0 / EVERY))
                    : province.seekers() / (1 - 1.0 / EVERY));
    byEmployers = Weighted.by(provinces, Province::employers);
    for (Province province : provinces) {
      men.putIfAbsent(province.code(), province.men() / province.seekers());
      regencies.put(
          province.code(),
          Weighted.by(classifications.regenciesOf(province.code()), Land::attraction));
    }
    for (Region regency : classifications.regencies()) {
      districts.put(regency.code(), classifications.districtsOf(regency.code()));
    }
  }

  private static double attraction(Region regency) {
    Integer population = regency.population();
    return Math.pow(population == null ? 10_000 : Math.max(1_000, population), SKEW);
  }

  /** The regency of a jobseeker, 4 digits. */
  String regencyOfPerson(Draw draw, long index) {
    if (index < FIRST && index % EVERY == 0) {
      return KARAWANG;
    }
    Province province = (index < FIRST ? beside : bySeekers).draw(draw);
    return regencyIn(draw, province.code());
  }

  /** The regency of a place of work. */
  String regencyOfWork(Draw draw) {
    return regencyIn(draw, byEmployers.draw(draw).code());
  }

  String regencyIn(Draw draw, String province) {
    return weighted(province).draw(draw).code();
  }

  String district(Draw draw, String regency) {
    return draw.of(Objects.requireNonNull(districts.get(regency), regency)).code();
  }

  /** Share of men among the jobseekers of a province. */
  double men(String province) {
    return men.getOrDefault(province, 0.5);
  }

  private Weighted<Region> weighted(String province) {
    return Objects.requireNonNull(regencies.get(province), province);
  }

  private record Province(String code, double men, double women, double employers) {
    double seekers() {
      return men + women;
    }

    static Province of(String line) {
      String[] column = line.split("\t");
      return new Province(
          column[0],
          Double.parseDouble(column[1]),
          Double.parseDouble(column[2]),
          Double.parseDouble(column[3]));
    }
  }
}
