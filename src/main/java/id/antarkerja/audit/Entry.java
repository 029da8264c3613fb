package id.antarkerja.audit;

import id.antarkerja.kernel.Digests;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is chained: everything that it says goes into its hash, in one fixed form. */
record Entry(
    long seq,
    Instant at,
    String kind,
    String action,
    @Nullable String purpose,
    @Nullable UUID subject,
    List<UUID> subjects,
    List<String> fields,
    String result,
    int count,
    String actorKind,
    @Nullable UUID actor,
    String role,
    @Nullable UUID officeId,
    String territory,
    byte @Nullable [] session) {

  static final int CHAINS = 16;

  static final String COLUMNS =
      """
      e.seq, e.at, e.kind, e.action, e.purpose, e.subject, e.subjects, e.fields, e.result, e.count,
      e.actor_kind, e.actor, e.role, e.office_id, e.territory, e.session
      """;

  /** One chain for each actor, so that what one did stands in one place. */
  int chain() {
    byte[] id =
        Digests.sha256(
            (actorKind + ":" + (actor == null ? "" : actor)).getBytes(StandardCharsets.UTF_8));
    return id[0] & (CHAINS - 1);
  }

  /** The hash of the link that this entry becomes. */
  byte[] link(long n, Instant sealedAt, byte[] prev) {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(chain());
      out.writeLong(n);
      out.writeLong(micros(sealedAt));
      out.write(prev);
      out.writeLong(seq);
      out.writeLong(micros(at));
      for (String text : new String[] {kind, action, purpose, result, actorKind, role, territory}) {
        text(out, text);
      }
      out.writeInt(count);
      id(out, subject);
      id(out, actor);
      id(out, officeId);
      out.writeInt(subjects.size());
      for (UUID one : subjects) {
        id(out, one);
      }
      out.writeInt(fields.size());
      for (String field : fields) {
        text(out, field);
      }
      bytes(out, session);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digests.sha256(bytes.toByteArray());
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    bytes(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private static void id(DataOutputStream out, @Nullable UUID id) throws IOException {
    bytes(
        out,
        id == null
            ? null
            : ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
  }

  /** With its length first, so that nothing can move from one field into the next. */
  private static void bytes(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  static Entry of(ResultSet rs) throws SQLException {
    return new Entry(
        rs.getLong("seq"),
        instant(rs, "at"),
        rs.getString("kind"),
        rs.getString("action"),
        rs.getString("purpose"),
        rs.getObject("subject", UUID.class),
        List.of((UUID[]) array(rs, "subjects")),
        List.of((String[]) array(rs, "fields")),
        rs.getString("result"),
        rs.getInt("count"),
        rs.getString("actor_kind"),
        rs.getObject("actor", UUID.class),
        rs.getString("role"),
        rs.getObject("office_id", UUID.class),
        rs.getString("territory"),
        rs.getBytes("session"));
  }

  static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Object array(ResultSet rs, String column) throws SQLException {
    Array array = rs.getArray(column);
    return array.getArray();
  }
}
