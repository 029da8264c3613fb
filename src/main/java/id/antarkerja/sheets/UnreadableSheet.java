package id.antarkerja.sheets;

/** A file that is no workbook, or one larger than anybody's list. */
public final class UnreadableSheet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  UnreadableSheet(String why, boolean tooLarge) {
    super(why);
    this.tooLarge = tooLarge;
  }

  public boolean tooLarge() {
    return tooLarge;
  }
}
