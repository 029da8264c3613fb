package id.antarkerja.placements;

import id.antarkerja.officers.Office;
import id.antarkerja.referrals.Contract;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One placement and what can be done with it.
 *
 * @param own whether the reader's scope holds the person
 */
record PlacementPage(
    Placement placement,
    Office office,
    List<FollowUp> followUps,
    List<PlacementHistory.Event> events,
    boolean own,
    Form form) {

  boolean asksConfirmation() {
    return placement.status() == PlacementStatus.REPORTED;
  }

  boolean working() {
    return placement.status() == PlacementStatus.CONFIRMED;
  }

  boolean mayCancel() {
    return placement.status() == PlacementStatus.REPORTED || (working() && own);
  }

  /** The next question, whether or not it is due yet. */
  Optional<FollowUp> next() {
    return working() ? followUps.stream().filter(FollowUp::open).findFirst() : Optional.empty();
  }

  /** What can confirm, now that one side has spoken; the employer's link is not for officers. */
  List<Option> hows() {
    return options(
        "placements.how.",
        Stream.of(ConfirmedHow.values())
            .filter(how -> how.confirms(placement.reportedBy()))
            .filter(how -> how != ConfirmedHow.EMPLOYER_LINK)
            .toArray(ConfirmedHow[]::new));
  }

  List<Option> scopes() {
    return options("placements.scope.", PlacementScope.values());
  }

  List<Option> contracts() {
    return options("placements.contract.", Contract.values());
  }

  List<Option> cancelReasons() {
    return options("placements.reason.", CancelReason.values());
  }

  List<Option> endReasons() {
    return options("placements.reason.", EndReason.values());
  }

  List<Option> answers() {
    return options("placements.still.", StillWorking.values());
  }

  static List<Option> options(String prefix, Enum<?>... values) {
    return Arrays.stream(values).map(v -> new Option(v.name(), T.t(prefix + v.name()))).toList();
  }
}
