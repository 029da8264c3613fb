/**
 * What every page stands on: layouts, form fields, texts in two languages, and static files.
 *
 * <p>Owns the look and the words that all pages share. Never knows what a page is about.
 */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"access", "kernel"})
@NullMarked
package id.antarkerja.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
