package id.antarkerja.matching;

import java.util.Arrays;

/** Number to place, without an object per row: open addressing, linear probing. Writers only. */
final class SlotIndex {
  private static final long NOBODY = -1;

  private long[] seqs = new long[1024];
  private int[] slots = new int[1024];
  private int size;

  SlotIndex() {
    Arrays.fill(seqs, NOBODY);
  }

  /** The place, or -1. */
  int get(long seq) {
    int at = find(seq);
    return seqs[at] == seq ? slots[at] : -1;
  }

  void put(long seq, int slot) {
    if ((size + 1) * 2 > seqs.length) {
      grow();
    }
    int at = find(seq);
    if (seqs[at] != seq) {
      seqs[at] = seq;
      size++;
    }
    slots[at] = slot;
  }

  /** The place it had, or -1. Later entries of the run move up, so no tombstones are needed. */
  int remove(long seq) {
    int hole = find(seq);
    if (seqs[hole] != seq) {
      return -1;
    }
    int slot = slots[hole];
    int mask = seqs.length - 1;
    for (int at = (hole + 1) & mask; seqs[at] != NOBODY; at = (at + 1) & mask) {
      int home = home(seqs[at]);
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        seqs[hole] = seqs[at];
        slots[hole] = slots[at];
        hole = at;
      }
    }
    seqs[hole] = NOBODY;
    size--;
    return slot;
  }

  private int find(long seq) {
    int mask = seqs.length - 1;
    int at = home(seq);
    while (seqs[at] != seq && seqs[at] != NOBODY) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private int home(long seq) {
    return (int) ((seq * 0x9E3779B97F4A7C15L) >>> 33) & (seqs.length - 1);
  }

  private void grow() {
    long[] oldSeqs = seqs;
    int[] oldSlots = slots;
    seqs = new long[oldSeqs.length * 2];
    slots = new int[seqs.length];
    Arrays.fill(seqs, NOBODY);
    for (int i = 0; i < oldSeqs.length; i++) {
      if (oldSeqs[i] != NOBODY) {
        int at = find(oldSeqs[i]);
        seqs[at] = oldSeqs[i];
        slots[at] = oldSlots[i];
      }
    }
  }
}
