package id.antarkerja.files;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores, reads and deletes files. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FileStore {
  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final Path folder;

  FileStore(JdbcClient jdbc, @Value("${antarkerja.data:data}") Path data) throws IOException {
    this.jdbc = jdbc;
    this.folder = Files.createDirectories(data.resolve("files"));
  }

  /**
   * Stores content on disk (synced) and its metadata in this transaction; a rollback removes it.
   *
   * @param limit most bytes
   * @throws RefusedException when the content is longer
   */
  public StoredFile store(String name, String contentType, InputStream content, long limit) {
    UUID id = Uuid7.next();
    Path path = path(id);
    removeOnRollback(path);
    MessageDigest digest = Digests.sha256();
    long size = write(content, path, limit, digest);
    StoredFile file =
        new StoredFile(
            new FileId(id),
            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
            contentType,
            size,
            digest.digest());
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into files.files (id, name, content_type, size, sha256, territory, stored_by)
            values (:id, :name, :type, :size, :sha256, :territory, :by)
            """)
        .param("id", id)
        .param("name", file.name())
        .param("type", contentType)
        .param("size", size)
        .param("sha256", file.sha256())
        .param("territory", acting.territory())
        .param("by", acting.actor().id())
        .update();
    return file;
  }

  /**
   * @throws NotThere when there is none, or it belongs to somebody else
   */
  public StoredFile one(FileId id) {
    return jdbc.sql("select id, name, content_type, size, sha256 from files.files where id = :id")
        .param("id", id.value())
        .query(StoredFile.class)
        .optional()
        .orElseThrow(NotThere::new);
  }

  /** The content of a file that this actor may see; the caller closes it. */
  public InputStream open(FileId id) {
    one(id);
    try {
      return Files.newInputStream(path(id.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The metadata now, the content once that is committed. */
  public void delete(FileId id) {
    jdbc.sql("delete from files.files where id = :id").param("id", id.value()).update();
    Path path = path(id.value());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            remove(path);
          }
        });
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long write(InputStream content, Path path, long limit, MessageDigest digest) {
    try {
      Files.createDirectories(path.getParent());
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
          size += n;
          if (size > limit) {
            throw new RefusedException(Reason.of("file.tooLarge", limit / (1024 * 1024)));
          }
          digest.update(buffer, 0, n);
          channel.write(ByteBuffer.wrap(buffer, 0, n));
        }
        channel.force(true);
        return size;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeOnRollback(Path path) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              remove(path);
            }
          }
        });
  }

  private Path path(UUID id) {
    String name = id.toString();
    return folder.resolve(name.substring(name.length() - 2)).resolve(name);
  }
}
