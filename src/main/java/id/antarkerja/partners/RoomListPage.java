package id.antarkerja.partners;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rooms in a list.
 *
 * @param asked invitations that wait for the reader
 * @param tally of the commitments of all rooms of this tab
 */
record RoomListPage(
    Side side,
    RoomListPages.Tab tab,
    List<RoomListPages.Tab> tabs,
    List<RoomRow> rows,
    List<RoomRow> asked,
    Function<UUID, String> offices,
    Tally tally,
    @Nullable String first,
    @Nullable String next) {

  String office(RoomRow row) {
    return offices.apply(row.officeId());
  }

  String moment(Instant at, RoomRow row) {
    return T.moment(at, OfficeZone.ofRegion(row.territory()));
  }

  String ledger(Standing standing) {
    return side.base() + "/janji?cakupan=" + tab.name() + "&status=" + standing;
  }
}
