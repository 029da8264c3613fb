package id.antarkerja.sheets;

/**
 * A column of a sheet.
 *
 * @param width in characters, 1 to 255
 */
public record Column(String heading, int width) {
  private static final int USUAL = 14;

  public Column {
    if (width < 1 || width > 255) {
      throw new IllegalArgumentException("no column is " + width + " characters wide");
    }
  }

  public Column(String heading) {
    this(heading, USUAL);
  }
}
