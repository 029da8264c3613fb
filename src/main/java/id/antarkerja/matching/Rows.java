package id.antarkerja.matching;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The packed form that both kinds of row share: a version, the number, the id, then the columns.
 */
final class Rows {
  /** Running numbers stay below this, so that score and number fit one comparable long. */
  static final long SEQ_LIMIT = 1L << 48;

  private static final int LONGEST = 256;

  private Rows() {}

  static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("not a row: " + what);
    }
  }

  static void checkSeq(long seq) {
    check(seq >= 0 && seq < SEQ_LIMIT, "number");
  }

  static ByteBuffer start(byte version, long seq, UUID id) {
    return ByteBuffer.allocate(LONGEST)
        .put(version)
        .putLong(seq)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits());
  }

  static byte[] finish(ByteBuffer out) {
    return Arrays.copyOf(out.array(), out.position());
  }

  static <R> R read(byte[] packed, byte version, Function<ByteBuffer, R> row) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    check(packed.length > 0 && in.get() == version, "version");
    try {
      R read = row.apply(in);
      check(!in.hasRemaining(), "length");
      return read;
    } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a row: length", e);
    }
  }

  static <T> List<T> list(ByteBuffer in, Function<ByteBuffer, T> element) {
    int size = in.get();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(element.apply(in));
    }
    return list;
  }
}
