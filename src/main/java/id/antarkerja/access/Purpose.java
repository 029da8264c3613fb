package id.antarkerja.access;

/** What it is done for; a grant serves only some purposes. */
public enum Purpose {
  /** The person's own service at the counter. */
  SERVICE,
  MATCHING,
  REFERRAL,
  PLACEMENT,
  /** The figures and the work of the offices below. */
  OVERSIGHT,
  /** A list that leaves the house. */
  EXPORT,
  /** What the person asked for about their own data. */
  RIGHTS
}
