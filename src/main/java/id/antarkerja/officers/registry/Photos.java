package id.antarkerja.officers.registry;

import id.antarkerja.audit.Audit;
import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import id.antarkerja.kernel.NotThere;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers' pictures: one each, drawn anew from what was sent. */
@Service
@Transactional
public class Photos {
  private final RecordRepository rows;
  private final JdbcClient jdbc;
  private final FileStore files;
  private final Audit audit;

  Photos(RecordRepository rows, JdbcClient jdbc, FileStore files, Audit audit) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.files = files;
    this.audit = audit;
  }

  /** The file of somebody's picture, for every colleague; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<UUID> of(UUID officer) {
    return jdbc.sql("select officers.photo_of(:id) as photo")
        .param("id", officer)
        .query((row, n) -> Optional.ofNullable(row.getObject("photo", UUID.class)))
        .single();
  }

  /** Its bytes, a JPEG; as the system, after {@link #of} was asked as the reader. */
  @Transactional(readOnly = true)
  public byte[] bytes(UUID photo) {
    try (InputStream in = files.open(new FileId(photo))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Another picture, or none; as the system on the officer's behalf, because nobody else deletes
   * files.
   *
   * @param portrait what {@link Picture} drew
   * @throws NotThere when there is no such officer
   */
  void replace(UUID officer, byte @Nullable [] portrait) {
    OfficerRecord before = rows.locked(officer).orElseThrow(NotThere::new);
    UUID stored = null;
    if (portrait != null) {
      var in = new ByteArrayInputStream(portrait);
      stored = files.store("portrait.jpg", "image/jpeg", in, Picture.LONGEST_FILE).id().value();
    }
    rows.photo(officer, stored);
    if (before.photo() != null) {
      files.delete(new FileId(before.photo()));
    }
    audit.wrote("officer.photo", officer);
  }
}
