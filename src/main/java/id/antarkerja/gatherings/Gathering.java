package id.antarkerja.gatherings;

import id.antarkerja.kernel.OfficeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as one who may read it sees it.
 *
 * @param territory of the office whose it is
 * @param zone on whose clock its times are told
 * @param registered how many places are taken
 * @param sequence grows with every change that a calendar must follow
 */
public record Gathering(
    UUID id,
    int version,
    GatheringState state,
    UUID officeId,
    String territory,
    OfficeZone zone,
    GatheringText text,
    int registered,
    int waiting,
    int attended,
    int sequence,
    Instant changedAt,
    @Nullable String cancelledReason) {
  static final String HOME = "/petugas/kegiatan";

  String path() {
    return HOME + "/" + id;
  }

  boolean isDraft() {
    return state == GatheringState.DRAFT;
  }

  LocalDate startsOn() {
    return LocalDate.ofInstant(text.startsAt(), zone.zone());
  }

  LocalDate endsOn() {
    return LocalDate.ofInstant(text.endsAt(), zone.zone());
  }

  boolean hasBegun(Instant now) {
    return !now.isBefore(text.startsAt());
  }

  boolean isOver(Instant now) {
    return !now.isBefore(text.endsAt());
  }

  boolean registersAt(Instant now) {
    return state == GatheringState.OPEN
        && (text.registersFrom() == null || !now.isBefore(text.registersFrom()))
        && now.isBefore(text.registersUntil());
  }

  /** Null when there is room for everybody. */
  @Nullable Integer free() {
    return text.capacity() == null ? null : Math.max(0, text.capacity() - registered);
  }

  int absent() {
    return registered - attended;
  }
}
