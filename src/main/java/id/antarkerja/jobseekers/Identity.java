package id.antarkerja.jobseekers;

import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as on the ID card, and how to reach them. Everything that may be null may be
 * missing: nobody is turned away for having no NIK, phone or e-mail.
 *
 * @param name one field, 1 to 200 characters
 * @param phone E.164
 */
public record Identity(
    @Nullable Nik nik,
    String name,
    Sex sex,
    LocalDate bornOn,
    @Nullable String birthPlace,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Religion religion,
    @Nullable Marital marital) {

  @Override
  public String toString() {
    return "Identity[withheld]";
  }
}
