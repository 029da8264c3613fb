/**
 * Stored files: metadata in the transaction that stores them, content beside the database, found by
 * an id of ours and never by a name that somebody sent.
 *
 * <p>Owns {@code files.files}.
 */
@ApplicationModule(
    displayName = "Files",
    allowedDependencies = {"access", "kernel"})
@NullMarked
package id.antarkerja.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
