package id.antarkerja.trust;

import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** All that an answer tells: its headers, and the text of its page, workbook or paper. */
final class Shown {
  private Shown() {}

  /** Squeezed, as canaries are. */
  static String all(Answer answer) {
    return Canary.squeezed(answer.headers() + "\n" + content(answer.body()));
  }

  private static String content(byte[] body) {
    if (starts(body, "PK")) {
      return unzipped(body);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return starts(body, "%PDF") ? text + "\n" + Desk.text(body) : text;
  }

  private static boolean starts(byte[] body, String with) {
    return body.length >= with.length()
        && new String(body, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
  }

  private static String unzipped(byte[] body) {
    var text = new StringBuilder();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(body)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        text.append(entry.getName()).append('\n');
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Canaries in an answer that this actor may not see and did not send. */
  static List<Canary> leaks(String shown, Who who, boolean worn, Canaries canaries, String sent) {
    List<Canary> foreign =
        canaries.in(shown).stream().filter(canary -> !who.maySee(canary, worn)).toList();
    if (foreign.isEmpty()) {
      return foreign;
    }
    String known = Canary.squeezed(sent);
    return foreign.stream().filter(canary -> !known.contains(canary.token())).toList();
  }
}
