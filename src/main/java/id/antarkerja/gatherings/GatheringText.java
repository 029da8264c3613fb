package id.antarkerja.gatherings;

import id.antarkerja.circulars.Audience;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an office says of a gathering.
 *
 * @param description Markdown
 * @param place where it is; null when it is only held from afar
 * @param link how to join from afar, {@code https://…}; null also for who has no place yet
 * @param registersFrom null for as soon as it is announced
 * @param registersUntil never after the beginning
 * @param capacity null when there is room for everybody
 * @param hours lessons of 45 minutes that a certificate states; null when none is given
 * @param speakers lines of names
 */
public record GatheringText(
    GatheringKind kind,
    String title,
    String description,
    @Nullable String place,
    @Nullable String link,
    Instant startsAt,
    Instant endsAt,
    @Nullable Instant registersFrom,
    Instant registersUntil,
    @Nullable Integer capacity,
    @Nullable Integer hours,
    @Nullable String speakers,
    String contact,
    Audience audience) {
  static final int LONGEST_TITLE = 150;
  static final int LONGEST_DESCRIPTION = 20_000;
  static final int LONGEST_PLACE = 300;
  static final int LONGEST_LINK = 500;
  static final int LONGEST_SPEAKERS = 2_000;
  static final int MOST_PLACES = 100_000;
  static final int MOST_HOURS = 200;
}
