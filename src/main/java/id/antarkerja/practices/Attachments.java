package id.antarkerja.practices;

import id.antarkerja.files.AttachmentKind;
import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import id.antarkerja.files.StoredFile;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of versions; who may change them is the caller's, and the database's. */
@Repository
class Attachments {
  /** Most bytes of one file. */
  static final long LONGEST_FILE = 10L * 1024 * 1024;

  static final int MOST = 5;

  private final JdbcClient jdbc;
  private final FileStore files;

  Attachments(JdbcClient jdbc, FileStore files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  List<Attachment> of(UUID version) {
    return jdbc.sql(
            """
            select file_id, name, content_type, size from practices.attachments
             where version_id = :version order by file_id
            """)
        .param("version", version)
        .query(Attachment.class)
        .list();
  }

  /** One file of any version of a practice that the actor may read. */
  Attachment one(UUID practice, UUID file) {
    return jdbc.sql(
            """
            select a.file_id, a.name, a.content_type, a.size
              from practices.versions v join practices.attachments a on a.version_id = v.id
             where v.practice_id = :practice and a.file_id = :file limit 1
            """)
        .param("practice", practice)
        .param("file", file)
        .query(Attachment.class)
        .optional()
        .orElseThrow(NotThere::new);
  }

  void add(UUID version, String name, byte[] content) {
    AttachmentKind kind =
        AttachmentKind.of(name, content)
            .orElseThrow(() -> new RefusedException(Reason.of("practices.file.kind")));
    if (of(version).size() >= MOST) {
      throw new RefusedException(Reason.of("practices.file.many", MOST));
    }
    StoredFile stored =
        files.store(name, kind.contentType(), new ByteArrayInputStream(content), LONGEST_FILE);
    jdbc.sql(
            """
            insert into practices.attachments (version_id, file_id, name, content_type, size)
            values (:version, :file, :name, :type, :size)
            """)
        .param("version", version)
        .param("file", stored.id().value())
        .param("name", stored.name())
        .param("type", kind.contentType())
        .param("size", stored.size())
        .update();
  }

  void copy(UUID from, UUID to) {
    jdbc.sql(
            """
            insert into practices.attachments (version_id, file_id, name, content_type, size)
            select :to, file_id, name, content_type, size
              from practices.attachments where version_id = :from
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** As the system, after one was asked for as the reader. */
  byte[] bytes(UUID file) {
    try (InputStream in = files.open(new FileId(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As the system on the writer's behalf, because nobody else deletes files. The file itself goes
   * when no version shows it any more. False when it was gone already.
   */
  boolean remove(UUID version, UUID file) {
    int rows =
        jdbc.sql(
                """
                delete from practices.attachments where version_id = :version and file_id = :file
                """)
            .param("version", version)
            .param("file", file)
            .update();
    boolean shown =
        jdbc.sql("select exists (select from practices.attachments where file_id = :file)")
            .param("file", file)
            .query(Boolean.class)
            .single();
    if (rows == 1 && !shown) {
      files.delete(new FileId(file));
    }
    return rows == 1;
  }
}
