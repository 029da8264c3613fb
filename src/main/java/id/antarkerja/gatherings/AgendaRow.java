package id.antarkerja.gatherings;

import id.antarkerja.kernel.OfficeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One gathering in a list.
 *
 * @param place null when it is held from afar alone
 * @param standing how the reader stands; null for who never registered
 */
public record AgendaRow(
    UUID id,
    GatheringState state,
    GatheringKind kind,
    String title,
    UUID officeId,
    @Nullable String place,
    OfficeZone zone,
    Instant startsAt,
    Instant endsAt,
    @Nullable Integer capacity,
    int registered,
    int waiting,
    Registration.@Nullable Standing standing,
    boolean attended) {

  String path() {
    return Gathering.HOME + "/" + id;
  }

  LocalDate day() {
    return LocalDate.ofInstant(startsAt, zone.zone());
  }

  @Nullable Integer free() {
    return capacity == null ? null : Math.max(0, capacity - registered);
  }
}
