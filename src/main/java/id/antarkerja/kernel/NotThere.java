package id.antarkerja.kernel;

/** Not there, or not yours: the same answer (404), so that nobody learns what exists. */
public class NotThere extends RuntimeException {
  public NotThere() {
    super("not there");
  }
}
