package id.antarkerja.circulars;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of a circular.
 *
 * @param ackedOn the day of the word, on the calendar of the sending office
 * @param joinedOn null for who was there when it was sent
 * @param standInDone whether the stand-in, themselves a recipient, is done
 * @param account NONE, SHUT, WAITING, NEVER_OPENED or OPEN; null for who is gone
 */
public record Receipt(
    UUID officer,
    String name,
    String officeName,
    Standing standing,
    @Nullable OffsetDateTime readAt,
    @Nullable OffsetDateTime ackedAt,
    @Nullable LocalDate ackedOn,
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate leftOn,
    @Nullable LocalDate awayUntil,
    @Nullable String standIn,
    boolean standInDone,
    @Nullable String account) {}
