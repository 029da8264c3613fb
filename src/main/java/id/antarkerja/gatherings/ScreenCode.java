package id.antarkerja.gatherings;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.documents.Codes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The code on the screen of a gathering: another one each minute, made by a key outside the
 * database from gathering and minute, so that nobody makes one beforehand. It is good in its minute
 * and in the next: somebody has to type it, or to sign in first.
 */
@Component
class ScreenCode {
  static final Duration WINDOW = Duration.ofSeconds(60);

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String KIND = "gatherings.screen";

  private final PersonCipher cipher;

  ScreenCode(PersonCipher cipher) {
    this.cipher = cipher;
  }

  /** 12 signs that can be read aloud, as those of {@link Codes}. */
  String at(UUID gathering, Instant moment) {
    return signs(cipher.blindIndex(KIND, said(gathering, minute(moment))));
  }

  /** As typed or scanned, in any case and with spaces. */
  boolean isGood(UUID gathering, String typed, Instant moment) {
    Optional<String> code = Codes.read(typed);
    long minute = minute(moment);
    return code.isPresent()
        && Stream.of(minute, minute - 1)
            .flatMap(m -> all(gathering, m).stream())
            .anyMatch(code.get()::equals);
  }

  /** How long the one that shows now stays. */
  static Duration left(Instant moment) {
    return Duration.ofSeconds(
        WINDOW.toSeconds() - Math.floorMod(moment.getEpochSecond(), WINDOW.toSeconds()));
  }

  /** Two while keys are being rotated. */
  private List<String> all(UUID gathering, long minute) {
    return cipher.blindIndexes(KIND, said(gathering, minute)).stream()
        .map(ScreenCode::signs)
        .toList();
  }

  private static String said(UUID gathering, long minute) {
    return gathering + "|" + minute;
  }

  private static long minute(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), WINDOW.toSeconds());
  }

  private static String signs(byte[] digest) {
    var code = new StringBuilder(12);
    for (int i = 0; i < 12; i++) {
      code.append(SIGNS.charAt(Math.floorMod(digest[i], SIGNS.length())));
    }
    return code.toString();
  }
}
