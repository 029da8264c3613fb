package id.antarkerja.talk;

import id.antarkerja.access.Acting;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one who takes part has it.
 *
 * @param name of a group; null for two
 * @param other the colleague of two; null for a group
 * @param version of the group's name
 * @param owner whether the reader is an owner of the group
 * @param fromSeq the reader's first message is the one after this
 * @param readSeq the last message that they have read
 */
public record Conversation(
    UUID id,
    @Nullable String name,
    @Nullable UUID other,
    long lastSeq,
    int version,
    boolean owner,
    long fromSeq,
    long readSeq,
    int unread,
    boolean muted,
    boolean archived) {
  static final String HOME = "/petugas/pesan";

  public boolean isGroup() {
    return other == null;
  }

  String path() {
    return HOME + "/" + id;
  }

  static UUID me() {
    UUID me = Acting.current().actor().id();
    if (me == null) {
      throw new IllegalStateException("only officers talk");
    }
    return me;
  }
}
