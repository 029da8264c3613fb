package id.antarkerja.notifications;

/** How far a message is. */
public enum MessageState {
  QUEUED,
  SENT,
  /** Tried {@link Backoff#ATTEMPTS} times. */
  FAILED,
  /** No channel is configured, or no address is known: somebody has to pass it on. */
  NO_CHANNEL
}
