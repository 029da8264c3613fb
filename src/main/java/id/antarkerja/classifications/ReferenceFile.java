package id.antarkerja.classifications;

import id.antarkerja.kernel.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list in {@code resources/reference}: a comment line that names scheme, version and regulation,
 * then tab-separated rows.
 *
 * @param checksum SHA-256 of the whole file
 */
record ReferenceFile(
    String scheme, String version, String regulation, String checksum, List<String[]> rows) {

  private static final Pattern HEADER =
      Pattern.compile("# scheme=(\\S+) version=(\\S+) regulation=(.+?)\\. .*");

  static ReferenceFile regions() {
    return read("regions.tsv", 5);
  }

  static ReferenceFile regionAliases() {
    return read("region-aliases.tsv", 2);
  }

  static ReferenceFile occupations() {
    return read("kbji-2014.tsv", 2);
  }

  static ReferenceFile occupationAliases() {
    return read("occupation-aliases.tsv", 2);
  }

  static ReferenceFile industries() {
    return read("kbli-2020.tsv", 3);
  }

  static ReferenceFile industryAliases() {
    return read("industry-aliases.tsv", 2);
  }

  static ReferenceFile skills() {
    return read("skills.tsv", 6);
  }

  private static ReferenceFile read(String name, int columns) {
    byte[] bytes = bytes(name);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    Matcher header = HEADER.matcher(lines.getFirst());
    if (!header.matches()) {
      throw new IllegalStateException("the first line of reference/" + name + " names no scheme");
    }
    var rows = lines.stream().skip(1).map(line -> cells(line, columns)).toList();
    return new ReferenceFile(
        header.group(1), header.group(2), header.group(3), checksum(bytes), rows);
  }

  /** Always {@code columns} cells; those missing at the end of a line are "". */
  private static String[] cells(String line, int columns) {
    String[] cells = new String[columns];
    int from = 0;
    for (int i = 0; i < columns; i++) {
      int tab = from > line.length() ? -1 : line.indexOf('\t', from);
      int to = tab < 0 ? line.length() : tab;
      cells[i] = from > line.length() ? "" : line.substring(from, to);
      from = to + 1;
    }
    return cells;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource reference/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String checksum(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256(bytes));
  }
}
