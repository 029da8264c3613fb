package id.antarkerja.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashing is made to be costly: at most one for each core at a time, the others wait two seconds
 * and are then told to come back. So a flood of sign-ins slows sign-ins alone.
 */
final class BoundedPasswordEncoder implements PasswordEncoder {
  private static final int PATIENCE_SECONDS = 2;

  private final PasswordEncoder encoder;
  private final Semaphore slots;

  BoundedPasswordEncoder(PasswordEncoder encoder, int atOnce) {
    this.encoder = encoder;
    this.slots = new Semaphore(atOnce, true);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    enter();
    try {
      return encoder.encode(password);
    } finally {
      slots.release();
    }
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    enter();
    try {
      return encoder.matches(password, hash);
    } finally {
      slots.release();
    }
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private void enter() {
    try {
      if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooBusy(PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusy(PATIENCE_SECONDS);
    }
  }
}
