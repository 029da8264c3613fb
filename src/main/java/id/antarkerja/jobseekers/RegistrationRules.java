package id.antarkerja.jobseekers;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clocks of the AK/I card, as printed on it: valid two years, to be reported every six months.
 *
 * @param minimumAge years; some offices ask for more than the national 15
 * @param validMonths a card's life
 * @param reportAfterMonths when the holder reports, counted from the day of issue
 */
@ConfigurationProperties("antarkerja.registration")
record RegistrationRules(
    @DefaultValue("15") int minimumAge,
    @DefaultValue("24") int validMonths,
    @DefaultValue({"6", "12", "18"}) List<Integer> reportAfterMonths) {
  static final int OLDEST = 100;

  RegistrationRules {
    if (minimumAge < 15) {
      throw new IllegalArgumentException("antarkerja.registration.minimum-age is at least 15");
    }
    reportAfterMonths = List.copyOf(reportAfterMonths);
  }

  /** The last day on which the card is valid. */
  LocalDate expires(LocalDate issued) {
    return issued.plusMonths(validMonths);
  }

  List<LocalDate> reports(LocalDate issued) {
    return reportAfterMonths.stream().map(issued::plusMonths).toList();
  }

  /**
   * How many reports are covered when the holder reports today: the next one, and all missed ones.
   */
  int covered(LocalDate issued, int before, LocalDate today) {
    long past = reports(issued).stream().filter(due -> !due.isAfter(today)).count();
    return Math.min(reportAfterMonths.size(), Math.max(before + 1, (int) past));
  }
}
