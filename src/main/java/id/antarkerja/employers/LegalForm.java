package id.antarkerja.employers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The legal form that stands in a firm's name; UNKNOWN where the name carries none. */
public enum LegalForm {
  PT,
  CV,
  UD,
  PD,
  FIRMA,
  KOPERASI,
  YAYASAN,
  PERUM,
  UNKNOWN;

  private static final Map<String, LegalForm> WORDS =
      Map.ofEntries(
          Map.entry("PT", PT),
          Map.entry("CV", CV),
          Map.entry("UD", UD),
          Map.entry("PD", PD),
          Map.entry("PERUMDA", PD),
          Map.entry("FA", FIRMA),
          Map.entry("FIRMA", FIRMA),
          Map.entry("KOPERASI", KOPERASI),
          Map.entry("KSP", KOPERASI),
          Map.entry("YAYASAN", YAYASAN),
          Map.entry("PERUM", PERUM));

  static @Nullable LegalForm ofWord(String word) {
    return WORDS.get(word);
  }

  /** Two names may mean one firm unless both say what they are and say different things. */
  boolean agreesWith(LegalForm other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }
}
