package id.antarkerja.access;

import static id.antarkerja.access.Action.CHANGE;
import static id.antarkerja.access.Action.FIND;
import static id.antarkerja.access.Action.LIST;
import static id.antarkerja.access.Action.MATCH;
import static id.antarkerja.access.Action.PLACE;
import static id.antarkerja.access.Action.READ;
import static id.antarkerja.access.Action.REFER;
import static id.antarkerja.access.Action.REVEAL;
import static id.antarkerja.access.Tier.CONTACT;
import static id.antarkerja.access.Tier.PUBLIC;
import static id.antarkerja.access.Tier.SENSITIVE;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a person: all of it, on one screen. What is not here is refused, and looks
 * as if it were not there.
 *
 * @param most the most sensitive tier shown
 * @param serves the purposes it is for
 */
record Rules(Tier most, Set<Action> may, Set<Purpose> serves) {
  private static final Set<Action> EVERYTHING = Set.of(Action.values());
  private static final Set<Purpose> ANY = Set.of(Purpose.values());
  private static final Set<Action> NOTHING = Set.of();

  private static final Rules NEVER = new Rules(PUBLIC, NOTHING, Set.of());

  static Rules of(Relation relation, @Nullable Basis basis) {
    return switch (relation) {
      case SYSTEM -> new Rules(SENSITIVE, EVERYTHING, ANY);
      case OWN_CASELOAD -> new Rules(SENSITIVE, EVERYTHING, ANY);
      case SUPERVISOR ->
          new Rules(CONTACT, Set.of(FIND, LIST, READ, REVEAL, MATCH, REFER, PLACE), ANY);
      case SELF -> new Rules(SENSITIVE, Set.of(READ, REVEAL, CHANGE), ANY);
      case GRANTED -> basis == null ? NEVER : granted(basis);
      // core rules: nobody overrides these two
      case OWN_FILE, STRANGER -> NEVER;
    };
  }

  private static Rules granted(Basis basis) {
    return switch (basis) {
      case TRANSFER -> new Rules(SENSITIVE, Set.of(LIST, READ, REVEAL, MATCH, PLACE), ANY);
      case CONSENT, REFERRAL ->
          new Rules(
              CONTACT,
              Set.of(LIST, READ, REVEAL, MATCH, PLACE),
              Set.of(Purpose.SERVICE, Purpose.MATCHING, Purpose.REFERRAL, Purpose.PLACEMENT));
      case BREAK_GLASS -> new Rules(CONTACT, Set.of(LIST, READ, REVEAL), Set.of(Purpose.SERVICE));
    };
  }
}
