package id.antarkerja.access;

import id.antarkerja.kernel.NotThere;
import org.jspecify.annotations.Nullable;

/** The answer of {@link Decisions}. */
public sealed interface Decision {

  /**
   * @param tier the most sensitive that may be shown
   * @param basis why a person of another office is open; null for one's own
   */
  record Allowed(Tier tier, Relation relation, @Nullable Basis basis) implements Decision {

    /** Whether a field may be shown; a referral needs nobody's day of birth. */
    public boolean shows(Field field) {
      return tier.covers(field.tier())
          && !(field == Field.BIRTH && relation == Relation.GRANTED && basis != Basis.TRANSFER);
    }

    /** Whether this relation may also do something else. */
    public boolean may(Action action) {
      return Rules.of(relation, basis).may().contains(action);
    }

    /** For the audit trail: on what ground it was opened. */
    public String ground() {
      return "basis:" + (basis == null ? relation.name() : basis.name());
    }
  }

  /** Why not, and what the answer has to look like. */
  record Refused(Relation relation, Look look) implements Decision {}

  /** How a refusal looks from outside. */
  enum Look {
    /** Exactly as if there were no such thing. */
    NOT_THERE,
    /** "Terdaftar di kantor lain, minta rujukan": for whoever has a number in hand. */
    HELD_ELSEWHERE
  }

  default boolean allowed() {
    return this instanceof Allowed;
  }

  /**
   * @throws NotThere when it is refused
   */
  default Allowed orNotThere() {
    if (this instanceof Allowed allowed) {
      return allowed;
    }
    throw new NotThere();
  }
}
