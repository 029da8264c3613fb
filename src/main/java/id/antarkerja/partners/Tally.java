package id.antarkerja.partners;

/** How many commitments stand how; {@code waiting} ones are counted among the others too. */
public record Tally(
    long late, long open, long partly, long kept, long broken, long released, long waiting) {

  long of(Standing standing) {
    return switch (standing) {
      case LATE -> late;
      case OPEN -> open;
      case PARTLY -> partly;
      case KEPT -> kept;
      case BROKEN -> broken;
      case RELEASED -> released;
      case WAITING -> waiting;
    };
  }

  long all() {
    return late + open + partly + kept + broken + released;
  }
}
