package id.antarkerja.talk;

import java.time.Instant;
import java.util.UUID;

/**
 * Who takes part.
 *
 * @param reachable whether they are in the service and can sign in
 */
public record Member(
    UUID officerId, boolean owner, Instant joinedAt, long readSeq, boolean reachable) {}
