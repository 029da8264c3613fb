package id.antarkerja.vacancies;

import id.antarkerja.kernel.Reason;
import id.antarkerja.vacancies.CriteriaFlag.Place;
import id.antarkerja.vacancies.FlagStore.Flagged;
import id.antarkerja.vacancies.PublishedText.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks the officer's decisions against the flags of the round and applies them to the texts. */
final class FlagDecisions {
  private final Map<Integer, FlagDecision> decisions = new HashMap<>();
  private final List<Flagged> flags;
  private final Function<CriteriaFlag, String> proposal;

  /**
   * @param proposal the neutral words for a flag, in the language of the text
   */
  FlagDecisions(
      List<Flagged> flags, List<FlagDecision> decided, Function<CriteriaFlag, String> proposal) {
    this.flags = flags;
    this.proposal = proposal;
    decided.forEach(decision -> decisions.put(decision.number(), decision));
  }

  /** Empty when every flag is decided and every decision is allowed for it. */
  List<Reason> reasonsAgainst() {
    List<Reason> reasons = new ArrayList<>();
    for (Flagged flagged : flags) {
      FlagDecision decision = decisions.get(flagged.number());
      int shownNumber = flagged.number() + 1;
      if (decision == null) {
        reasons.add(Reason.of("vacancy.flagUndecided", shownNumber));
      } else if (!allowed(flagged.flag(), decision.kind())) {
        reasons.add(Reason.of("vacancy.flagNotThatWay", shownNumber));
      } else if (decision.kind() == FlagDecision.Kind.ACCEPTED
          && decision.words().strip().length() < FlagDecision.SHORTEST_REASON) {
        reasons.add(
            Reason.of("vacancy.flagReasonMissing", shownNumber, FlagDecision.SHORTEST_REASON));
      } else if (decision.kind() == FlagDecision.Kind.OWN_WORDS && unfit(decision.words())) {
        reasons.add(Reason.of("vacancy.flagOwnWords", shownNumber));
      }
    }
    return reasons;
  }

  /** A reported field is never published; only what its nature is can be decided. */
  static boolean allowed(CriteriaFlag flag, FlagDecision.Kind kind) {
    return switch (kind) {
      case PROPOSAL -> true;
      case OWN_WORDS, DELETED, NO_CRITERION -> flag.place() != Place.FIELD;
      case ACCEPTED -> flag.kind().mayBeJustified();
    };
  }

  private static boolean unfit(String words) {
    return words.isBlank() || !CriteriaFlags.inText(Place.TITLE, words).isEmpty();
  }

  String title(String title) {
    return PublishedText.applyToTitle(title, changes(Place.TITLE));
  }

  String text(Place place, String html) {
    return PublishedText.apply(html, changes(place));
  }

  /** A text as it would be published, with what is new marked. */
  String preview(Place place, String safeHtml) {
    return PublishedText.shown(safeHtml, changes(place));
  }

  private List<Change> changes(Place place) {
    List<Change> changes = new ArrayList<>();
    for (Flagged flagged : flags) {
      CriteriaFlag flag = flagged.flag();
      FlagDecision decision = decisions.get(flagged.number());
      if (flag.place() != place || decision == null) {
        continue;
      }
      switch (decision.kind()) {
        case PROPOSAL -> changes.add(new Change(flag.start(), flag.end(), proposal.apply(flag)));
        case OWN_WORDS -> changes.add(new Change(flag.start(), flag.end(), decision.words()));
        case DELETED -> changes.add(new Change(flag.start(), flag.end(), ""));
        case ACCEPTED, NO_CRITERION -> {}
      }
    }
    return changes;
  }
}
