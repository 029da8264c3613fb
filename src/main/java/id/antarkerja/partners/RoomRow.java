package id.antarkerja.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One room in a list.
 *
 * @param seated how many sit there
 * @param news how many posts of others came since the reader was there, up to {@value
 *     Rooms#MOST_NEWS}
 */
public record RoomRow(
    UUID id,
    String name,
    String purpose,
    UUID officeId,
    String territory,
    @Nullable Instant lastPostAt,
    int seated,
    int news) {}
