package id.antarkerja.trust;

/** What a canary stands in; {@link Who} says who may see it. */
enum Secret {
  /** Phone, e-mail, birth place, school, subject, jobs, AK/I number. */
  PERSON,
  /** In full: for the office that holds the person, on the few pages that are made for it. */
  NIK,
  /** Street and house: for the office that holds the person. */
  ADDRESS,
  /** A protected note, for its author alone. */
  NOTE,
  /** Why somebody took a list of people along. */
  EXPORT,
  /** Of a person's file, placement, request: tells nothing by itself, and opens nothing. */
  ID,
  /** Of a referral: also for the contact of the employer who answers it. */
  LETTER,
  /** The name: also for the employer to whom the person agreed to be referred. */
  NAME,
  /** A person at an employer: name, position, phone, e-mail. */
  CONTACT,
  /** Of a referral: where the interview is. */
  REFERRAL,
  /** What a person wants corrected, or objects to: for them, and for the office that answers. */
  RIGHTS,
  /** What happened to personal data, in the words of the office where it happened. */
  INCIDENT,
  /** What somebody looked for, an address that nobody knows or that is not proved: kept nowhere. */
  TYPED,
  /** The secret of the address by which an employer answers: of the letter, and of who sends it. */
  LINK,
  /** What somebody earns: for the offices that placed them, and for themselves. */
  WAGE,
  /** Number and address of an employer: every officer's knowledge. */
  COMPANY,
  /** Name, work e-mail and work phone of an officer: for colleagues everywhere. */
  OFFICER,
  /** Number, private contacts, ways in of an officer: for them, and for who keeps the record. */
  OFFICER_OWN,
  /** Decrees about an officer: for who works in the office's scope. */
  CAREER,
  /** Why a file of another office was opened by force: for the head who reviews it. */
  GLASS,
  /** Why somebody may read on, or why an account was refused: kept, and shown nowhere. */
  DECISION,
  /** Of a file that was brought in. */
  IMPORT,
  /** A circular, its text and its file: for its recipients, its office and those above. */
  CIRCULAR,
  /** What two officers write to each other: for who takes part. */
  TALK,
  /** What is said in a partner room: for who sits there. */
  ROOM,
  /** A vacancy that nobody verified yet, with its wage: officers' and the employer's own. */
  DRAFT,
  /**
   * Hidden wages, what an officer wrote when closing a vacancy (for whoever entered it, of any
   * office): officers' knowledge, not the public's.
   */
  DESK
}
