package id.antarkerja.officers.postings;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a decree changes, and what it leaves as it was. */
@Beside
@ResourceLock("TimelineTest")
class TimelineTest {
  private static final Posting KARAWANG = posting("Karawang", "2020-01-01", "2024-06-01");
  private static final Posting BEKASI = posting("Bekasi", "2024-06-01", null);
  private static final Timeline BOTH = new Timeline(List.of(KARAWANG, BEKASI));

  @Test
  void on_every_day_one_posting_holds() {
    assertThat(where("2019-12-31")).isEmpty();
    assertThat(where("2020-01-01")).contains("Karawang");
    assertThat(where("2024-05-31")).contains("Karawang");
    assertThat(where("2024-06-01")).contains("Bekasi");
  }

  @Test
  void a_new_decree_ends_the_posting_that_holds_and_no_other() {
    Timeline.Step step = BOTH.with(day("2026-11-01"));
    assertThat(step.superseded()).containsExactly(BEKASI);
    assertThat(step.shortened()).extracting(Posting::untilOn).containsExactly(day("2026-11-01"));
    assertThat(step.until()).isNull();
  }

  @Test
  void a_late_decree_changes_the_past_only_from_its_own_day() {
    Timeline.Step step = BOTH.with(day("2023-03-01"));
    assertThat(step.superseded()).containsExactly(KARAWANG);
    assertThat(step.shortened())
        .singleElement()
        .satisfies(
            before -> {
              assertThat(before.officeName()).isEqualTo("Karawang");
              assertThat(before.fromOn()).isEqualTo(KARAWANG.fromOn());
              assertThat(before.untilOn()).isEqualTo(day("2023-03-01"));
            });
    assertThat(step.until()).as("Bekasi stays").isEqualTo(BEKASI.fromOn());
  }

  @Test
  void a_decree_from_before_everything_known_holds_until_the_first_that_is_known() {
    Timeline.Step step = BOTH.with(day("2015-01-01"));
    assertThat(step.superseded()).isEmpty();
    assertThat(step.until()).isEqualTo(KARAWANG.fromOn());
  }

  @Test
  void a_decree_from_the_same_day_corrects_the_one_that_was_known() {
    Timeline.Step step = BOTH.with(BEKASI.fromOn());
    assertThat(step.superseded()).containsExactly(BEKASI);
    assertThat(step.shortened()).isEmpty();
  }

  @Test
  void an_end_ends_what_holds_and_takes_back_what_would_follow() {
    Timeline.Step step = BOTH.ended(day("2023-03-01"));
    assertThat(step.superseded()).containsExactly(KARAWANG, BEKASI);
    assertThat(step.shortened()).extracting(Posting::untilOn).containsExactly(day("2023-03-01"));
    Timeline left = new Timeline(step.shortened());
    assertThat(left.with(day("2022-01-01")).until()).isEqualTo(day("2023-03-01"));
  }

  private static Optional<String> where(String day) {
    return BOTH.on(day(day)).map(Posting::officeName);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static Posting posting(String office, String from, @Nullable String until) {
    return new Posting(
        UUID.randomUUID(),
        UUID.randomUUID(),
        office,
        "3215",
        Post.OFFICER,
        null,
        null,
        day(from),
        until == null ? null : day(until),
        OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC),
        null);
  }
}
