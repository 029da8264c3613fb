package id.antarkerja.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How many officers work where: 1,051 as counted in August 2022, of them 178 in the ministry, 196
 * in the migrant-worker agency, 124 in provinces, 553 in regencies and cities (tabloidmaritim.com,
 * 19 August 2022). Within each, by population.
 */
final class StaffPlan {
  static final int MINISTRY = 178;
  static final int AGENCY = 196;
  static final int PROVINCES = 124;
  static final int REGENCIES = 553;
  static final int ALL = MINISTRY + AGENCY + PROVINCES + REGENCIES;

  private StaffPlan() {}

  /**
   * Whole shares that add up to a total (largest remainders); {@code least} for everybody first.
   */
  static <T> Map<T, Integer> shared(
      int total, int least, List<T> places, ToDoubleFunction<T> weight) {
    double sum = places.stream().mapToDouble(weight).sum();
    int toShare = total - least * places.size();
    Map<T, Integer> shares = new LinkedHashMap<>();
    int given = 0;
    for (T place : places) {
      int whole = (int) (toShare * weight.applyAsDouble(place) / sum);
      shares.put(place, least + whole);
      given += whole;
    }
    List<T> byRemainder = new ArrayList<>(places);
    byRemainder.sort(
        Comparator.comparingDouble(
            place -> {
              double exact = toShare * weight.applyAsDouble(place) / sum;
              return Math.floor(exact) - exact;
            }));
    for (T place : byRemainder.subList(0, toShare - given)) {
      shares.merge(place, 1, Integer::sum);
    }
    return shares;
  }
}
