package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of circulars: put to a draft, read by whoever may read the circular. */
@Service
@Transactional
public class Attachments {
  /** Most bytes of one file. */
  static final long LONGEST_FILE = 10L * 1024 * 1024;

  static final int MOST = 5;

  private final JdbcClient jdbc;
  private final FileStore files;
  private final Circulars circulars;
  private final Audit audit;

  Attachments(JdbcClient jdbc, FileStore files, Circulars circulars, Audit audit) {
    this.jdbc = jdbc;
    this.files = files;
    this.circulars = circulars;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<Attachment> of(UUID circular) {
    return jdbc.sql(
            """
            select file_id, name, content_type, size from circulars.attachments
             where circular_id = :circular order by file_id
            """)
        .param("circular", circular)
        .query(Attachment.class)
        .list();
  }

  /**
   * @throws NotThere unless it is a draft of the actor's office
   * @throws RefusedException {@code circulars.file.kind}, {@code circulars.file.many}, {@code
   *     file.tooLarge}
   */
  public void add(UUID circular, String name, byte[] content) {
    circulars.draftOfOurs(circular);
    AttachmentKind kind =
        AttachmentKind.of(name, content)
            .orElseThrow(() -> new RefusedException(Reason.of("circulars.file.kind")));
    if (of(circular).size() >= MOST) {
      throw new RefusedException(Reason.of("circulars.file.many", MOST));
    }
    StoredFile stored =
        files.store(name, kind.contentType(), new ByteArrayInputStream(content), LONGEST_FILE);
    jdbc.sql(
            """
            insert into circulars.attachments (file_id, circular_id, name, content_type, size)
            values (:file, :circular, :name, :type, :size)
            """)
        .param("file", stored.id().value())
        .param("circular", circular)
        .param("name", stored.name())
        .param("type", kind.contentType())
        .param("size", stored.size())
        .update();
    audit.wrote("circular.attached", circular);
  }

  /**
   * One file of a circular that the actor may read.
   *
   * @throws NotThere when there is none
   */
  @Transactional(readOnly = true)
  public Attachment one(UUID circular, UUID file) {
    return of(circular).stream()
        .filter(one -> one.fileId().equals(file))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  /** Its bytes; as the system, after {@link #one} was asked as the reader. */
  @Transactional(readOnly = true)
  public byte[] bytes(UUID file) {
    try (InputStream in = files.open(new FileId(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As the system on the writer's behalf, because nobody else deletes files, after {@link
   * #demandDraft} as the writer. The database refuses it of one that was sent.
   */
  void remove(UUID circular, UUID file) {
    int rows =
        jdbc.sql(
                """
                delete from circulars.attachments where circular_id = :circular and file_id = :file
                """)
            .param("circular", circular)
            .param("file", file)
            .update();
    if (rows == 1) {
      files.delete(new FileId(file));
      audit.wrote("circular.detached", circular);
    }
  }

  /** As {@link #add} and {@link #remove} demand, before anything is read of what was sent. */
  @Transactional(readOnly = true)
  void demandDraft(UUID circular) {
    circulars.draftOfOurs(circular);
  }

  static Acting onBehalf() {
    return Acting.onBehalfOf(Acting.current().actor(), "circulars.attachments");
  }
}
