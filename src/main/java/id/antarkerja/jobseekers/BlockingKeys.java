package id.antarkerja.jobseekers;

import id.antarkerja.kernel.NameKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two records of one person have in common, as keys that are equal or not: fast under
 * row-level security and for a whole nation. The part before the colon is the kind of match.
 */
final class BlockingKeys {
  /** Too many people have these words in their name to mean anything beside a birth date. */
  private static final Set<String> COMMON =
      Set.of(
          "muhamad", "siti", "nur", "abdul", "ahmad", "sri", "dewi", "putri", "putra", "tri", "dwi",
          "eka", "ayu", "sari", "wati", "agus", "dian", "rahmat", "adi", "budi", "indah", "ika");

  static final String NAME_BIRTH = "NAME_BIRTH:";

  /** Longer names are rare, and a list of words is no name. */
  private static final int WORDS = 6;

  private BlockingKeys() {}

  static List<String> of(
      String name,
      @Nullable LocalDate bornOn,
      byte @Nullable [] nikIndex,
      byte @Nullable [] phoneIndex) {
    return of(NameKey.of(name), bornOn, nikIndex, phoneIndex);
  }

  static List<String> of(
      NameKey name,
      @Nullable LocalDate bornOn,
      byte @Nullable [] nikIndex,
      byte @Nullable [] phoneIndex) {
    List<String> keys = new ArrayList<>();
    if (nikIndex != null) {
      keys.add("NIK:" + HexFormat.of().formatHex(nikIndex));
    }
    if (phoneIndex != null) {
      keys.add("PHONE:" + HexFormat.of().formatHex(phoneIndex));
    }
    String whole = name.whole();
    if (bornOn == null || whole.isEmpty()) {
      return keys;
    }
    String day = bornOn.toString();
    keys.add(NAME_BIRTH + whole + ":" + day);
    keys.add("NAME_DAY:" + whole + ":" + dayAndMonth(bornOn));
    for (String token : name.tokens().stream().limit(WORDS).toList()) {
      if (token.length() > 3 && !COMMON.contains(token)) {
        keys.add("WORD_BIRTH:" + token + ":" + day);
      }
    }
    return keys;
  }

  /** The same for 3 August and 8 March, in any year: typed the wrong way round, or a wrong year. */
  private static String dayAndMonth(LocalDate day) {
    int a = Math.min(day.getDayOfMonth(), day.getMonthValue());
    int b = Math.max(day.getDayOfMonth(), day.getMonthValue());
    return a + "/" + b;
  }
}
