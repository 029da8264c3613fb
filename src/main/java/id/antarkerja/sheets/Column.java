package id.antarkerja.sheets;

/**
 * A column of a sheet.
 *
 * @param width in characters, 1 to 255
 * @param hidden for what a program reads back and people leave alone
 */
public record Column(String heading, int width, boolean hidden) {
  private static final int USUAL = 14;

  public Column {
    if (width < 1 || width > 255) {
      throw new IllegalArgumentException("no column is " + width + " characters wide");
    }
  }

  public Column(String heading, int width) {
    this(heading, width, false);
  }

  public Column(String heading) {
    this(heading, USUAL);
  }

  public static Column hidden(String heading) {
    return new Column(heading, USUAL, true);
  }
}
