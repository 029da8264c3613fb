package id.antarkerja.jobseekers;

/**
 * What a person is asked about once, each by itself. Sending data to an employer is not here: that
 * is asked anew for every vacancy.
 */
public enum Purpose {
  /** Other offices may see the anonymous card. */
  CARD,
  /** Messages by WhatsApp. */
  WHATSAPP,
  /** A survey about the service. */
  SURVEY;

  public String textKey() {
    return "jobseekers.consent." + name();
  }
}
