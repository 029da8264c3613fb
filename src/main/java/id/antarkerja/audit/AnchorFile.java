package id.antarkerja.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The signed heads, outside the database: lines are appended and on disk before anybody relies on
 * them. Meant to lie on another machine's append-only mount ({@code antarkerja.audit.anchor}).
 */
@Component
class AnchorFile {
  private static final int LONGEST_LINE = 4_096;

  private final Path file;

  AnchorFile(
      @Value("${antarkerja.audit.anchor:${antarkerja.data:data}/audit/anchors.log}") Path file)
      throws IOException {
    this.file = file.toAbsolutePath();
    Files.createDirectories(this.file.getParent());
  }

  synchronized void append(String line) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null without a file, or in an empty one. */
  synchronized @Nullable String last() {
    if (!Files.exists(file)) {
      return null;
    }
    try (var raw = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, raw.length() - 2L * LONGEST_LINE);
      byte[] tail = new byte[(int) (raw.length() - from)];
      raw.seek(from);
      raw.readFully(tail);
      String[] lines = new String(tail, StandardCharsets.US_ASCII).split("\n");
      String last = lines[lines.length - 1];
      return last.isEmpty() ? null : last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists() {
    return Files.exists(file);
  }

  void forEach(Consumer<String> line) {
    if (!exists()) {
      return;
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      lines.forEach(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
