package id.antarkerja.classifications;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at its first use, once. */
final class Lazy<T> {
  private final Supplier<T> make;
  private volatile @Nullable T value;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  T get() {
    T made = value;
    return made == null ? makeOnce() : made;
  }

  private synchronized T makeOnce() {
    T made = value;
    if (made == null) {
      made = make.get();
      value = made;
    }
    return made;
  }
}
