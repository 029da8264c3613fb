package id.antarkerja.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A growable store of columns. Readers take {@link #state()} once and see, for as long as they hold
 * it, exactly the rows of that moment; they never wait and never make a writer wait.
 *
 * <p>Copy-on-write by segments of 1,024 rows was chosen over a read-write lock because a nationwide
 * search takes milliseconds and a writer must not wait for it, and over optimistic stamps because a
 * reader that must retry under steady writing may never end. A change copies at most one segment
 * (some 60 to 120 KB); a new row goes to a place that no state has ever shown, so it copies none.
 * Writers take turns.
 */
abstract class Columns<R, S extends Columns.Segment<S, R>> {
  static final int ROWS = 1024;
  private static final int WORDS = ROWS / 64;

  /** Columns of 1,024 rows. Which of them count is said by the state, not by the segment. */
  interface Segment<S, R> {
    S copy();

    void write(int row, R value);
  }

  /** One moment of the store. */
  record State<S>(S[] segments, long[][] live, int size) {}

  private final Supplier<S> fresh;
  private final ToLongFunction<R> seqOf;
  private final SlotIndex slots = new SlotIndex();
  private final ArrayDeque<Integer> free = new ArrayDeque<>();
  private int used;
  private volatile State<S> state;

  Columns(IntFunction<S[]> array, Supplier<S> fresh, ToLongFunction<R> seqOf) {
    this.fresh = fresh;
    this.seqOf = seqOf;
    state = new State<>(array.apply(0), new long[0][], 0);
  }

  final State<S> state() {
    return state;
  }

  /** Rows that searches can find. */
  final int size() {
    return state.size();
  }

  /** A row that no search may find is kept out: its place is freed as if it were removed. */
  abstract boolean searchable(R row);

  /** Refuses codes that no table of the search has, before anything is changed. */
  abstract void check(R row);

  /** Inserts the row or replaces the one of the same number; visible to the next search. */
  final void put(R row) {
    putAll(List.of(row));
  }

  /** All or nothing for a reader: it sees the state before or after, never between. */
  final synchronized void putAll(Collection<R> rows) {
    rows.forEach(this::check);
    Edit edit = new Edit();
    for (R row : rows) {
      long seq = seqOf.applyAsLong(row);
      if (searchable(row)) {
        edit.put(seq, row);
      } else {
        edit.remove(seq);
      }
    }
    edit.publish();
  }

  /** Gone for the next search; without effect when there is no such row. */
  final synchronized void remove(long seq) {
    Edit edit = new Edit();
    edit.remove(seq);
    edit.publish();
  }

  private final class Edit {
    private S[] segments = state.segments().clone();
    private long[][] live = state.live().clone();
    private final boolean[] own = new boolean[segments.length];
    private final boolean[] ownLive = new boolean[segments.length];
    private final int before = segments.length;
    private int size = state.size();

    void put(long seq, R row) {
      int slot = slots.get(seq);
      boolean neverShown = false;
      if (slot < 0) {
        Integer reused = free.poll();
        neverShown = reused == null;
        slot = reused == null ? used++ : reused;
        slots.put(seq, slot);
        size++;
      }
      int s = slot / ROWS;
      grow(s);
      if (s < before && !own[s] && !neverShown) {
        segments[s] = segments[s].copy();
        own[s] = true;
      }
      segments[s].write(slot % ROWS, row);
      live(s)[slot % ROWS / 64] |= 1L << slot;
    }

    void remove(long seq) {
      int slot = slots.remove(seq);
      if (slot < 0) {
        return;
      }
      free.add(slot);
      size--;
      live(slot / ROWS)[slot % ROWS / 64] &= ~(1L << slot);
    }

    private long[] live(int s) {
      if (s < before && !ownLive[s]) {
        live[s] = live[s].clone();
        ownLive[s] = true;
      }
      return live[s];
    }

    private void grow(int s) {
      if (s < segments.length) {
        return;
      }
      segments = Arrays.copyOf(segments, s + 1);
      live = Arrays.copyOf(live, s + 1);
      segments[s] = fresh.get();
      live[s] = new long[WORDS];
    }

    void publish() {
      state = new State<>(segments, live, size);
    }
  }
}
