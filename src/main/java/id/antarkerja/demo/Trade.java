package id.antarkerja.demo;

import id.antarkerja.classifications.Education;
import id.antarkerja.kernel.Sex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A kind of work of the invented country.
 *
 * @param group KBJI unit group
 * @param weight inside its major group
 * @param women share among those who seek it, 0 to 1
 * @param least lowest education that employers ask
 */
record Trade(
    String group,
    double weight,
    double women,
    Education least,
    String kbli,
    List<String> titles,
    List<String> tasks) {

  /** The first digit of its group, 1 to 9. */
  int major() {
    return group.charAt(0) - '0';
  }

  double share(Sex sex) {
    return sex == Sex.P ? women : 1 - women;
  }

  static List<Trade> all() {
    return lines("/demo/trades.tsv").map(Trade::of).toList();
  }

  private static Trade of(String line) {
    String[] column = line.split("\t");
    return new Trade(
        column[0],
        Double.parseDouble(column[1]),
        Double.parseDouble(column[2]),
        Education.valueOf(column[3]),
        column[4],
        List.of(column[5].split(";")),
        List.of(column[6].split(";")));
  }

  /** The lines of one of our tables, without its heading. */
  static java.util.stream.Stream<String> lines(String resource) {
    try (var in = Objects.requireNonNull(Trade.class.getResourceAsStream(resource));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
