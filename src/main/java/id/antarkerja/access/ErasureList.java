package id.antarkerja.access;

import id.antarkerja.database.StartProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who was erased, in a file beside the keys that is only ever added to and never restored from an
 * older copy: it outlives the database and the key store. An entry is on disk before its
 * transaction commits.
 *
 * <p>A line is a moment, {@code ERASED} or {@code KEPT} (the transaction was rolled back), an id.
 */
final class ErasureList implements AutoCloseable {
  private static final Pattern LINE =
      Pattern.compile("\\S+ (ERASED|KEPT) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private final FileChannel channel;
  private final Set<UUID> erased = ConcurrentHashMap.newKeySet();

  ErasureList(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    // What a crash left half written was never acknowledged.
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    whole.lines().forEach(line -> read(file, line));
    channel.truncate(whole.length());
    channel.position(whole.length());
  }

  private void read(Path file, String line) {
    Matcher entry = LINE.matcher(line);
    if (!entry.matches()) {
      throw StartProblem.refused("start.problem.erasures-damaged", file);
    }
    UUID person = UUID.fromString(entry.group(2));
    if (entry.group(1).equals("ERASED")) {
      erased.add(person);
    } else {
      erased.remove(person);
    }
  }

  boolean contains(UUID person) {
    return erased.contains(person);
  }

  Set<UUID> all() {
    return Set.copyOf(erased);
  }

  /** False when it stood there already. */
  synchronized boolean add(UUID person) {
    if (erased.contains(person)) {
      return false;
    }
    write("ERASED", person);
    return erased.add(person);
  }

  /** The erasure did not happen: its transaction was rolled back. */
  synchronized void takeBack(UUID person) {
    if (erased.contains(person)) {
      write("KEPT", person);
      erased.remove(person);
    }
  }

  private void write(String what, UUID person) {
    ByteBuffer line =
        StandardCharsets.US_ASCII.encode(Instant.now() + " " + what + " " + person + "\n");
    try {
      long before = channel.position();
      try {
        while (line.hasRemaining()) {
          channel.write(line);
        }
        channel.force(true);
      } catch (IOException e) {
        channel.truncate(before);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the erasure list can't be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
