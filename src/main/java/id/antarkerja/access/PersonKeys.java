package id.antarkerja.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One key per person, wrapped by a master key, in a store outside the database and its backups:
 * forgetting a key makes what it sealed unreadable everywhere, also in old backups.
 *
 * <p>A key made in a transaction is on disk before that transaction commits.
 */
@Component
class PersonKeys implements AutoCloseable {
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AesGcmJce master;
  private final byte[] indexKey;
  private final MVStore store;
  private final MVMap<byte[], byte[]> wrapped;
  private final AtomicBoolean dirty = new AtomicBoolean();

  PersonKeys(@Value("${antarkerja.data:data}") Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("keys"));
    try {
      master = new AesGcmJce(secret(folder.resolve("master.key")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the master key can't be used", e);
    }
    indexKey = secret(folder.resolve("index.key"));
    store =
        new MVStore.Builder()
            .fileName(folder.resolve("persons.mv").toString())
            .autoCommitDisabled()
            .open();
    wrapped =
        store.openMap(
            "persons",
            new MVMap.Builder<byte[], byte[]>()
                .keyType(ByteArrayDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
  }

  byte[] indexKey() {
    return indexKey;
  }

  /** The person's key, made now if there is none yet. */
  AesGcmJce keyOf(UUID person) throws GeneralSecurityException {
    byte[] id = bytes(person);
    byte[] sealed = wrapped.get(id);
    if (sealed == null) {
      sealed = make(id);
    }
    return new AesGcmJce(master.decrypt(sealed, id));
  }

  /** Null when the person has no key or it was forgotten. */
  @Nullable AesGcmJce existingKeyOf(UUID person) throws GeneralSecurityException {
    byte[] id = bytes(person);
    byte[] sealed = wrapped.get(id);
    return sealed == null ? null : new AesGcmJce(master.decrypt(sealed, id));
  }

  private byte[] make(byte[] id) throws GeneralSecurityException {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    byte[] sealed = master.encrypt(key, id);
    byte[] before = wrapped.putIfAbsent(id, sealed);
    if (before != null) {
      return before;
    }
    dirty.set(true);
    flushBeforeCommit();
    return sealed;
  }

  private void flushBeforeCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      flush();
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
            flush();
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PersonKeys.this);
          }
        });
  }

  /** Who finds nothing to do waits until the other one's work is on disk. */
  private synchronized void flush() {
    if (dirty.getAndSet(false)) {
      store.commit();
      store.sync();
    }
  }

  private static byte[] secret(Path file) throws IOException {
    if (Files.exists(file)) {
      return Files.readAllBytes(file);
    }
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (var channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    Files.move(fresh, file);
    return key;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Override
  public void close() {
    store.close();
  }
}
