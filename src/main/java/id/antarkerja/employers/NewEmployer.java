package id.antarkerja.employers;

import org.jspecify.annotations.Nullable;

/**
 * An employer to be registered.
 *
 * @param name as the employer writes it, with its legal form
 * @param nib 13 digits, or null
 * @param regency undotted code of the seat; for an import without one, of the place of work
 * @param kbli five digits, or null
 * @param sourceId the id in Karirhub when it comes from there, else null
 */
public record NewEmployer(
    String name,
    @Nullable String nib,
    String regency,
    @Nullable String address,
    @Nullable String kbli,
    @Nullable String sourceId) {

  public static NewEmployer named(String name, String regency) {
    return new NewEmployer(name, null, regency, null, null, null);
  }
}
