package id.antarkerja.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.kernel.NotThere;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a practice is found again, and which ones moderators choose. */
class LibraryTest extends PracticeHouse {
  @Test
  void words_groups_cost_and_effect_find_it_and_similar_ones_stand_beside() {
    SignedUp moderator = moderator();
    String word = "kunangkunang" + UUID.randomUUID().toString().replace("-", "").substring(0, 6);
    UUID one = published(officer(KONAWE), moderator, "Jadwal " + word + " bersama");
    UUID other = published(officer(DENPASAR), moderator, "Kelas " + word + " keliling");
    SignedUp reader = officer("3578");
    assertThat(found(reader, words(word))).containsExactlyInAnyOrder(one, other);
    assertThat(found(reader, words("\"jadwal " + word + "\" -keliling"))).containsExactly(one);
    assertThat(found(reader, words("' or 1=1 --" + word))).isEmpty();
    assertThat(found(reader, filtered(word, "51", LibraryQuery.Cost.UP_TO_1M, null)))
        .containsExactly(other);
    assertThat(found(reader, filtered(word, null, LibraryQuery.Cost.FREE, null))).isEmpty();
    assertThat(found(reader, filtered(word, null, null, LibraryQuery.Change.BETTER_BY_10)))
        .hasSize(2);
    assertThat(found(reader, filtered(word, null, null, LibraryQuery.Change.BETTER_BY_50)))
        .isEmpty();
    Version version = as(reader.acting(), () -> practices.published(one)).orElseThrow();
    assertThat(as(reader.acting(), () -> library.similar(version.id())))
        .extracting(Library.Similar::practiceId)
        .contains(other)
        .doesNotContain(one);
  }

  private List<UUID> found(SignedUp reader, LibraryQuery query) {
    return as(reader.acting(), () -> library.find(query, 0, 50)).stream()
        .map(LibraryRow::id)
        .toList();
  }

  static LibraryQuery words(String words) {
    return new LibraryQuery(words, null, null, null, null, null, null);
  }

  private static LibraryQuery filtered(
      String words,
      @Nullable String province,
      LibraryQuery.@Nullable Cost cost,
      LibraryQuery.@Nullable Change change) {
    return new LibraryQuery(
        words, TargetGroup.SCHOOL_LEAVERS, PracticeKind.OWN, province, cost, change, null);
  }

  @Test
  void moderators_choose_at_most_three_for_this_month_or_the_next() {
    clock.set("2031-05-10T09:00+07:00");
    SignedUp moderator = moderator();
    UUID one = published(officer(KONAWE), moderator, "Pilihan");
    YearMonth month = YearMonth.of(2031, 5);
    assertThatThrownBy(
            () -> act(officer(KONAWE), () -> selections.choose(one, month, "Bagus sekali ini")))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () -> act(moderator, () -> selections.choose(one, month.minusMonths(1), "Terlambat")))
        .hasMessageContaining("practices.selection.month");
    act(moderator, () -> selections.choose(one, month, "Murah dan mudah diulang."));
    assertThatThrownBy(
            () -> act(moderator, () -> selections.choose(one, month, "Sekali lagi, sama")))
        .hasMessageContaining("practices.selection.twice");
    for (int i = 0; i < 2; i++) {
      UUID next = published(officer(KONAWE), moderator, "Pilihan " + i);
      act(moderator, () -> selections.choose(next, month, "Juga patut dicoba."));
    }
    UUID fourth = published(officer(KONAWE), moderator, "Pilihan keempat");
    assertThatThrownBy(
            () -> act(moderator, () -> selections.choose(fourth, month, "Terlalu banyak")))
        .hasMessageContaining("practices.selection.full");
    assertThat(as(officer(DENPASAR).acting(), () -> selections.ofThisMonth()))
        .hasSize(3)
        .first()
        .satisfies(first -> assertThat(first.words()).isEqualTo("Murah dan mudah diulang."));
  }
}
