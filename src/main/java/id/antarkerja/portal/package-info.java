/**
 * The own pages of the people whom the service is for: a jobseeker at {@code /saya}, a contact
 * person of an employer at {@code /usaha}, and how each of them signs in.
 *
 * <p>Two ways in that always stay: a one-time link to the e-mail address on file, used up by a
 * button, never by opening it; and for people without e-mail the code on their card with a PIN that
 * an officer gave them at the counter. Beside them, for whoever wants it, a passkey or a password
 * with codes, which {@code signin} keeps. Asking for a link answers the same and costs the same
 * whether anybody has the address: who has it is looked up afterwards.
 *
 * <p>Owns links and PINs. Never shows a signed-in person anything but their own; what their
 * decisions cause is written by the modules below, with the person as the actor.
 */
@ApplicationModule(
    displayName = "Portal",
    allowedDependencies = {
      "referrals",
      "vacancies",
      "jobseekers",
      "employers",
      "officers",
      "privacy",
      "signin",
      "web",
      "audit",
      "notifications",
      "documents",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
