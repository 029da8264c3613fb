/**
 * What every page shares: layout and navigation, forms and their errors, texts, assets, sections
 * that upper modules contribute, the promise that a form sent twice acts once, and the public page
 * that verifies a paper.
 *
 * <p>Owns {@code web.requests}. It knows no jobseeker and no vacancy.
 */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"documents", "jobs", "access", "kernel"})
@NullMarked
package id.antarkerja.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
