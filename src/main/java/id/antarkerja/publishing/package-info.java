/**
 * Published vacancies for everybody: search, a page each with data for search engines, feed, share
 * card, sitemap. Start at {@code PublicPages}, then {@code PublicVacancies}.
 *
 * <p>Owns schema {@code publishing}, two views. Reads only {@code vacancies.published} and those
 * views, as the role {@code antarkerja_public}: no criteria, no hidden pay, no person.
 */
@ApplicationModule(
    displayName = "Publishing",
    allowedDependencies = {
      "access",
      "documents",
      "kernel",
      "web",
      "classifications",
      "officers",
      "vacancies"
    })
@NullMarked
package id.antarkerja.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
