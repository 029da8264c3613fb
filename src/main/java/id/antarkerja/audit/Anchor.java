package id.antarkerja.audit;

import id.antarkerja.kernel.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The heads of all chains at one moment, as one signed line that names the line before.
 *
 * @param before hash of the line before; zeros for the first
 * @param heads by chain
 */
record Anchor(long number, Instant at, byte[] before, Map<Integer, Head> heads) {
  private static final HexFormat HEX = HexFormat.of();

  record Head(long n, byte[] hash) {}

  String line(SigningKey key) {
    String text = text();
    return text + " " + HEX.formatHex(key.sign(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private String text() {
    return "%d %s %s %s"
        .formatted(
            number,
            at,
            HEX.formatHex(before),
            heads.entrySet().stream()
                .map(
                    e ->
                        e.getKey()
                            + ":"
                            + e.getValue().n()
                            + ":"
                            + HEX.formatHex(e.getValue().hash()))
                .collect(Collectors.joining(",")));
  }

  static byte[] hash(String line) {
    return Digests.sha256(line);
  }

  static boolean isSigned(String line, SigningKey key) {
    int end = line.lastIndexOf(' ');
    try {
      return key.signed(
          line.substring(0, end).getBytes(StandardCharsets.US_ASCII),
          HEX.parseHex(line.substring(end + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Empty for a line that nobody of us wrote. */
  static Optional<Anchor> of(String line) {
    try {
      String[] parts = line.split(" ");
      Map<Integer, Head> heads = new TreeMap<>();
      for (String head : parts[3].split(",")) {
        String[] values = head.split(":");
        heads.put(
            Integer.parseInt(values[0]),
            new Head(Long.parseLong(values[1]), HEX.parseHex(values[2])));
      }
      return Optional.of(
          new Anchor(
              Long.parseLong(parts[0]), Instant.parse(parts[1]), HEX.parseHex(parts[2]), heads));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
