package id.antarkerja.employers;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.web.Form;
import org.jspecify.annotations.Nullable;

/** What the browser sends about employers and contacts, read and checked. */
final class EmployerForm {
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
    Region found = known.place(form.code(field), form.typed(field)).orElse(null);
    if (found == null) {
      form.reject(field, form.typed(field).isEmpty() ? "error.required" : "error.choice");
      return null;
    }
    return found.code().substring(0, 4);
  }

  static @Nullable NewContact contact(Form form) {
    String name = form.required("contactName", 200);
    String position = form.text("position", 100);
    String phone = form.phone("phone");
    String email = form.email("email");
    if (!form.hasErrors() && phone == null && email == null) {
      form.reject("phone", "employers.contact.oneWay");
    }
    return form.hasErrors() || name == null ? null : new NewContact(name, position, phone, email);
  }
}
