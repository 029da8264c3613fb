package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often letters with links go to one address. */
class LinkPaceTest {
  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void who_asks_every_minute_for_two_days_causes_few_letters_and_no_silence() {
    List<Instant> letters = letters(0);
    assertThat(letters.subList(0, 3)).allMatch(START.plusSeconds(180)::isAfter);
    assertThat(pauses(letters)).allMatch(pause -> pause.compareTo(LinkPace.LONGEST_PAUSE) <= 0);
    assertThat(letters.stream().filter(START.plus(LinkPace.DAY)::isAfter).count()).isLessThan(31);
  }

  @Test
  void no_day_has_more_letters_than_the_most_even_for_who_signs_in_all_the_time() {
    List<Instant> letters = letters(5);
    for (Instant one : letters) {
      assertThat(
              letters.stream()
                  .filter(other -> !other.isBefore(one) && other.isBefore(one.plus(LinkPace.DAY)))
                  .count())
          .isLessThanOrEqualTo(LinkPace.MOST_A_DAY);
    }
    assertThat(letters).hasSizeGreaterThan(LinkPace.MOST_A_DAY);
  }

  /**
   * @param followed every how many letters one is followed; 0 for never
   */
  private static List<Instant> letters(int followed) {
    List<Instant> sent = new ArrayList<>();
    var pace = new LinkPace(List.of(), 0);
    for (Instant now = START;
        now.isBefore(START.plus(LinkPace.DAY.multipliedBy(2)));
        now = now.plus(Duration.ofMinutes(1))) {
      pace = pace.at(now);
      if (!pace.next().isAfter(now)) {
        sent.add(now);
        boolean used = followed > 0 && sent.size() % followed == 0;
        List<Instant> all = new ArrayList<>(pace.sent());
        all.add(now);
        pace = new LinkPace(all, used ? 0 : pace.unused() + 1);
      }
    }
    return sent;
  }

  private static List<Duration> pauses(List<Instant> letters) {
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < letters.size(); i++) {
      pauses.add(Duration.between(letters.get(i - 1), letters.get(i)));
    }
    return pauses;
  }
}
