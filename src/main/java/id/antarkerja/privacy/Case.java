package id.antarkerja.privacy;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person on its clock.
 *
 * @param byPerson asked by the person themself; else by an officer on their behalf
 * @param field what is to be corrected, or the consent taken back; a code
 * @param words the value asked for, or the person's own words; null once erased
 * @param before the value as it was at the request
 * @param answer what the officer said to the person
 * @param fetchedAt when an officer took the copy that the counter asked for
 */
record Case(
    UUID id,
    int version,
    CaseKind kind,
    CaseState state,
    UUID personId,
    String territory,
    boolean byPerson,
    Instant requestedAt,
    Instant dueAt,
    @Nullable Instant decidedAt,
    @Nullable UUID checkedBy,
    @Nullable String field,
    @Nullable String words,
    @Nullable String before,
    @Nullable String answer,
    @Nullable Instant fetchedAt) {
  private static final Duration AT_THE_COUNTER = Duration.ofDays(1);

  /** By an officer: for somebody who stands at the counter, once. The person fetches their own. */
  boolean fetchable(Instant now) {
    return kind == CaseKind.COPY
        && !byPerson
        && fetchedAt == null
        && now.isBefore(requestedAt.plus(AT_THE_COUNTER));
  }

  /** As an office above may see it: what happened, without what it says of the person. */
  Case withoutWords() {
    return new Case(
        id,
        version,
        kind,
        state,
        personId,
        territory,
        byPerson,
        requestedAt,
        dueAt,
        decidedAt,
        checkedBy,
        field,
        null,
        null,
        null,
        fetchedAt);
  }

  boolean overdue(Instant now) {
    return state.isOpen() && now.isAfter(dueAt);
  }

  String due() {
    return T.moment(dueAt, OfficeZone.ofRegion(territory));
  }

  String requested() {
    return T.moment(requestedAt, OfficeZone.ofRegion(territory));
  }

  @Nullable String decided() {
    return decidedAt == null ? null : T.moment(decidedAt, OfficeZone.ofRegion(territory));
  }

  @Override
  public String toString() {
    return "Case[" + id + " " + kind + " " + state + "]";
  }
}
