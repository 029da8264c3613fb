package id.antarkerja.classifications;

/**
 * A row of KBLI 2020 (Peraturan BPS 2/2020).
 *
 * @param code section letter, or 2 to 5 digits
 * @param section "A" to "U"
 */
public record Industry(String code, String section, String title) {

  /** The level of business activities, at which employers are coded. */
  public boolean isActivity() {
    return code.length() == 5;
  }

  /** The code of the row above; "" for a section. */
  String parent() {
    return switch (code.length()) {
      case 1 -> "";
      case 2 -> section;
      default -> code.substring(0, code.length() - 1);
    };
  }
}
