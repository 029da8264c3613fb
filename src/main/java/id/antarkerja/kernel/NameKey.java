package id.antarkerja.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Indonesian names as they sound: old and new spelling, doubled letters, titles and short forms
 * made one, so that "Drs. H. Moch. Soerjadi, M.M." and "Muhammad Suryadi" meet.
 */
public final class NameKey {
  private static final int LONGEST = 200;

  private static final Set<String> TITLES =
      Set.of(
          "h", "hj", "haji", "hajah", "dr", "drs", "dra", "ir", "prof", "kh", "spd", "se", "sh",
          "skom", "st", "ssos", "sag", "sip", "ssi", "spsi", "skep", "skm", "sfarm", "stp", "amd",
          "mm", "mpd", "msi", "mt", "mh", "mkom", "ners", "bin", "binti", "alm", "almh");

  private static final Map<String, String> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("m", "muhamad"),
          Map.entry("md", "muhamad"),
          Map.entry("mhd", "muhamad"),
          Map.entry("moh", "muhamad"),
          Map.entry("mohd", "muhamad"),
          Map.entry("moch", "muhamad"),
          Map.entry("muh", "muhamad"),
          Map.entry("much", "muhamad"),
          Map.entry("mohamad", "muhamad"),
          Map.entry("mohammad", "muhamad"),
          Map.entry("mohamed", "muhamad"),
          Map.entry("mohammed", "muhamad"),
          Map.entry("mochamad", "muhamad"),
          Map.entry("mochammad", "muhamad"),
          Map.entry("muchamad", "muhamad"),
          Map.entry("muchammad", "muhamad"),
          Map.entry("muhammad", "muhamad"),
          Map.entry("sti", "siti"),
          Map.entry("abd", "abdul"),
          Map.entry("ach", "ahmad"),
          Map.entry("akh", "ahmad"),
          Map.entry("noor", "nur"),
          Map.entry("nor", "nur"));

  /** Longest first; the result of one is not spelled again. */
  private static final String[][] SPELLINGS = {
    {"oe", "u"}, {"oo", "u"}, {"tj", "c"}, {"dj", "y"}, {"nj", "ny"}, {"sj", "s"}, {"sy", "s"},
    {"sh", "s"}, {"kh", "h"}, {"ch", "h"}, {"dh", "d"}, {"th", "t"}, {"ph", "f"}, {"bh", "b"},
    {"gh", "g"}, {"ie", "i"}, {"j", "y"}, {"v", "f"}, {"z", "s"}, {"q", "k"}, {"x", "ks"}
  };

  private static final Map<Character, List<String[]>> BY_FIRST_LETTER =
      Arrays.stream(SPELLINGS).collect(Collectors.groupingBy(spelling -> spelling[0].charAt(0)));

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\-/]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  private final List<String> words;
  private final List<String> tokens;
  private final @Nullable String leading;

  private NameKey(List<String> words, @Nullable String leading) {
    this.words = words;
    this.tokens = words.stream().distinct().toList();
    this.leading = leading;
  }

  public static NameKey of(String name) {
    String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    List<String> raw = raw(beforeDegrees(text));
    List<String> words = words(raw);
    boolean title = words.isEmpty() || (TITLES.contains(raw.getFirst()) && !isSiti(raw, 0));
    return new NameKey(words, title ? null : words.getFirst());
  }

  /** The words of a name, folded, titles left out, each once; none for a text without letters. */
  public List<String> tokens() {
    return tokens;
  }

  /** The word with which the name begins as it is written; null where that is a title. */
  public @Nullable String leading() {
    return leading;
  }

  /** What two spellings of one name have in common: its words without initials, run together. */
  public String whole() {
    List<String> spelledOut = words.stream().filter(w -> w.length() > 1).toList();
    return singleLetters(String.join("", spelledOut.isEmpty() ? words : spelledOut));
  }

  /** Words for a search, the longest first, as that one leads to the fewest names. */
  public static List<String> searched(String text) {
    return of(text).tokens().stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .limit(5)
        .toList();
  }

  private static List<String> words(List<String> raw) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      String word = raw.get(i);
      if (isSiti(raw, i)) {
        words.add("siti");
      } else if (!TITLES.contains(word)) {
        words.add(folded(word, words.isEmpty() && i < raw.size() - 1));
      }
    }
    if (words.isEmpty()) {
      raw.forEach(word -> words.add(folded(word, false)));
    }
    return words;
  }

  private static boolean isSiti(List<String> raw, int i) {
    return i == 0 && raw.size() > 1 && raw.getFirst().equals("st");
  }

  /** Degrees stand behind the first comma: "Suryadi, S.Pd., M.M.". */
  private static String beforeDegrees(String name) {
    int comma = name.indexOf(',');
    return comma > 0 ? name.substring(0, comma) : name;
  }

  private static List<String> raw(String name) {
    String plain = withoutMarks(name).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(plain)) {
      // "S.Pd" is one word, "M.Rizki" and "Nur-Aini" are two
      String together = word.replace(".", "");
      if (together.length() == word.length() || TITLES.contains(together)) {
        addLetters(words, together);
      } else {
        for (String part : word.split("\\.")) {
          addLetters(words, part);
        }
      }
    }
    return words;
  }

  private static void addLetters(List<String> words, String part) {
    String letters = letters(part);
    if (!letters.isEmpty()) {
      words.add(letters);
    }
  }

  private static String withoutMarks(String name) {
    return name.chars().allMatch(c -> c < 0x80)
        ? name
        : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static String letters(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z')
        ? word
        : NO_LETTER.matcher(word).replaceAll("");
  }

  private static String folded(String word, boolean first) {
    String meant = SHORT_FORMS.getOrDefault(word, word);
    if (word.equals("m") && !first) {
      meant = word;
    }
    String sounds = singleLetters(spelled(meant));
    if (sounds.length() > 3 && sounds.endsWith("h")) {
      sounds = sounds.substring(0, sounds.length() - 1);
    }
    if (sounds.length() > 2 && sounds.endsWith("y")) {
      sounds = sounds.substring(0, sounds.length() - 1) + "i";
    }
    return sounds;
  }

  private static String spelled(String word) {
    var result = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      String[] found = spellingAt(word, at);
      result.append(found == null ? word.substring(at, at + 1) : found[1]);
      at += found == null ? 1 : found[0].length();
    }
    return result.toString();
  }

  private static String @Nullable [] spellingAt(String word, int at) {
    for (String[] spelling : BY_FIRST_LETTER.getOrDefault(word.charAt(at), List.of())) {
      if (word.startsWith(spelling[0], at)) {
        return spelling;
      }
    }
    return null;
  }

  private static String singleLetters(String text) {
    var result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }
}
