package id.antarkerja.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * New keys while everybody works: a new version is made, everything sealed and indexed under older
 * ones is done anew in small batches, and the old versions are destroyed. Both versions open and
 * are found meanwhile. Repeatable: after a crash it goes on where it was.
 */
@Component
public class KeyRotation {
  /** Longer than any web request or statement; a long import may make the job try again. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(35);

  private static final int BATCH = 500;

  private final PersonKeys keys;
  private final Resealing resealing;
  private final OpenTransactions transactions;

  KeyRotation(PersonKeys keys, Resealing resealing, OpenTransactions transactions) {
    this.keys = keys;
    this.resealing = resealing;
    this.transactions = transactions;
  }

  /** The version that new values take. */
  public int version() {
    return keys.writing();
  }

  /** More than one while a rotation is on its way. */
  public List<Integer> versions() {
    return keys.versions();
  }

  /**
   * Returns when only that version is left. Outside any transaction.
   *
   * @param version the one after {@link #version}, or it itself to complete what was interrupted
   * @param progress rows seen, and about how many there are
   */
  public void rotateTo(int version, BiConsumer<Long, Long> progress) {
    if (version > keys.versions().getLast() + 1) {
      throw new IllegalArgumentException("versions are taken one after the other");
    }
    if (version < keys.writing()) {
      return;
    }
    try {
      keys.write(version);
      if (keys.versions().size() == 1) {
        return;
      }
      // Who began before may still seal under the version of then.
      await();
      Acting.asSystem("keys.rotation", () -> reseal(progress));
      // Who read an old value may still want to open it.
      await();
      keys.retireBefore(version);
    } catch (IOException e) {
      throw new UncheckedIOException("the keys can't be rotated", e);
    }
  }

  /** Takes destroyed keys off the disk, if there are any. */
  public void wipe() {
    if (keys.hasRemains()) {
      keys.rewrite();
    }
  }

  private void await() {
    try {
      if (!transactions.awaitEndOfThoseOpenNow(LONGEST_TRANSACTION)) {
        throw new IllegalStateException("a transaction does not end; rotate again later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", e);
    }
  }

  private void reseal(BiConsumer<Long, Long> progress) {
    long total = resealing.rows();
    long changed;
    do {
      changed = 0;
      long seen = 0;
      for (SealedTable table : resealing.tables()) {
        @Nullable UUID after = new UUID(0, 0);
        while (after != null) {
          Resealing.Batch batch = resealing.next(table, after, BATCH);
          changed += batch.changed();
          seen += batch.seen();
          after = batch.last();
          progress.accept(Math.min(seen, total), total);
        }
      }
    } while (changed > 0);
  }
}
