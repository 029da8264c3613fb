package id.antarkerja.officers.postings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An officer's main postings as they are known now: one after the other, perhaps with gaps. */
record Timeline(List<Posting> known) {

  /**
   * What a new decree does.
   *
   * @param superseded no longer held true
   * @param shortened of those, the ones that go on holding, until another day
   * @param until when the new posting ends, by what was known already
   */
  record Step(List<Posting> superseded, List<Posting> shortened, @Nullable LocalDate until) {}

  Optional<Posting> on(LocalDate day) {
    return known.stream().filter(posting -> posting.holdsOn(day)).findFirst();
  }

  /**
   * From its own day the decree holds, until the next posting that is known begins or the one that
   * it cuts short would have ended. What held before that day stays as it was; a decree from the
   * very same day corrects the one that was known.
   */
  Step with(LocalDate from) {
    Optional<Posting> cut = on(from);
    LocalDate next =
        known.stream()
            .map(Posting::fromOn)
            .filter(start -> start.isAfter(from))
            .min(Comparator.naturalOrder())
            .orElse(null);
    LocalDate until = earlier(next, cut.map(Posting::untilOn).orElse(null));
    List<Posting> superseded = cut.stream().toList();
    List<Posting> shortened =
        cut
            .filter(posting -> posting.fromOn().isBefore(from))
            .map(posting -> ending(posting, from))
            .stream()
            .toList();
    return new Step(superseded, shortened, until);
  }

  /** Nothing holds from that day on. */
  Step ended(LocalDate from) {
    List<Posting> superseded = new ArrayList<>();
    List<Posting> shortened = new ArrayList<>();
    for (Posting posting : known) {
      if (posting.untilOn() == null || posting.untilOn().isAfter(from)) {
        superseded.add(posting);
        if (posting.fromOn().isBefore(from)) {
          shortened.add(ending(posting, from));
        }
      }
    }
    return new Step(superseded, shortened, from);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Posting ending(Posting posting, LocalDate until) {
    return new Posting(
        posting.id(),
        posting.officeId(),
        posting.officeName(),
        posting.territory(),
        posting.post(),
        posting.decreeNo(),
        posting.decreeOn(),
        posting.fromOn(),
        until,
        posting.recordedAt(),
        null);
  }
}
