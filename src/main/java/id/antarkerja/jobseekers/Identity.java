package id.antarkerja.jobseekers;

import id.antarkerja.access.Decision;
import id.antarkerja.access.Field;
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

  /** As far as somebody may see it. */
  Identity as(Decision.Allowed allowed, LocalDate today) {
    return new Identity(
        allowed.shows(Field.NIK) ? nik : null,
        name,
        sex,
        allowed.shows(Field.BIRTH) ? bornOn : Ages.blurred(bornOn, today),
        allowed.shows(Field.BIRTH) ? birthPlace : null,
        allowed.shows(Field.PHONE) ? phone : null,
        allowed.shows(Field.EMAIL) ? email : null,
        allowed.shows(Field.BELIEF) ? religion : null,
        allowed.shows(Field.BELIEF) ? marital : null);
  }

  @Override
  public String toString() {
    return "Identity[withheld]";
  }
}
