package id.antarkerja.privacy;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to personal data.
 *
 * @param accountId whose account showed the data; else {@code aboutOffice} has all of an office
 * @param fromAt with {@code toAt} the span in which it happened
 * @param countedBy who counted last
 * @param listAllowedBy second person who let the list leave, since the last count
 * @param listAllowedAbove whether an office above gave that yes
 * @param listAllowedUntil when that yes ends
 * @param listTaken how often it left by that yes
 * @param dueAt 3×24 hours after it was noticed (UU 27/2022, Pasal 46)
 */
record Incident(
    UUID id,
    int version,
    String state,
    String territory,
    String what,
    @Nullable String handling,
    OffsetDateTime noticedAt,
    OffsetDateTime dueAt,
    @Nullable UUID accountId,
    @Nullable UUID aboutOffice,
    @Nullable UUID enteredBy,
    @Nullable UUID countedBy,
    @Nullable UUID listAllowedBy,
    boolean listAllowedAbove,
    @Nullable OffsetDateTime listAllowedUntil,
    int listTaken,
    OffsetDateTime fromAt,
    OffsetDateTime toAt,
    @Nullable OffsetDateTime countedAt,
    @Nullable OffsetDateTime personsToldAt,
    @Nullable OffsetDateTime authorityToldAt,
    @Nullable OffsetDateTime closedAt) {

  boolean open() {
    return state.equals("OPEN");
  }

  boolean closed() {
    return state.equals("CLOSED");
  }

  /** Whether somebody's yes is that of a second person: who neither entered nor counted it. */
  boolean mayAllow(@Nullable UUID account) {
    return account != null && !account.equals(enteredBy) && !account.equals(countedBy);
  }

  /** Whether a second person's yes still stands. */
  boolean listAllowed(Instant now) {
    return listAllowedUntil != null
        && listAllowedUntil.toInstant().isAfter(now)
        && listTaken < AffectedLists.MOST_TAKEN;
  }

  String moment(OffsetDateTime at) {
    return T.moment(at.toInstant(), OfficeZone.ofRegion(territory));
  }

  String tone() {
    return switch (state) {
      case "OPEN" -> "neg";
      case "NOTIFIED" -> "info";
      default -> "";
    };
  }
}
