package id.antarkerja.demo;

import id.antarkerja.kernel.Sex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Invented names in the manners of many regions: one word, initials, family names, old spelling.
 */
final class Names {
  private static final String COMMON = "umum";

  /** The manner of naming that most people of a province follow, by its code. */
  private static final Map<String, String> MANNERS =
      Map.ofEntries(
          Map.entry("11", "aceh"),
          Map.entry("12", "batak"),
          Map.entry("13", "minang"),
          Map.entry("14", "melayu"),
          Map.entry("15", "melayu"),
          Map.entry("16", "melayu"),
          Map.entry("17", "melayu"),
          Map.entry("18", "jawa"),
          Map.entry("19", "melayu"),
          Map.entry("21", "melayu"),
          Map.entry("31", "jawa"),
          Map.entry("32", "sunda"),
          Map.entry("33", "jawa"),
          Map.entry("34", "jawa"),
          Map.entry("35", "jawa"),
          Map.entry("36", "sunda"),
          Map.entry("51", "bali"),
          Map.entry("52", "sasak"),
          Map.entry("53", "ntt"),
          Map.entry("61", "dayak"),
          Map.entry("62", "dayak"),
          Map.entry("63", "banjar"),
          Map.entry("64", "banjar"),
          Map.entry("65", "dayak"),
          Map.entry("71", "minahasa"),
          Map.entry("72", "bugis"),
          Map.entry("73", "bugis"),
          Map.entry("74", "bugis"),
          Map.entry("75", "bugis"),
          Map.entry("76", "bugis"),
          Map.entry("81", "maluku"),
          Map.entry("82", "maluku"));

  private static final Set<String> OLD_SPELLING = Set.of("jawa", "sunda");
  private static final List<String> INITIALS = List.of("A.", "H.", "M.", "N.", "R.", "S.");

  private final Map<String, List<String>> lists = read();

  /** A name as on an ID card. */
  String draw(Draw draw, Sex sex, String province, int age) {
    String manner = manner(draw, province);
    String given = draw.of(given(draw, manner, sex));
    String name = joined(draw, manner, given, sex);
    if (age >= 45 && OLD_SPELLING.contains(manner) && draw.chance(0.15)) {
      return oldSpelling(name);
    }
    return name;
  }

  private static String manner(Draw draw, String province) {
    double share = draw.share();
    if (share < 0.03) {
      return "tionghoa";
    }
    if (share < 0.30) {
      return COMMON;
    }
    return share < 0.36 ? "jawa" : MANNERS.getOrDefault(province, "papua");
  }

  private List<String> given(Draw draw, String manner, Sex sex) {
    String own = manner + (sex == Sex.L ? " L" : " P");
    boolean bali = manner.equals("bali");
    return draw.chance(bali ? 0.95 : 0.55)
        ? list(own)
        : list(COMMON + (sex == Sex.L ? " L" : " P"));
  }

  private String joined(Draw draw, String manner, String given, Sex sex) {
    List<String> family = lists.get(manner + " F");
    if (family != null) {
      String middle = draw.chance(0.35) ? " " + draw.of(list(manner + pole(sex))) : "";
      return given + different(given, middle) + (draw.chance(0.9) ? " " + draw.of(family) : "");
    }
    double share = draw.share();
    if (share < (manner.equals("bali") ? 0.02 : 0.14)) {
      return given;
    }
    String second = draw.of(second(draw, manner, sex));
    if (share < 0.20) {
      return draw.of(INITIALS) + " " + given + " " + second;
    }
    if (share < 0.25) {
      return (sex == Sex.L ? "Muh. " : "St. ") + given + " " + second;
    }
    if (share < 0.29) {
      return given + " " + draw.of(INITIALS);
    }
    if (share < 0.32) {
      return given + " " + given;
    }
    String middle = share < 0.5 ? " " + draw.of(list(COMMON + pole(sex))) : "";
    return given + different(given, middle) + " " + second;
  }

  private List<String> second(Draw draw, String manner, Sex sex) {
    List<String> own = lists.get(manner + (sex == Sex.L ? " T" : " S"));
    return own != null && draw.chance(0.7) ? own : list(COMMON + (sex == Sex.L ? " T" : " S"));
  }

  private static String different(String given, String middle) {
    return middle.strip().equals(given) ? "" : middle;
  }

  private static String pole(Sex sex) {
    return sex == Sex.L ? " L" : " P";
  }

  /** As before 1972: oe, dj, tj, j for u, j, c, y. */
  static String oldSpelling(String name) {
    return name.replace("j", "dj")
        .replace("J", "Dj")
        .replace("y", "j")
        .replace("Y", "J")
        .replace("c", "tj")
        .replace("C", "Tj")
        .replace("u", "oe")
        .replace("U", "Oe");
  }

  private List<String> list(String key) {
    return Objects.requireNonNull(lists.get(key), key);
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> lists = new HashMap<>();
    try (var in = Objects.requireNonNull(Names.class.getResourceAsStream("/demo/names.txt"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && line.contains(": "))
          .map(line -> line.split(": ", 2))
          .forEach(parts -> lists.put(parts[0], List.of(parts[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }
}
