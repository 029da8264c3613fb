package id.antarkerja.statistics;

/**
 * What one column holds: persons in part I, places of work in part II.
 *
 * @param events how many facts were read
 */
record Counts(long carried, long registered, long filled, long removed, long events) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  long of(Line line) {
    return switch (line) {
      case CARRIED -> carried;
      case REGISTERED -> registered;
      case IN -> carried + registered;
      case FILLED -> filled;
      case REMOVED -> removed;
      case OUT -> filled + removed;
      case REST -> of(Line.IN) - of(Line.OUT);
    };
  }

  Counts plus(Counts other) {
    return new Counts(
        carried + other.carried,
        registered + other.registered,
        filled + other.filled,
        removed + other.removed,
        events + other.events);
  }
}
