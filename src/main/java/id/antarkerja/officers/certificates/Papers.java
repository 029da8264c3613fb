package id.antarkerja.officers.certificates;

import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import id.antarkerja.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads what was stored. */
final class Papers {
  private Papers() {}

  static Paper read(FileStore files, FileId id) {
    StoredFile stored = files.one(id);
    try (InputStream in = files.open(id)) {
      return new Paper(stored.name(), stored.contentType(), in.readAllBytes());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
