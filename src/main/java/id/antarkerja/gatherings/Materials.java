package id.antarkerja.gatherings;

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

/** Files of gatherings, for everybody who may read of the gathering. */
@Service
@Transactional
public class Materials {
  static final int MOST = 20;

  /** Most bytes of one file. */
  static final long LONGEST_FILE = 10L * 1024 * 1024;

  private final JdbcClient jdbc;
  private final FileStore files;
  private final Gatherings gatherings;
  private final Audit audit;

  Materials(JdbcClient jdbc, FileStore files, Gatherings gatherings, Audit audit) {
    this.jdbc = jdbc;
    this.files = files;
    this.gatherings = gatherings;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<Material> of(UUID gathering) {
    return jdbc.sql(
            """
            select file_id, part, name, content_type, size from gatherings.materials
             where gathering_id = :gathering order by part desc, file_id
            """)
        .param("gathering", gathering)
        .query(Material.class)
        .list();
  }

  /**
   * @throws NotThere unless the gathering is of the actor's office
   * @throws RefusedException {@code gatherings.file.kind}, {@code gatherings.file.many}, {@code
   *     file.tooLarge}, {@code gatherings.stays}: it was cancelled
   */
  public void add(UUID gathering, Material.Part part, String name, byte[] content) {
    demandOurs(gathering);
    AttachmentKind kind =
        AttachmentKind.of(name, content)
            .orElseThrow(() -> new RefusedException(Reason.of("gatherings.file.kind")));
    if (of(gathering).size() >= MOST) {
      throw new RefusedException(Reason.of("gatherings.file.many", MOST));
    }
    StoredFile stored =
        files.store(name, kind.contentType(), new ByteArrayInputStream(content), LONGEST_FILE);
    jdbc.sql(
            """
            insert into gatherings.materials
                   (file_id, gathering_id, part, name, content_type, size)
            values (:file, :gathering, :part, :name, :type, :size)
            """)
        .param("file", stored.id().value())
        .param("gathering", gathering)
        .param("part", part.name())
        .param("name", stored.name())
        .param("type", kind.contentType())
        .param("size", stored.size())
        .update();
    audit.wrote("gathering.material", gathering);
  }

  /**
   * @throws NotThere when there is none that the actor may read
   */
  @Transactional(readOnly = true)
  public Material one(UUID gathering, UUID file) {
    return of(gathering).stream()
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

  /** As the system, because nobody else deletes files, after {@link #demandOurs} as the actor. */
  void remove(UUID gathering, UUID file) {
    int rows =
        jdbc.sql(
                """
                delete from gatherings.materials
                 where gathering_id = :gathering and file_id = :file
                """)
            .param("gathering", gathering)
            .param("file", file)
            .update();
    if (rows == 1) {
      files.delete(new FileId(file));
      audit.wrote("gathering.materialRemoved", gathering);
    }
  }

  /** As {@link #add} demands, before anything is read of what was sent. */
  @Transactional(readOnly = true)
  void demandOurs(UUID gathering) {
    if (gatherings.ofOurs(gathering).state() == GatheringState.CANCELLED) {
      throw new RefusedException(Reason.of("gatherings.stays"));
    }
  }

  static Acting onBehalf() {
    return Acting.onBehalfOf(Acting.current().actor(), "gatherings.materials");
  }
}
