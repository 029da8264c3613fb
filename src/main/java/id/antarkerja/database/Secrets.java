package id.antarkerja.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords made by us, one file each, readable by nobody but the account that runs us. */
record Secrets(Path folder) {
  static final String SUPERUSER = "superuser";
  static final String OWNER = "owner";
  static final String APP = "app";

  private static final SecureRandom RANDOM = new SecureRandom();

  static void privateFolder(Path folder) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) throws IOException {
    return Files.isRegularFile(file(name)) && Files.size(file(name)) > 0;
  }

  /** The password of that name; made on first use. */
  String of(String name) throws IOException {
    if (!has(name)) {
      privateFolder(folder);
      Path part = folder.resolve(name + ".part");
      Files.deleteIfExists(part);
      Files.createFile(part, only("rw-------"));
      Files.writeString(part, random() + "\n");
      Files.move(part, file(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.readString(file(name)).strip();
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static FileAttribute<?> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
