package id.antarkerja.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer as lists and other modules show it.
 *
 * @param nib 13 digits of the business number, where known
 * @param regency undotted code of its seat
 * @param kbli five digits of KBLI 2020, where known
 */
public record EmployerSummary(
    UUID id,
    int version,
    String name,
    LegalForm legalForm,
    @Nullable String nib,
    String regency,
    @Nullable String kbli,
    EmployerStatus status) {

  public EmployerId employerId() {
    return new EmployerId(id);
  }

  public boolean verified() {
    return status == EmployerStatus.VERIFIED;
  }
}
