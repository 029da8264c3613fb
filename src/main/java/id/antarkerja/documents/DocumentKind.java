package id.antarkerja.documents;

/** What kind of paper a code stands on. */
public enum DocumentKind {
  /** Surat Pengantar: introduces a jobseeker to an employer. */
  REFERRAL_LETTER,
  /** AK/I, the proof of registration as a jobseeker ("kartu kuning"). */
  AK1,
  /** That an officer was at a workshop, a meeting or a webinar. */
  ATTENDANCE
}
