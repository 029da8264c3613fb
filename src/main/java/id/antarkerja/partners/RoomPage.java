package id.antarkerja.partners;

import id.antarkerja.access.Scope;
import id.antarkerja.files.AttachmentKind;
import id.antarkerja.officers.Office;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One room.
 *
 * @param me null for who looks at it from outside: invited, or of the office or a head above
 * @param offered the reader's invitation
 * @param keeps whether the reader invites and removes
 */
record RoomPage(
    Side side,
    Room room,
    Office office,
    @Nullable Seat me,
    @Nullable Seat offered,
    boolean keeps,
    List<Organisation> organisations,
    List<Seat> seats,
    List<PostRow> posts,
    Map<UUID, List<RoomFile>> files,
    List<AgreementRow> agreements,
    Tally tally,
    Scope scope,
    Form form,
    @Nullable String first,
    @Nullable String next) {

  static LedgerQuery ledger(UUID room) {
    return new LedgerQuery(LedgerQuery.Reach.REGION, room, null, "", null);
  }

  String path() {
    return side.base() + "/" + room.id();
  }

  String ledger(Standing standing) {
    return side.base() + "/janji?ruang=" + room.id() + "&status=" + standing;
  }

  String moment(Instant at) {
    return T.moment(at, room.zone());
  }

  List<Seat> of(Organisation organisation) {
    return seats.stream().filter(seat -> seat.orgId().equals(organisation.orgId())).toList();
  }

  /** Those for whom somebody sits there or is invited. */
  List<Organisation> present() {
    return organisations.stream().filter(one -> !of(one).isEmpty()).toList();
  }

  List<RoomFile> files(PostRow post) {
    return files.getOrDefault(post.id(), List.of());
  }

  boolean isMe(Seat seat) {
    return me != null && me.id().equals(seat.id());
  }

  /**
   * Where an officer finds how somebody is reached; null for who may not know, and for contacts.
   */
  @Nullable String reached(Seat seat, Organisation organisation) {
    if (side.firm()) {
      return null;
    }
    return switch (seat.kind()) {
      case OFFICER -> "/petugas/pejabat/" + seat.holder();
      case CONTACT ->
          scope.contains(organisation.territory())
              ? "/petugas/pemberi-kerja/" + organisation.orgId()
              : null;
    };
  }

  String accepted() {
    return AttachmentKind.accepted();
  }
}
