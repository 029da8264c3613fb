package id.antarkerja.jobseekers;

/** What an officer may be to a person, so that the file is not for them. */
enum OwnFile {
  SELF,
  RELATIVE
}
