package id.antarkerja.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import id.antarkerja.database.StartProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One key per person and version, wrapped by that version's master key, in a store outside the
 * database and its backups: forgetting a key makes what it sealed unreadable everywhere, also in
 * old backups.
 *
 * <p>A key made in a transaction is on disk before that transaction commits. While two versions
 * live, {@link #writing} says which one new values take; both open.
 */
@Component
class PersonKeys implements AutoCloseable {
  private static final ScopedValue<AtomicReference<Unwrapped>> TOGETHER = ScopedValue.newInstance();
  private static final byte[] KNOWN =
      "these keys belong together".getBytes(StandardCharsets.US_ASCII);

  private final Path folder;
  private final ErasureList erased;
  private final KeyFile file;
  private volatile List<MasterKey> live;
  private volatile int writing;

  PersonKeys(@Value("${antarkerja.data:data}") Path data) throws IOException {
    folder = data.resolve("keys");
    try {
      Files.createDirectories(folder);
      erased = new ErasureList(folder.resolve("erased.list"));
    } catch (AccessDeniedException e) {
      throw StartProblem.refused("start.problem.keys-not-writable", folder);
    }
    @Nullable KeyFile opened = null;
    try {
      Path store = folder.resolve("persons.mv");
      List<MasterKey> found = MasterKey.in(folder);
      if (found.isEmpty() == Files.exists(store)) {
        throw StartProblem.refused("start.problem.keys-incomplete", folder);
      }
      opened = new KeyFile(store);
      file = opened;
      live = found.isEmpty() ? List.of(MasterKey.make(folder, 1)) : found;
      writing = live.getLast().version();
      live.forEach(this::mustBelong);
      erased.all().forEach(file::remove);
    } catch (MVStoreException e) {
      closeQuietly(opened, erased);
      boolean locked = e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
      throw StartProblem.refused(
          locked ? "start.problem.keys-locked" : "start.problem.keys-damaged", folder);
    } catch (AccessDeniedException e) {
      closeQuietly(opened, erased);
      throw StartProblem.refused("start.problem.keys-not-writable", folder);
    } catch (IOException | RuntimeException e) {
      closeQuietly(opened, erased);
      throw e;
    }
  }

  private static void closeQuietly(@Nullable KeyFile file, ErasureList erased) throws IOException {
    if (file != null) {
      file.close();
    }
    erased.close();
  }

  /** A master key that was exchanged is noticed at the start, not at the first person. */
  private void mustBelong(MasterKey key) {
    String name = "known-" + key.version();
    byte[] id = name.getBytes(StandardCharsets.US_ASCII);
    try {
      byte[] sealed = file.mark(name);
      if (sealed == null) {
        file.mark(name, key.master().encrypt(KNOWN, id));
      } else {
        key.master().decrypt(sealed, id);
      }
    } catch (GeneralSecurityException e) {
      throw StartProblem.refused("start.problem.keys-strange", folder);
    }
  }

  // ---- versions

  int writing() {
    return writing;
  }

  List<Integer> versions() {
    return live.stream().map(MasterKey::version).toList();
  }

  Mac indexer(int version) throws CloneNotSupportedException {
    return of(version).indexer();
  }

  private MasterKey of(int version) {
    for (MasterKey key : live) {
      if (key.version() == version) {
        return key;
      }
    }
    throw new IllegalStateException("keys of version " + version + " are retired");
  }

  /** From now on that version is written; made if it is the next one. */
  synchronized void write(int version) throws IOException {
    if (version == live.getLast().version() + 1) {
      MasterKey made = MasterKey.make(folder, version);
      mustBelong(made);
      live = Stream.concat(live.stream(), Stream.of(made)).toList();
    }
    of(version);
    writing = version;
  }

  /** Destroys the older versions, also on the disk: what was sealed under them opens no more. */
  synchronized void retireBefore(int version) throws IOException {
    List<MasterKey> old = live.stream().filter(key -> key.version() < version).toList();
    live = live.stream().filter(key -> key.version() >= version).toList();
    for (MasterKey key : old) {
      file.removeVersion(key.version());
    }
    file.rewrite();
    for (MasterKey key : old) {
      MasterKey.delete(folder, key.version());
    }
  }

  // ---- keys of persons

  /** The last key of many that are used together: a person's columns are sealed in a row. */
  private record Unwrapped(UUID person, int version, AesGcmJce key) {}

  /** The person's key of the version that is written, made now if there is none yet. */
  AesGcmJce keyOf(UUID person, int version) throws GeneralSecurityException {
    if (!TOGETHER.isBound()) {
      return unwrappedKeyOf(person, version);
    }
    Unwrapped last = TOGETHER.get().get();
    if (last == null || last.version() != version || !last.person().equals(person)) {
      last = new Unwrapped(person, version, unwrappedKeyOf(person, version));
      TOGETHER.get().set(last);
    }
    return last.key();
  }

  private AesGcmJce unwrappedKeyOf(UUID person, int version) throws GeneralSecurityException {
    if (erased.contains(person)) {
      throw new KeyForgotten();
    }
    MasterKey key = of(version);
    // Of many at once, nearly all are new: looking first would look twice.
    byte[] sealed = TOGETHER.isBound() ? null : file.get(version, person);
    if (sealed == null) {
      byte[] fresh = MasterKey.random();
      byte[] made = key.master().encrypt(fresh, bound(person, version));
      sealed = file.putIfAbsent(version, person, made);
      beforeCommit();
      if (sealed == made) {
        return new AesGcmJce(fresh);
      }
    }
    return unwrapped(key, person, sealed);
  }

  /** Null when the person has no key of that version or it was forgotten. */
  @Nullable AesGcmJce existingKeyOf(UUID person, int version) throws GeneralSecurityException {
    if (erased.contains(person)) {
      return null;
    }
    byte[] sealed = file.get(version, person);
    return sealed == null ? null : unwrapped(of(version), person, sealed);
  }

  private static AesGcmJce unwrapped(MasterKey key, UUID person, byte[] sealed)
      throws GeneralSecurityException {
    return new AesGcmJce(key.master().decrypt(sealed, bound(person, key.version())));
  }

  private static byte[] bound(UUID person, int version) {
    return (person + "|" + version).getBytes(StandardCharsets.US_ASCII);
  }

  /** Keys made inside are on disk, all at once, when the outermost of these returns. */
  <T> T together(Supplier<T> work) {
    if (TOGETHER.isBound()) {
      return work.get();
    }
    T result = ScopedValue.where(TOGETHER, new AtomicReference<>()).call(work::get);
    file.flush();
    return result;
  }

  private void beforeCommit() {
    if (TOGETHER.isBound()) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      file.flush();
      return;
    }
    if (TransactionSynchronizationManager.hasResource(this)) {
      return;
    }
    TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            file.flush();
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PersonKeys.this);
          }
        });
  }

  // ---- erasure

  Set<UUID> erased() {
    return erased.all();
  }

  /** See {@link PersonCipher#forget}. */
  void forget(UUID person) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      erased.add(person);
      file.remove(person);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          private boolean added;

          @Override
          public void beforeCommit(boolean readOnly) {
            added = erased.add(person);
          }

          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              file.remove(person);
            } else if (status == STATUS_ROLLED_BACK && added) {
              erased.takeBack(person);
            }
          }
        });
  }

  /** Whether a removed key could still be found on the disk. */
  boolean hasRemains() {
    return file.hasRemains();
  }

  /** Takes what was removed off the disk; readers wait meanwhile, a second for a million keys. */
  void rewrite() {
    try {
      file.rewrite();
    } catch (IOException e) {
      throw new UncheckedIOException("the key store can't be rewritten", e);
    }
  }

  @Override
  public void close() {
    file.close();
    try {
      erased.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
