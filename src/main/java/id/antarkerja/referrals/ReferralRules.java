package id.antarkerja.referrals;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clocks and the letter's number. No regulation sets them; each office may.
 *
 * @param personDays working days for the person's answer
 * @param employerDays working days for the employer's answer, from the letter or the interview
 * @param requestDays working days for another office's answer
 * @param linkDays days that the employer's link lives after the last step
 * @param letterNumber form of the number; {@code {number}}, {@code {office}} and {@code {year}} are
 *     filled in
 */
@ConfigurationProperties("antarkerja.referral")
record ReferralRules(
    @DefaultValue("2") int personDays,
    @DefaultValue("5") int employerDays,
    @DefaultValue("3") int requestDays,
    @DefaultValue("60") int linkDays,
    @DefaultValue("{number}/SP/{office}/{year}") String letterNumber) {

  ReferralRules {
    if (personDays < 1 || employerDays < 1 || requestDays < 1 || linkDays < 1) {
      throw new IllegalArgumentException("the days of antarkerja.referral are at least 1");
    }
    if (!letterNumber.contains("{number}") || !letterNumber.contains("{year}")) {
      throw new IllegalArgumentException(
          "antarkerja.referral.letter-number needs {number} and {year}");
    }
  }

  /**
   * @param office its territory; the centre's is a sign, which no letter carries
   */
  String letterNumber(int number, String office, int year) {
    return letterNumber
        .replace("{number}", String.format(Locale.ROOT, "%04d", number))
        .replace("{office}", office.equals("*") ? "PUSAT" : office)
        .replace("{year}", Integer.toString(year));
  }
}
