package id.antarkerja.kernel;

/** Somebody changed the row between reading and writing: shown as a conflict, never overwritten. */
public class StaleChange extends RuntimeException {
  public StaleChange() {
    super("the row has a newer version");
  }

  /** Call with the row count of an {@code update … where version = :version}. */
  public static void unlessOne(int updatedRows) {
    if (updatedRows != 1) {
      throw new StaleChange();
    }
  }
}
