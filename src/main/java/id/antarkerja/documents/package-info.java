/**
 * Papers: PDF from a template, QR codes, and the record by which anybody can verify a paper.
 *
 * <p>Owns {@code documents.verifications}, which holds initials only. The page {@code
 * /surat/{code}} that shows it is served by {@code web}, because pages stand above this module. It
 * never stores a paper: a paper is made anew from what its module knows.
 */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"kernel"})
@NullMarked
package id.antarkerja.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
