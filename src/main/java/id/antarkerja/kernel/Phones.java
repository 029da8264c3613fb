package id.antarkerja.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers as people write them in Indonesia (08…, 62…, +62…), kept as E.164. */
public final class Phones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String HERE = "ID";

  private Phones() {}

  /** Empty when it is no possible number. */
  public static Optional<String> e164(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    try {
      var number = NUMBERS.parse(text.startsWith("62") ? "+" + text : text, HERE);
      return NUMBERS.isValidNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** "0812 •••• 4410". */
  public static String masked(String e164) {
    String local = e164.startsWith("+62") ? "0" + e164.substring(3) : e164;
    return local.substring(0, 4) + " •••• " + local.substring(local.length() - 4);
  }
}
