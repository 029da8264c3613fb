/**
 * What officers come together for: workshops, national meetings, webinars. Places and waiting list,
 * attendance, materials, certificates.
 *
 * <p>Owns schema {@code gatherings}. {@link Gatherings} is the door of those who plan, {@link
 * Registrations} of those who come, {@link Attendance} says who was there, {@link Certificates} who
 * holds a paper about it. What must be true at once (places, their order, who was there) is settled
 * by functions of the database under a lock of the gathering. The public page of a certificate
 * shows initials, as that of every paper: only some officers agreed to stand on a public page by
 * their name. It never decides who works where: that is {@code officers}.
 */
@ApplicationModule(
    displayName = "Gatherings",
    allowedDependencies = {
      "circulars",
      "officers",
      "officers :: directory",
      "officers :: registry",
      "classifications",
      "web",
      "audit",
      "notifications",
      "documents",
      "sheets",
      "files",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
