/**
 * Employers: companies and other givers of work, their contacts, their standing with the service.
 *
 * <p>Owns schema {@code employers}. "PT X", "X, PT" and "PT. X Tbk" are one employer ({@link
 * id.antarkerja.employers.Employers#find}). Contacts are people: names, phones and e-mails are
 * sealed and seen only within the territory of the employer's regency.
 *
 * <p>Who enters a contact's e-mail address does not decide alone that it signs in: see {@code
 * Contacts}.
 *
 * <p>Never decides about vacancies; it says whether an employer may recruit.
 */
@ApplicationModule(
    displayName = "Employers",
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "audit",
      "privacy",
      "signin",
      "notifications",
      "documents",
      "classifications"
    })
@NullMarked
package id.antarkerja.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
