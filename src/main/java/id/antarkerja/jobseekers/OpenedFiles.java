package id.antarkerja.jobseekers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A file on its way to a screen: decided, cut to what may be seen, on record. */
@Component
class OpenedFiles {
  private final JobseekerReader reader;
  private final Sight sight;
  private final Audit audit;

  OpenedFiles(JobseekerReader reader, Sight sight, Audit audit) {
    this.reader = reader;
    this.sight = sight;
    this.audit = audit;
  }

  /**
   * @param entry code of the audit entry
   * @throws NotThere also when it may not be seen
   */
  JobseekerFile open(UUID publicId, Action action, String entry) {
    JobseekerFile file =
        reader.file(publicId).flatMap(whole -> sight.of(whole, action)).orElseThrow(NotThere::new);
    audit.read(entry, Purpose.SERVICE, file.id().value(), file.protectedFields());
    return file;
  }
}
