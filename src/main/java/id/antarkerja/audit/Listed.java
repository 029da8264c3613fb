package id.antarkerja.audit;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the persons of a list may be named: in full, or by first name and initials. */
public record Listed(Set<UUID> shortened) {
  public static final Listed IN_FULL = new Listed(Set.of());

  public boolean anyShortened() {
    return !shortened.isEmpty();
  }

  public String name(UUID person, String name) {
    return shortened.contains(person) ? initials(name) : name;
  }

  /** The number of a card as the name beside it: in full, or masked. */
  public String number(UUID person, String number) {
    return shortened.contains(person) ? masked(number) : number;
  }

  /** Enough of an AK/I number to tell two people apart, not enough to use it. */
  public static String masked(String number) {
    return "•••• •••• •••• " + number.substring(number.length() - 4);
  }

  /** "Siti Rahmawati Putri" is "Siti R. P.". */
  static String initials(String name) {
    String[] words = name.strip().split("\\s+");
    return IntStream.range(0, words.length)
        .mapToObj(
            i -> i == 0 ? words[i] : words[i].substring(0, words[i].offsetByCodePoints(0, 1)) + ".")
        .collect(Collectors.joining(" "));
  }
}
