package id.antarkerja.partners;

import id.antarkerja.files.AttachmentKind;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agreement.
 *
 * @param me null for who looks at it from outside
 * @param party whether the reader speaks for a party
 */
record AgreementPage(
    Side side,
    Agreement agreement,
    Room room,
    @Nullable Seat me,
    boolean party,
    List<Party> parties,
    List<Commitment> commitments,
    List<RoomFile> files,
    List<Facts.Fact> facts,
    LocalDate today,
    Form form) {

  String path() {
    return AgreementPages.path(side, agreement.id());
  }

  String moment(Instant at) {
    return T.moment(at, room.zone());
  }

  List<Option> sides() {
    return parties.stream()
        .map(party -> new Option(party.orgId().toString(), party.name()))
        .toList();
  }

  /** Whether the reader's organisation has said yes to what stands there. */
  boolean agreed() {
    return me != null
        && parties.stream()
            .anyMatch(p -> p.orgId().equals(me.orgId()) && p.agreed(agreement.textVersion()));
  }

  /** What the reader can do now, first what is mostly meant. */
  List<AgreementStep> steps() {
    return party
        ? Agreements.steps(agreement.state()).stream()
            .filter(step -> step != AgreementStep.AGREE || !agreed())
            .toList()
        : List.of();
  }

  String accepted() {
    return AttachmentKind.accepted();
  }
}
