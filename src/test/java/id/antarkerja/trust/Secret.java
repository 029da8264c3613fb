package id.antarkerja.trust;

/** What a canary stands in; {@link Who} says who may see it. */
enum Secret {
  /** NIK, phone, e-mail, address, birth place, school, subject, jobs, AK/I number. */
  PERSON,
  /** Of a person's file, referral, placement: tells nothing by itself, and opens nothing. */
  ID,
  /** The name: also for the employer to whom the person agreed to be referred. */
  NAME,
  /** A person at an employer: name, position, phone, e-mail. */
  CONTACT,
  /** Of a referral: where the interview is. */
  REFERRAL,
  /** Of a file that was brought in. */
  IMPORT,
  /**
   * Vacancies that nobody verified yet, hidden wages, what an officer wrote when closing one (for
   * whoever entered it, of any office): officers' knowledge, not the public's.
   */
  DESK
}
