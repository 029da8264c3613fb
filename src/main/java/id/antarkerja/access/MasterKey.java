package id.antarkerja.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One version of the two secrets: the master key wraps the persons' keys, the index key makes blind
 * indexes. Files {@code master-<n>.key} and {@code index-<n>.key}, 0600, 32 random bytes each.
 */
record MasterKey(int version, AesGcmJce master, Mac index) {
  private static final String MAC = "HmacSHA256";

  static final int BYTES = 32;
  private static final Pattern NAME = Pattern.compile("master-([0-9]{1,4})\\.key");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** All versions in a folder, oldest first. */
  static List<MasterKey> in(Path folder) throws IOException {
    List<Integer> versions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          versions.add(Integer.valueOf(name.group(1)));
        }
      }
    }
    List<MasterKey> found = new ArrayList<>();
    for (int version : versions.stream().sorted().toList()) {
      found.add(read(folder, version));
    }
    return found;
  }

  /** Makes the next version; a crash in between leaves no half of it. */
  static MasterKey make(Path folder, int version) throws IOException {
    write(folder.resolve("index-" + version + ".key"));
    write(folder.resolve("master-" + version + ".key"));
    return read(folder, version);
  }

  static void delete(Path folder, int version) throws IOException {
    Files.deleteIfExists(folder.resolve("master-" + version + ".key"));
    Files.deleteIfExists(folder.resolve("index-" + version + ".key"));
    sync(folder);
  }

  private static MasterKey read(Path folder, int version) throws IOException {
    byte[] master = Files.readAllBytes(folder.resolve("master-" + version + ".key"));
    byte[] index = Files.readAllBytes(folder.resolve("index-" + version + ".key"));
    if (master.length != BYTES || index.length != BYTES) {
      throw new IOException("a key file of version " + version + " has the wrong length");
    }
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(index, MAC));
      return new MasterKey(version, new AesGcmJce(master), mac);
    } catch (GeneralSecurityException e) {
      throw new IOException("the master key can't be used", e);
    }
  }

  private static void write(Path file) throws IOException {
    byte[] key = random();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (var channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    sync(java.util.Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /** Of one's own: it has a state. */
  Mac indexer() throws CloneNotSupportedException {
    return (Mac) index.clone();
  }

  static byte[] random() {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /** A new name in a folder survives a power cut only after this. */
  static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
