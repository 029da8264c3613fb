package id.antarkerja.community.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.InRoomHouse;
import id.antarkerja.Together;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.OwnWords;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.officers.registry.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Asked, answered, accepted, found, followed, closed. */
@InRoomHouse
class TopicsTest extends CommunityHouse {
  @Autowired private TopicRepository rows;
  @Autowired private AsWritten texts;
  @Autowired private Records records;

  @Test
  void the_asker_accepts_and_after_a_long_silence_a_moderator() {
    SignedUp asker = known();
    UUID topic = ask(asker, "Siapa memilih?");
    SignedUp helper = known();
    UUID first = answer(helper, topic);
    UUID second = answer(known(), topic);
    SignedUp moderator = moderator();
    assertThatThrownBy(() -> act(helper, () -> topics.accept(topic, first)))
        .isInstanceOf(NotThere.class);
    assertRefused(
        "topics.accept.TOO_EARLY", () -> act(moderator, () -> topics.accept(topic, first)));
    clock.advance(Duration.ofDays(31));
    act(moderator, () -> topics.accept(topic, first));
    assertThat(one(helper, topic).accepted()).isEqualTo(first);
    act(asker, () -> topics.accept(topic, second));
    assertRefused("topics.accept.TAKEN", () -> act(moderator, () -> topics.accept(topic, first)));
    UUID elsewhere = answer(known(), ask(asker, "Lain"));
    assertThatThrownBy(() -> act(asker, () -> topics.accept(topic, elsewhere)))
        .as("of another topic")
        .isInstanceOf(NotThere.class);
    assertThat(one(asker, topic).answers()).isEqualTo(2);
    act(helper, () -> topics.deleteReply(first));
    assertThat(one(asker, topic).answers()).isEqualTo(1);
    assertThat(one(asker, topic).accepted()).isEqualTo(second);
    act(asker, () -> topics.accept(topic, null));
    assertThat(one(asker, topic).accepted()).isNull();
  }

  @Test
  void what_helped_counts_once_for_each_officer_and_never_for_oneself() throws Exception {
    SignedUp helper = known();
    UUID topic = ask(known(), "Membantu?");
    UUID answer = answer(helper, topic);
    SignedUp reader = officer();
    assertRefused("topics.ownAnswer", () -> act(helper, () -> topics.vote(answer, true)));
    CompletableFuture<?> other =
        as(
            reader.acting(),
            () -> {
              topics.vote(answer, true);
              int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
              var second =
                  CompletableFuture.runAsync(() -> act(reader, () -> topics.vote(answer, true)));
              Together.untilItWaits(owner(), second, holder);
              return second;
            });
    other.get(1, TimeUnit.MINUTES);
    assertThat(votes(answer)).isEqualTo(1);
    act(officer(), () -> topics.vote(answer, true));
    act(reader, () -> topics.vote(answer, false));
    act(reader, () -> topics.vote(answer, false));
    assertThat(votes(answer)).isEqualTo(1);
    assertThat(count(reader, "select count(*) from community.votes where reply_id = :id", answer))
        .as("who voted is nobody's business")
        .isZero();
    assertThatThrownBy(
            () -> change(reader, "update community.replies set votes = 99 where id = :id", answer))
        .isInstanceOf(DataAccessException.class);
  }

  private int votes(UUID answer) {
    return owner()
        .sql("select votes from community.replies where id = :id")
        .param("id", answer)
        .query(Integer.class)
        .single();
  }

  @Test
  void earlier_words_stay_for_the_author_and_moderators_and_what_is_deleted_for_moderators() {
    SignedUp author = known();
    SignedUp reader = known();
    UUID topic = ask(author, "Sebelum");
    act(author, () -> topics.change(topic, 1, text("Sesudah")));
    assertThatThrownBy(() -> act(author, () -> topics.change(topic, 1, text("Basi"))))
        .isInstanceOf(StaleChange.class);
    assertThatThrownBy(() -> act(reader, () -> topics.change(topic, 2, text("Orang lain"))))
        .isInstanceOf(NotThere.class);
    assertThat(change(reader, "update community.topics set body = 'x' where id = :id", topic))
        .isZero();
    String versions = "select count(*) from community.versions where of_id = :id";
    SignedUp moderator = moderator();
    assertThat(count(author, versions, topic)).isEqualTo(1);
    assertThat(count(moderator, versions, topic)).isEqualTo(1);
    assertThat(count(reader, versions, topic)).isZero();
    act(author, () -> topics.delete(topic));
    assertThatThrownBy(() -> one(reader, topic)).isInstanceOf(NotThere.class);
    assertThat(one(moderator, topic).text().title()).isEqualTo("Sesudah");
    assertThatThrownBy(() -> answer(reader, topic)).isInstanceOf(NotThere.class);
  }

  @Test
  void why_a_newcomer_closes_is_looked_at_and_nothing_is_on_top_by_its_date() {
    SignedUp author = officer();
    UUID topic = ask(author, "Ditutup");
    release(topic);
    SignedUp reader = known();
    assertThat(one(reader, topic).state()).isEqualTo(Shown.SHOWN);
    act(author, () -> topics.close(topic, 1, null, "Hubungi saya di sini"));
    assertThatThrownBy(() -> one(reader, topic)).as("held again").isInstanceOf(NotThere.class);
    SignedUp moderator = moderator();
    assertThat(as(moderator.acting(), () -> texts.topics(List.of(topic))).get(topic).text())
        .contains("Hubungi saya di sini", "#uji");
    act(moderator, () -> topics.one(topic));
    change(
        reader,
        "insert into community.topics (id, area, title, body, author, office_id, at, last_at)"
            + " values (:id, 'DIGITAL', 'Teratas', 'x', '%s', '%s', '2099-01-01', '2099-01-01')"
                .formatted(reader.account(), reader.acting().requireOffice()),
        UUID.randomUUID());
    assertThat(
            owner()
                .sql(
                    "select count(*) from community.topics"
                        + " where author = :id and last_at > now() + interval '2 days'")
                .param("id", reader.account())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_closed_topic_takes_no_more_answers_and_says_where_it_was_asked_before() {
    SignedUp author = known();
    UUID original = ask(author, "Yang pertama");
    UUID topic = ask(author, "Yang kedua");
    SignedUp reader = known();
    assertThatThrownBy(() -> act(reader, () -> topics.close(topic, 1, null, "Sudah cukup")))
        .isInstanceOf(NotThere.class);
    assertRefused(
        "topics.noSuch", () -> act(author, () -> topics.close(topic, 1, topic, "Sama saja")));
    SignedUp moderator = moderator();
    act(moderator, () -> topics.close(topic, 1, original, "Sama dengan yang pertama"));
    assertThat(one(reader, topic))
        .extracting(Topic::status, Topic::duplicateOf)
        .containsExactly(Status.DUPLICATE, original);
    assertRefused("topics.closed", () -> answer(reader, topic));
    assertThatThrownBy(
            () ->
                change(
                    reader,
                    "insert into community.replies (id, topic_id, kind, body, author, office_id, at)"
                        + " values (gen_random_uuid(), :id, 'ANSWER', 'x', '%s', '%s', now())"
                            .formatted(reader.account(), reader.acting().requireOffice()),
                    topic))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> act(author, () -> topics.reopen(topic, 2)))
        .as("a moderator closed it")
        .isInstanceOf(NotThere.class);
    act(moderator, () -> topics.reopen(topic, 2));
    answer(reader, topic);
  }

  private void release(UUID post) {
    act(
        moderator(),
        () -> {
          jdbc.sql(
                  "select community.decided(gen_random_uuid(), :id, 1, 'RELEASE', 'IN_ORDER', '', '')")
              .param("id", post)
              .query()
              .listOfRows();
          rows.restate(post, clock.instant());
        });
  }

  @Test
  void on_the_pages_similar_questions_are_shown_first_and_who_might_know() {
    String word = "melati" + Desk.letters();
    ask(known(), "Kontrak bahasa Korea " + word);
    SignedUp speaker = officer();
    act(
        speaker,
        () ->
            records.say(
                records.own().version(),
                new OwnWords(
                    List.of(new Spoken(Language.KOREAN, LanguageLevel.FLUENT)),
                    List.of(),
                    Availability.AVAILABLE,
                    true)));
    Visitor browser = signedIn(known());
    browser.get(HOME + "/tanya");
    String ask = HOME + "/tanya";
    assertThat(browser.submit(ask, Map.of("title", "", "tags", "a,b,c,d,e,f")).status())
        .isEqualTo(422);
    Map<String, String> fields =
        Map.of(
            "area",
            "MIGRANT_WORKERS",
            "title",
            "Kontrak bahasa Korea " + word + " lagi",
            "body",
            "Isi **tebal** <script>x</script>",
            "tags",
            "Korea, Kontrak Kerja");
    Answer before = browser.submit(ask, fields);
    assertThat(before.status()).isEqualTo(200);
    assertThat(before.text()).contains("Pertanyaan serupa", word, "Yang mungkin tahu");
    Answer topic = browser.submit(ask, Map.of());
    assertThat(topic.page().select("h1").text())
        .isEqualTo("Kontrak bahasa Korea " + word + " lagi");
    assertThat(topic.page().select("article strong").text()).isEqualTo("tebal");
    assertThat(topic.page().select("article script")).isEmpty();
    assertThat(topic.page().select("a[href$=tag=kontrak-kerja]")).hasSize(1);
    String page = topic.address().replaceFirst("https?://[^/]+", "");
    Visitor helper = signedIn(known());
    helper.get(page);
    assertThat(helper.submit(page + "/jawab", Map.of("body", "")).status()).isEqualTo(422);
    helper.get(page);
    Answer answered = helper.submit(page + "/jawab", Map.of("body", "Hubungi rekan di Hong Kong."));
    assertThat(answered.text()).contains("1 jawaban").doesNotContain("Ini menjawab");
    browser.get(page);
    String accept = browser.last().page().select("form[action$=/terima]").attr("action");
    assertThat(browser.submit(accept, Map.of()).text()).contains("terjawab");
    String helped = browser.last().page().select("form[action$=/membantu]").attr("action");
    assertThat(browser.submit(helped, Map.of()).text()).contains("1 orang terbantu");
    browser.submit(page + "/komentar", Map.of("comment", "Terima kasih."));
    assertThat(browser.last().text()).contains("Terima kasih.");
    assertThat(browser.get(HOME + "?q=" + word).page().select(".nba .t")).hasSize(2);
    assertThat(browser.get(HOME + "?tag=kontrak-kerja").text()).contains(word);
    assertThat(browser.get(HOME + "?bidang=MIGRANT_WORKERS").text()).contains(word);
    String follow = HOME + "/bidang/MIGRANT_WORKERS/ikuti";
    assertThat(browser.submit(follow, Map.of()).text()).contains("Berhenti mengikuti");
    assertThat(browser.get(HOME + "?tab=diikuti").text()).contains(word);
    assertThat(signedIn(newcomer("*", Role.AUDITOR)).get(page).status()).isEqualTo(403);
  }

  private Topic one(SignedUp who, UUID topic) {
    return as(who.acting(), () -> topics.one(topic));
  }

  private static void assertRefused(String reason, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(RefusedException.class).hasMessageContaining(reason);
  }
}
