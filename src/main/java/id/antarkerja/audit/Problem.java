package id.antarkerja.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that nobody did through the front door.
 *
 * @param n position in the chain
 * @param seq number of the entry
 */
public record Problem(Kind kind, @Nullable Integer chain, @Nullable Long n, @Nullable Long seq) {

  /** What it looks like. Which of them tells most is in docs/runbook.md. */
  public enum Kind {
    /** An entry, or what its link says of it, is not what was sealed. */
    CHANGED,
    /** A link has no entry any more. */
    DELETED,
    /** A link is missing, or names another one as the one before. */
    LINK_BROKEN,
    /** An entry stands in a chain that is not its actor's. */
    WRONG_CHAIN,
    /** An entry says that it is much older or newer than its link. */
    MISDATED,
    /** An entry came in without waiting for its link, or waits no more without having one. */
    INSERTED,
    /** What waits for a link is gone. */
    LOST_WAITING,
    /** Entries wait for their link for minutes: nobody seals. */
    NOT_SEALED,
    /** The chain is not the one whose head was signed outside. */
    REWRITTEN,
    /** The chain ends before a head that was signed outside. */
    TAIL_CUT,
    /** There is no file of signed heads. */
    ANCHORS_LOST,
    /** Lines are missing in the file of signed heads. */
    ANCHORS_CUT,
    /** A line in that file was not signed by us. */
    ANCHOR_FORGED
  }

  static Problem of(Kind kind) {
    return new Problem(kind, null, null, null);
  }
}
