package id.antarkerja.employers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.RegionLevel;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.web.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the browser sends about employers and contacts, read and checked. */
final class EmployerForm {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private EmployerForm() {}

  static @Nullable NewEmployer employer(Form form, Classifications classifications) {
    String name = form.required("name", 200);
    if (name != null && EmployerName.of(name).core().isEmpty()) {
      form.reject("name", "reason.employer.noName");
    }
    String nib = form.text("nib", 20);
    String digits = nib == null ? null : nib.replaceAll("[\\s.-]", "");
    if (digits != null && !digits.matches("\\d{13}")) {
      form.reject("nib", "employers.nib.wrong");
    }
    String regency = regency(form, "regency", classifications);
    String kbli = industry(form);
    if (kbli != null && classifications.industry(kbli).filter(i -> i.isActivity()).isEmpty()) {
      form.reject("kbli", "employers.kbli.wrong");
    }
    String address = form.text("address", 500);
    return form.hasErrors() || name == null || regency == null
        ? null
        : new NewEmployer(name, digits, regency, address, kbli, null);
  }

  /** Chosen, or typed as its five digits. */
  private static @Nullable String industry(Form form) {
    String code = form.code("kbli");
    return code != null || form.typed("kbli").isEmpty() ? code : form.typed("kbli");
  }

  /** By code, or by the exact name where nothing was chosen. */
  private static @Nullable String regency(Form form, String field, Classifications known) {
    String code = form.code(field);
    if (code == null
        && known.resolveRegion(form.typed(field)) instanceof Resolved.Found<Region> found) {
      code = found.code().code();
    }
    boolean regency =
        code != null
            && known.region(code).filter(r -> r.level() != RegionLevel.PROVINCE).isPresent();
    if (code == null || !regency) {
      form.reject(field, form.typed(field).isEmpty() ? "error.required" : "error.choice");
      return null;
    }
    return code.substring(0, 4);
  }

  static @Nullable NewContact contact(Form form) {
    String name = form.required("contactName", 200);
    String position = form.text("position", 100);
    String phone = phone(form);
    String email = form.text("email", 200);
    if (email != null && !email.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}")) {
      form.reject("email", "employers.email.wrong");
    }
    if (!form.hasErrors() && phone == null && email == null) {
      form.reject("phone", "employers.contact.oneWay");
    }
    return form.hasErrors() || name == null
        ? null
        : new NewContact(
            name, position, phone, email == null ? null : email.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String phone(Form form) {
    String typed = form.text("phone", 40);
    if (typed == null) {
      return null;
    }
    try {
      var number = PHONES.parse(typed, "ID");
      if (PHONES.isValidNumber(number)) {
        return PHONES.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException notANumber) {
      // said below, as for a number that can't exist
    }
    form.reject("phone", "employers.phone.wrong");
    return null;
  }
}
