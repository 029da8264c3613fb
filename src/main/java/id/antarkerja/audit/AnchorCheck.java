package id.antarkerja.audit;

import id.antarkerja.audit.Problem.Kind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of signed heads: every line follows the one before; the newest, and every
 * hundredth of the older ones, is kept to hold the chains against. A rewritten chain differs from
 * all heads after the change, so that a few suffice.
 */
class AnchorCheck {
  private static final int NEWEST = 1_500;
  private static final int EACH = 100;

  private final SigningKey key;
  private final List<Problem> problems;
  private final Deque<Anchor> newest = new ArrayDeque<>();
  private final Map<Integer, Map<Long, byte[]>> heads = new HashMap<>();
  private byte[] before = Hashes.GENESIS;
  private long lines;
  private @Nullable Anchor last;

  AnchorCheck(SigningKey key, List<Problem> problems) {
    this.key = key;
    this.problems = problems;
  }

  void read(AnchorFile file, long highestKnown) {
    file.forEach(this::line);
    newest.forEach(this::keep);
    long reached = last == null ? 0 : last.number();
    if (last == null && highestKnown > 0) {
      problems.add(Problem.of(Kind.ANCHORS_LOST));
    } else if (reached < highestKnown) {
      problems.add(Problem.of(Kind.ANCHORS_CUT));
    }
  }

  private void line(String line) {
    lines++;
    Anchor anchor = Anchor.of(line).orElse(null);
    if (anchor == null || !Anchor.isSigned(line, key)) {
      problems.add(new Problem(Kind.ANCHOR_FORGED, null, lines, null));
    } else {
      if (!Arrays.equals(anchor.before(), before)) {
        problems.add(new Problem(Kind.ANCHORS_CUT, null, anchor.number(), null));
      }
      newest.addLast(anchor);
      if (newest.size() > NEWEST) {
        Anchor old = newest.removeFirst();
        if (old.number() % EACH == 0) {
          keep(old);
        }
      }
      last = anchor;
    }
    before = Anchor.hash(line);
  }

  private void keep(Anchor anchor) {
    anchor
        .heads()
        .forEach(
            (chain, head) ->
                heads.computeIfAbsent(chain, c -> new HashMap<>()).put(head.n(), head.hash()));
  }

  /** The last anchor before a moment: from there on a partial look begins. */
  @Nullable Anchor lastBefore(Instant moment) {
    Anchor found = null;
    for (Anchor anchor : newest) {
      if (anchor.at().isBefore(moment)) {
        found = anchor;
      }
    }
    return found;
  }

  /** Signed heads of a chain, by position. */
  Map<Long, byte[]> of(int chain) {
    return heads.getOrDefault(chain, Map.of());
  }

  long lines() {
    return lines;
  }
}
