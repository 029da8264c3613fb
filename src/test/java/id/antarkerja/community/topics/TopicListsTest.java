package id.antarkerja.community.topics;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.InRoomHouse;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.community.moderation.After;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How topics are found, how lists go on, and where one stands after writing. */
@InRoomHouse
class TopicListsTest extends CommunityHouse {
  @Autowired private TopicLists lists;
  @Autowired private TopicRepository rows;

  @Test
  void topics_are_found_by_their_words_and_those_of_their_answers_but_not_held_ones() {
    String word = "kunang" + Desk.letters();
    SignedUp asker = known();
    UUID titled = ask(asker, "Pelatihan " + word + " di desa");
    UUID answered = ask(asker, "Pertanyaan biasa");
    as(known().acting(), () -> topics.answer(answered, "Cari " + word + " dulu."));
    UUID held = ask(officer(), "Ditahan " + word);
    assertThat(found(asker, word)).containsExactly(titled, answered);
    assertThat(found(asker, word + " -desa")).containsExactly(answered);
    answer(known(), answered);
    assertThat(as(asker.acting(), () -> lists.found(word, null, true)))
        .extracting(TopicRow::id)
        .containsExactly(titled);
    assertThat(alike(asker, "Apakah pelatihan " + word + " perlu?")).contains(titled);
    assertThat(alike(asker, "Apakah pelatihan " + word + " perlu?")).doesNotContain(held, answered);
    assertThat(alike(asker, "!!! ' & | \\")).isEmpty();
    assertThat(found(asker, "' | & ( -")).isEmpty();
    assertThat(
            as(
                officerOf("3215").acting(),
                () ->
                    jdbc.sql("select count(*) from community.find(:w, null, 50)")
                        .param("w", "ditahan " + word)
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  private List<UUID> found(SignedUp who, String words) {
    return as(who.acting(), () -> lists.found(words, null, false)).stream()
        .map(TopicRow::id)
        .toList();
  }

  private List<UUID> alike(SignedUp who, String title) {
    return as(who.acting(), () -> lists.alike(title, null, 5)).stream().map(TopicRow::id).toList();
  }

  @Test
  void a_list_goes_on_where_it_stopped_and_the_unanswered_are_their_own() {
    SignedUp asker = known();
    String tag = "uji-" + Desk.letters().toLowerCase(Locale.ROOT);
    List<UUID> asked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String title = "Urutan " + i;
      asked.addFirst(
          as(
              asker.acting(),
              () -> topics.ask(new TopicText(Area.DIGITAL, List.of(tag), title, "Isi."))));
      clock.advance(Duration.ofMinutes(1));
    }
    List<UUID> seen = new ArrayList<>();
    After after = After.START;
    for (int page = 0; page < 3; page++) {
      After from = after;
      List<TopicRow> rows =
          as(asker.acting(), () -> lists.latest(Area.DIGITAL, tag, false, from, 2));
      rows.forEach(row -> seen.add(row.id()));
      after = After.parse(After.address(rows.getLast().lastAt(), rows.getLast().id()));
    }
    assertThat(seen).isEqualTo(asked);
    answer(known(), asked.get(4));
    assertThat(as(asker.acting(), () -> lists.latest(null, tag, true, After.START, 9)))
        .extracting(TopicRow::id)
        .isEqualTo(asked.subList(0, 4));
    assertThat(
            as(asker.acting(), () -> lists.latest(null, tag, false, After.START, 9))
                .getFirst()
                .id())
        .as("the latest activity first")
        .isEqualTo(asked.get(4));
  }

  @Test
  void what_was_being_written_stays_when_a_topic_changes_or_closes_meanwhile() {
    SignedUp asker = known();
    UUID topic = ask(asker, "Segera ditutup");
    String page = HOME + "/topik/" + topic;
    Visitor helper = signedIn(known());
    helper.get(page);
    var answer = helper.filled(helper.form(page + "/jawab"), Map.of("body", "Jawaban panjang."));
    var comment =
        helper.filled(helper.form(page + "/komentar"), Map.of("comment", "Komentar panjang."));
    Visitor own = signedIn(asker);
    own.get(page + "/ubah");
    act(asker, () -> topics.change(topic, 1, text("Lebih cepat")));
    Answer overtaken = own.submitOnly(page + "/ubah", Map.of("body", "Kata saya."));
    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.page().select("[name=body]").text()).isEqualTo("Kata saya.");
    assertThat(overtaken.page().select("#f-stored").text()).startsWith("Lebih cepat");
    assertThat(own.submitOnly(page + "/ubah", Map.of()).status()).isEqualTo(303);
    act(
        asker,
        () ->
            topics.close(
                topic,
                as(asker.acting(), () -> topics.one(topic)).version(),
                null,
                "Sudah cukup."));
    Answer closed = helper.post(page + "/jawab", answer);
    assertThat(closed.status()).isEqualTo(422);
    assertThat(closed.page().select("[name=body]").text()).isEqualTo("Jawaban panjang.");
    closed = helper.post(page + "/komentar", comment);
    assertThat(closed.status()).isEqualTo(422);
    assertThat(closed.page().select("[name=comment]").text()).isEqualTo("Komentar panjang.");
  }

  @Test
  void who_answers_or_votes_far_down_stays_there() {
    UUID topic = ask(known(), "Banyak jawaban");
    SignedUp helper = known();
    UUID last = null;
    for (int i = 0; i <= TopicReading.PAGE; i++) {
      last = answer(helper, topic);
    }
    String page = HOME + "/topik/" + topic;
    Visitor reader = signedIn(known());
    reader.get(page + "?mulai=20");
    String helped = HOME + "/jawaban/" + last + "/membantu";
    assertThat(reader.submitOnly(helped, Map.of()).location())
        .isEqualTo(page + "?mulai=20#j-" + last);
    reader.get(page);
    assertThat(reader.submitOnly(page + "/jawab", Map.of("body", "Yang terakhir.")).location())
        .startsWith(page + "?mulai=20#j-");
  }
}
