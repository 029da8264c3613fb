package id.antarkerja.jobseekers;

import id.antarkerja.access.PersonAccess;
import id.antarkerja.audit.Audit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers who are registered themselves, and their relatives: never their own case. */
@Service
@Transactional
class OwnFiles {
  private final Jobseekers jobseekers;
  private final PersonAccess access;
  private final Audit audit;

  OwnFiles(Jobseekers jobseekers, PersonAccess access, Audit audit) {
    this.jobseekers = jobseekers;
    this.access = access;
    this.audit = audit;
  }

  /** The officer's word: from now on this file is not there for them. Nobody takes it back here. */
  void declare(UUID publicId, OwnFile kind) {
    UUID person = jobseekers.byPublicId(publicId).id().value();
    boolean self = kind == OwnFile.SELF;
    audit.wrote(self ? "jobseeker.ownFile" : "jobseeker.relativesFile", person);
    access.ownFile(person, self);
  }
}
