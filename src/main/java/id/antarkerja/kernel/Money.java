package id.antarkerja.kernel;

import java.util.Locale;

/** Whole rupiah, written the way people say them. */
public final class Money {
  private Money() {}

  /** {@code 5600000} becomes "Rp 5,6 juta"; amounts under a million are written out. */
  public static String rupiah(long amount, Locale locale) {
    boolean english = "en".equals(locale.getLanguage());
    if (amount < 1_000_000) {
      return "Rp " + String.format(english ? Locale.ENGLISH : Locale.of("id"), "%,d", amount);
    }
    long tenths = Math.round(amount / 100_000.0);
    String whole = String.format(english ? Locale.ENGLISH : Locale.of("id"), "%,d", tenths / 10);
    String fraction = tenths % 10 == 0 ? "" : (english ? "." : ",") + tenths % 10;
    return "Rp " + whole + fraction + (english ? " million" : " juta");
  }
}
