/**
 * Offices, institutions and the officers who work in them, with the role that each has at sign-in:
 * the registry of e-Pengantar Kerja.
 *
 * <p>A new account and a higher role wait here for a second person's yes.
 *
 * <p>Owns schema {@code officers}. One package per capability: {@code registry} (the record),
 * {@code postings} (who worked where), {@code institutions}, {@code changes} (what officers propose
 * about themselves), {@code certificates} (what they were certified for), {@code workbook} (the
 * registry as a spreadsheet and back, new people among it), {@code numbers} (how many there are,
 * and the official labour force beside them), {@code directory} (finding colleagues), {@code
 * counters} (what the public reads of an office). It never decides what an officer may see: that is
 * the account's scope in {@code access}.
 */
@ApplicationModule(
    displayName = "Officers",
    allowedDependencies = {
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
package id.antarkerja.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
