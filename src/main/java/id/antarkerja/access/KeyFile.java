package id.antarkerja.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * Wrapped keys by version and person in one MVStore file. The file is a log: what was removed is
 * gone from the disk only after {@link #rewrite}.
 */
final class KeyFile implements AutoCloseable {
  private static final String MARKS = "marks";
  private static final byte[] REMOVED = {1};

  private final Path file;
  private final ReadWriteLock swapping = new ReentrantReadWriteLock();
  private final AtomicBoolean dirty = new AtomicBoolean();
  private final Map<Integer, MVMap<byte[], byte[]>> open = new ConcurrentHashMap<>();
  private MVStore store;

  /**
   * @throws org.h2.mvstore.MVStoreException when it is damaged, or another program has it
   */
  KeyFile(Path file) throws IOException {
    this.file = file;
    Files.deleteIfExists(fresh());
    this.store = open(file);
  }

  private static MVStore open(Path file) {
    return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
  }

  private Path fresh() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private MVMap<byte[], byte[]> persons(int version) {
    return open.computeIfAbsent(version, number -> map(store, "persons-" + number));
  }

  private static MVMap<byte[], byte[]> map(MVStore store, String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>()
            .keyType(ByteArrayDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  byte @Nullable [] get(int version, UUID person) {
    return reading(() -> persons(version).get(bytes(person)));
  }

  /** The one that is there now: the given one, or what somebody else was faster with. */
  byte[] putIfAbsent(int version, UUID person, byte[] wrapped) {
    return reading(
        () -> {
          byte[] before = persons(version).putIfAbsent(bytes(person), wrapped);
          dirty.set(true);
          return before == null ? wrapped : before;
        });
  }

  /** Removes a person's keys of all versions, on disk when it returns. */
  boolean remove(UUID person) {
    boolean removed =
        reading(
            () -> {
              boolean found = false;
              for (String name : store.getMapNames()) {
                if (name.startsWith("persons-")) {
                  found |= map(store, name).remove(bytes(person)) != null;
                }
              }
              if (found) {
                map(store, MARKS).put(REMOVED, REMOVED);
                dirty.set(true);
              }
              return found;
            });
    flush();
    return removed;
  }

  void removeVersion(int version) {
    reading(
        () -> {
          store.removeMap(persons(version));
          open.remove(version);
          map(store, MARKS).put(REMOVED, REMOVED);
          dirty.set(true);
          return version;
        });
    flush();
  }

  byte @Nullable [] mark(String name) {
    return reading(
        () -> map(store, MARKS).get(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }

  void mark(String name, byte[] value) {
    reading(
        () -> {
          dirty.set(true);
          return map(store, MARKS)
              .put(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII), value);
        });
    flush();
  }

  /** How many keys stand under a version. */
  long size(int version) {
    return reading(() -> persons(version).sizeAsLong());
  }

  /** Whether something was removed that still lies on the disk. */
  boolean hasRemains() {
    return reading(() -> map(store, MARKS).get(REMOVED)) != null;
  }

  /** Who finds nothing to do waits until the other one's work is on disk. */
  void flush() {
    reading(
        () -> {
          synchronized (dirty) {
            if (dirty.getAndSet(false)) {
              try {
                store.commit();
                store.sync();
              } catch (RuntimeException e) {
                dirty.set(true);
                throw e;
              }
            }
          }
          return dirty;
        });
  }

  /** Writes what is still valid into a new file, which takes the old one's place. */
  void rewrite() throws IOException {
    swapping.writeLock().lock();
    try {
      Path fresh = fresh();
      Files.deleteIfExists(fresh);
      try (MVStore copy = open(fresh)) {
        for (String name : store.getMapNames()) {
          MVMap<byte[], byte[]> to = map(copy, name);
          map(store, name)
              .forEach(
                  (key, value) -> {
                    to.put(key, value);
                    if (to.size() % 50_000 == 0) {
                      copy.commit();
                    }
                  });
        }
        map(copy, MARKS).remove(REMOVED);
        copy.commit();
        copy.sync();
      }
      store.close();
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      MasterKey.sync(java.util.Objects.requireNonNull(file.toAbsolutePath().getParent()));
      dirty.set(false);
    } finally {
      if (store.isClosed()) {
        open.clear();
        store = open(file);
      }
      swapping.writeLock().unlock();
    }
  }

  private <T extends @Nullable Object> T reading(Supplier<T> work) {
    swapping.readLock().lock();
    try {
      return work.get();
    } finally {
      swapping.readLock().unlock();
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Override
  public void close() {
    swapping.writeLock().lock();
    try {
      store.close();
    } finally {
      swapping.writeLock().unlock();
    }
  }
}
