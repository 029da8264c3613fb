package id.antarkerja.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The k highest in the total order (score from high to low, number from low to high), as a heap of
 * longs whose root is the worst of them.
 */
final class Best {
  private final int k;
  private long[] keys;
  private int[] slots;
  private int size;

  Best(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("at least one, not " + k);
    }
    this.k = k;
    keys = new long[Math.min(k, 64)];
    slots = new int[keys.length];
  }

  /** A row that can't reach this has no place among the best; one that reaches it may have. */
  int threshold() {
    return size < k ? 0 : (int) (keys[0] >>> 48);
  }

  void offer(int score, long seq, int slot) {
    long key = (long) score << 48 | Rows.SEQ_LIMIT - 1 - seq;
    if (size < k) {
      if (size == keys.length) {
        int larger = (int) Math.min(k, 2L * size);
        keys = Arrays.copyOf(keys, larger);
        slots = Arrays.copyOf(slots, larger);
      }
      up(size++, key, slot);
    } else if (key > keys[0]) {
      down(key, slot);
    }
  }

  private void up(int at, long key, int slot) {
    while (at > 0 && keys[(at - 1) / 2] > key) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    keys[at] = key;
    slots[at] = slot;
  }

  private void down(long key, int slot) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= key) {
        break;
      }
      move(child, at);
      at = child;
    }
    keys[at] = key;
    slots[at] = slot;
  }

  private void move(int from, int to) {
    keys[to] = keys[from];
    slots[to] = slots[from];
  }

  interface MatchOf {
    Match at(int slot, int score);
  }

  /** Empties itself, from the best to the worst. */
  List<Match> drain(MatchOf match) {
    List<Match> worstFirst = new ArrayList<>(size);
    while (size > 0) {
      worstFirst.add(match.at(slots[0], (int) (keys[0] >>> 48)));
      size--;
      down(keys[size], slots[size]);
    }
    Collections.reverse(worstFirst);
    return worstFirst;
  }
}
