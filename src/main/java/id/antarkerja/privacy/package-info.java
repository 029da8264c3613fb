/**
 * What the law on personal data (UU 27/2022) gives every person, as work with a clock: what is kept
 * of them and a copy to take away, who opened it, correction, erasure, consents taken back,
 * objection to ranking; and the register of incidents.
 *
 * <p>It knows no jobseeker. Modules that keep personal data say so as beans: {@link
 * id.antarkerja.privacy.PersonalData} (what is kept, what forbids erasing it), {@link
 * id.antarkerja.privacy.ConsentSource}, {@code access.Erasable}; the register of people is {@link
 * id.antarkerja.privacy.PersonRegister}.
 *
 * <p>Owns requests and incidents. A copy is always read as the person, under row-level policies
 * that show nobody else. Never erases on one officer's word; never keeps words of a request longer
 * than the person's key.
 */
@ApplicationModule(
    displayName = "Privacy",
    allowedDependencies = {
      "web",
      "audit",
      "notifications",
      "documents",
      "sheets",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
