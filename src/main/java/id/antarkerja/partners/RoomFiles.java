package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.files.AttachmentKind;
import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import id.antarkerja.files.StoredFile;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.SentFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of rooms. Contact persons have no right on the store of files: the system brings and opens
 * them on behalf of whoever was asked for their seat before.
 */
@Service
@Transactional
public class RoomFiles {
  /** Most bytes of one file. */
  static final long LONGEST_FILE = 10L * 1024 * 1024;

  /** Of one agreement. */
  static final int MOST = 5;

  private static final String COLUMNS =
      "select file_id, room_id, post_id, agreement_id, name, content_type, size from partners.files";

  private final JdbcClient jdbc;
  private final FileStore store;
  private final Facts facts;
  private final Audit audit;

  RoomFiles(JdbcClient jdbc, FileStore store, Facts facts, Audit audit) {
    this.jdbc = jdbc;
    this.store = store;
    this.facts = facts;
    this.audit = audit;
  }

  static Acting onBehalf() {
    return Acting.onBehalfOf(Acting.current().actor(), "partners.files");
  }

  /**
   * A file as it came in; null when none was chosen.
   *
   * @throws RefusedException {@code partners.file.kind}, {@code file.tooLarge}
   */
  static @Nullable SentFile sent(@Nullable MultipartFile file) {
    SentFile sent = SentFile.of(file, LONGEST_FILE);
    if (sent != null) {
      kind(sent);
    }
    return sent;
  }

  private static AttachmentKind kind(SentFile file) {
    return AttachmentKind.of(file.name(), file.content())
        .orElseThrow(() -> new RefusedException(Reason.of("partners.file.kind")));
  }

  void toPost(Seat seat, UUID post, SentFile file) {
    add(seat, post, null, file);
  }

  /**
   * The signed paper, or a further one.
   *
   * @throws RefusedException {@code partners.file.many}
   */
  void toAgreement(Seat seat, UUID agreement, SentFile file) {
    if (ofAgreement(agreement).size() >= MOST) {
      throw new RefusedException(Reason.of("partners.file.many", MOST));
    }
    add(seat, null, agreement, file);
  }

  private void add(Seat seat, @Nullable UUID post, @Nullable UUID agreement, SentFile file) {
    String type = kind(file).contentType();
    StoredFile stored =
        store.store(file.name(), type, new ByteArrayInputStream(file.content()), LONGEST_FILE);
    jdbc.sql(
            """
            insert into partners.files (file_id, room_id, post_id, agreement_id, seat_id, name,
                        content_type, size, at)
            values (:file, :room, :post, :agreement, :seat, :name, :type, :size, :at)
            """)
        .param("file", stored.id().value())
        .param("room", seat.roomId())
        .param("post", post, Types.OTHER)
        .param("agreement", agreement, Types.OTHER)
        .param("seat", seat.id())
        .param("name", stored.name())
        .param("type", type)
        .param("size", stored.size())
        .param("at", Facts.at(facts.now()))
        .update();
    audit.wrote("room.file", seat.roomId());
  }

  @Transactional(readOnly = true)
  public List<RoomFile> ofPosts(Collection<UUID> posts) {
    return jdbc.sql(COLUMNS + " where post_id = any(:posts) order by file_id")
        .param("posts", posts.toArray(UUID[]::new))
        .query(RoomFile.class)
        .list();
  }

  @Transactional(readOnly = true)
  public List<RoomFile> ofAgreement(UUID agreement) {
    return jdbc.sql(COLUMNS + " where agreement_id = :agreement order by file_id")
        .param("agreement", agreement)
        .query(RoomFile.class)
        .list();
  }

  /**
   * One that the actor may read.
   *
   * @throws NotThere when there is none
   */
  @Transactional(readOnly = true)
  public RoomFile one(UUID room, UUID file) {
    return jdbc.sql(COLUMNS + " where room_id = :room and file_id = :file")
        .param("room", room)
        .param("file", file)
        .query(RoomFile.class)
        .optional()
        .orElseThrow(NotThere::new);
  }

  /** Its bytes; as the system, after {@link #one} was asked as the reader. */
  @Transactional(readOnly = true)
  public byte[] bytes(UUID file) {
    try (InputStream in = store.open(new FileId(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
