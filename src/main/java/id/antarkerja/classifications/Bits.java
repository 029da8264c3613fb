package id.antarkerja.classifications;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Several values of a list in one number, a bit each by their place in it. */
final class Bits {
  private Bits() {}

  static short of(Collection<? extends Enum<?>> values) {
    return (short)
        values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (a, b) -> a | b);
  }

  static <E extends Enum<E>> Set<E> in(int bits, Class<E> kinds) {
    Set<E> values = EnumSet.allOf(kinds);
    values.removeIf(value -> (bits >> value.ordinal() & 1) == 0);
    return values;
  }
}
