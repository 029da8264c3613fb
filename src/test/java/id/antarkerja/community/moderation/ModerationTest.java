package id.antarkerja.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.InRoomHouse;
import id.antarkerja.Together;
import id.antarkerja.Visitor;
import id.antarkerja.browser.Desk;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What is held, reported, decided and answered, and by whom; also straight at the tables. */
@InRoomHouse
class ModerationTest extends CommunityHouse {
  private static final String TOPIC = "select count(*) from community.topics where id = :id";

  @Autowired private ModerationDesk desk;
  @Autowired private Moderation moderation;

  @Test
  void first_posts_are_held_until_three_were_let_through() {
    SignedUp author = officer();
    SignedUp other = known();
    SignedUp moderator = moderator();
    List<UUID> first = IntStream.range(0, 3).mapToObj(i -> ask(author, "Pertama " + i)).toList();
    for (UUID one : first) {
      assertThat(count(other, TOPIC, one)).as("another officer, by SQL").isZero();
      assertThat(count(author, TOPIC, one)).isEqualTo(1);
      assertThat(count(other, "select count(*) from community.contributions where id = :id", one))
          .isZero();
      assertThat(count(other, "select count(*) from community.tags where topic_id = :id", one))
          .isZero();
    }
    // Whoever forgets to ask whether it is held, or says that it is not, is held all the same.
    for (String unfair :
        List.of(
            "update community.topics set state = 'SHOWN' where id = :id",
            "update community.contributions set state = 'SHOWN' where id = :id",
            "insert into community.contributions (id, kind, author, state)"
                + " select gen_random_uuid(), 'topic', author, 'SHOWN'"
                + " from community.topics where id = :id")) {
      assertThatThrownBy(() -> change(author, unfair, first.getFirst()))
          .as(unfair)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(
            change(
                author,
                "insert into community.topics (id, area, title, body, author, office_id, at, last_at)"
                    + " select gen_random_uuid(), area, 'Curang', body, author, office_id, at, at"
                    + " from community.topics where id = :id",
                first.getFirst()))
        .isEqualTo(1);
    assertThat(
            owner()
                .sql("select state from community.topics where title = 'Curang' and author = :id")
                .param("id", author.account())
                .query(String.class)
                .single())
        .isEqualTo("HELD");
    assertThatThrownBy(() -> answer(other, first.getFirst())).isInstanceOf(NotThere.class);
    decide(moderator, first.get(0), Decision.RELEASE, DecisionReason.IN_ORDER, "");
    assertThat(count(other, TOPIC, first.get(0))).isEqualTo(1);
    act(author, () -> topics.change(first.get(0), 1, text("Kata lain")));
    assertThat(count(other, TOPIC, first.get(0))).as("new words are looked at again").isZero();
    first.forEach(one -> decide(moderator, one, Decision.RELEASE, DecisionReason.IN_ORDER, ""));
    assertThat(count(other, TOPIC, ask(author, "Keempat"))).isEqualTo(1);
    assertThat(count(other, TOPIC, ask(moderator, "Moderator"))).isEqualTo(1);
  }

  @Test
  void a_report_is_one_per_person_and_ten_an_hour_and_nobody_learns_whose_it_is() {
    SignedUp author = known();
    SignedUp reader = known();
    UUID topic = ask(author, "Dilaporkan");
    assertRefused("moderation.own", () -> report(author, topic));
    report(reader, topic);
    assertRefused("moderation.twice", () -> report(reader, topic));
    assertThat(audited("moderation.reported", topic)).isEqualTo(1);
    String reports = "select count(*) from community.reports where contribution_id = :id";
    assertThat(count(author, reports, topic)).isZero();
    assertThat(count(known(), reports, topic)).isZero();
    assertThat(count(reader, reports, topic)).isEqualTo(1);
    IntStream.range(0, 9).forEach(i -> report(reader, ask(author, "Lain " + i)));
    UUID eleventh = ask(author, "Kesebelas");
    assertRefused("moderation.tooMany", () -> report(reader, eleventh));
    assertThatThrownBy(() -> report(reader, ask(officer(), "Ditahan")))
        .as("what one can't see")
        .isInstanceOf(NotThere.class);
    SignedUp moderator = moderator();
    report(moderator, topic);
    assertRefused(
        "moderation.decide.REPORTER",
        () -> decide(moderator, topic, Decision.KEEP, DecisionReason.IN_ORDER, ""));
    decide(moderator(), topic, Decision.KEEP, DecisionReason.IN_ORDER, "");
    assertThat(count(reader, TOPIC, topic)).isEqualTo(1);
  }

  @Test
  void who_was_hidden_answers_once_and_another_moderator_reads_it() {
    SignedUp author = known();
    SignedUp moderator = moderator();
    UUID topic = ask(author, "Keliru");
    report(known(), topic);
    String why = "Nomor telepon orang tertulis di baris kedua.";
    decide(moderator, topic, Decision.HIDE, DecisionReason.PERSONAL_DATA, why);
    assertThat(count(known(), TOPIC, topic)).isZero();
    assertThat(count(moderator, TOPIC, topic)).as("moderators see it for good").isEqualTo(1);
    assertThatThrownBy(() -> act(author, () -> topics.change(topic, 1, text("Lain"))))
        .isInstanceOf(NotThere.class);
    act(author, () -> desk.appeal(topic, "Itu nomor kantor saya sendiri."));
    assertRefused(
        "moderation.appealed", () -> act(author, () -> desk.appeal(topic, "Sekali lagi ya")));
    assertRefused(
        "moderation.decide.SAME",
        () -> decide(moderator, topic, Decision.RELEASE, DecisionReason.IN_ORDER, ""));
    decide(moderator(), topic, Decision.RELEASE, DecisionReason.IN_ORDER, "");
    assertThat(count(known(), TOPIC, topic)).isEqualTo(1);
    assertThat(as(moderator.acting(), () -> desk.decisions(topic)))
        .extracting(Decided::decision, Decided::words, Decided::moderator)
        .contains(org.assertj.core.groups.Tuple.tuple(Decision.HIDE, why, moderator.account()));
  }

  @Test
  void nobody_decides_on_their_own_and_only_moderators_decide() {
    SignedUp author = officer();
    SignedUp moderator = moderator();
    UUID held = ask(author, "Ditahan");
    for (SignedUp one : List.of(known(), author, centre())) {
      assertThatThrownBy(() -> decide(one, held, Decision.RELEASE, DecisionReason.IN_ORDER, ""))
          .isInstanceOf(NotThere.class);
      assertThat(decidedBySql(one, held)).isEqualTo("NOT_THERE");
    }
    UUID own = ask(moderator, "Sendiri");
    report(known(), own);
    assertRefused(
        "moderation.decide.OWN",
        () -> decide(moderator, own, Decision.KEEP, DecisionReason.IN_ORDER, ""));
    assertThatThrownBy(
            () ->
                change(
                    moderator,
                    "insert into community.decisions (id, contribution_id, author, moderator,"
                        + " waited_for, decision, reason, words, text_then) select"
                        + " gen_random_uuid(), id, author, '%s', 'RELEASE', 'RELEASE', 'IN_ORDER',"
                            .formatted(moderator.account())
                        + " '', '' from community.contributions where id = :id",
                    held))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                act(
                    moderator,
                    () -> desk.decide(held, 9, Decision.RELEASE, DecisionReason.IN_ORDER, "")))
        .isInstanceOf(StaleChange.class);
  }

  @Test
  void of_two_moderators_at_once_one_decides() throws Exception {
    SignedUp first = moderator();
    SignedUp second = moderator();
    UUID topic = ask(officer(), "Berdua");
    CompletableFuture<?> other =
        as(
            first.acting(),
            () -> {
              desk.decide(topic, 1, Decision.RELEASE, DecisionReason.IN_ORDER, "");
              int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
              var late =
                  CompletableFuture.runAsync(
                      () ->
                          decide(
                              second,
                              topic,
                              Decision.HIDE,
                              DecisionReason.OTHER,
                              "Bukan di sini."));
              Together.untilItWaits(owner(), late, holder);
              return late;
            });
    assertThatThrownBy(() -> other.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(StaleChange.class);
    assertThat(count(known(), TOPIC, topic)).isEqualTo(1);
    assertThat(audited("moderation.decided", topic)).isEqualTo(1);
  }

  @Test
  void on_the_pages_a_post_is_held_released_reported_hidden_and_answered() {
    String word = "kata" + Desk.letters();
    SignedUp author = officer();
    UUID topic = ask(author, "Soal " + word);
    String page = HOME + "/topik/" + topic;
    Visitor reader = signedIn(known());
    assertThat(reader.get(page).status()).isEqualTo(404);
    assertThat(reader.get(HOME + "/moderasi").status()).isEqualTo(404);
    Visitor desk = signedIn(moderator());
    assertThat(desk.get("/petugas").page().select(".nav .cnt").text()).isNotEmpty();
    assertThat(desk.get(HOME + "/moderasi").status()).isEqualTo(200);
    String one = HOME + "/moderasi/" + topic;
    assertThat(desk.get(one).text()).contains(word, "kiriman pertama");
    assertThat(
            desk.submit(one + "/putusan", Map.of("decision", "HIDE", "reason", "IN_ORDER"))
                .status())
        .isEqualTo(422);
    desk.get(one);
    desk.submit(one + "/putusan", Map.of("decision", "RELEASE", "reason", "IN_ORDER"));
    assertThat(reader.get(page).text()).contains(word);
    String report = HOME + "/lapor/topic/" + topic;
    assertThat(reader.submit(report, Map.of("reason", "OTHER")).status()).isEqualTo(422);
    assertThat(reader.submit(report, Map.of("reason", "OTHER", "words", "Salah bidang")).text())
        .contains("Laporan diterima");
    assertThat(desk.get(one).text()).contains("Salah bidang");
    desk.submit(
        one + "/putusan",
        Map.of("decision", "HIDE", "reason", "OFF_TOPIC", "words", "Tulis di bidang pelatihan."));
    assertThat(reader.get(page).status()).isEqualTo(404);
    Visitor own = signedIn(author);
    assertThat(own.get("/petugas").text())
        .contains("Kiriman Anda sudah tampil", "Moderator menyembunyikan kiriman Anda");
    String mine = HOME + "/kiriman-saya/" + topic;
    assertThat(own.get(mine).text()).contains("Tulis di bidang pelatihan.").doesNotContain("Salah");
    assertThat(own.submit(mine + "/jawab", Map.of("words", "pendek")).status()).isEqualTo(422);
    own.get(mine);
    own.submit(mine + "/jawab", Map.of("words", "Ini memang tentang penempatan."));
    assertThat(own.get("/petugas").text()).doesNotContain("Moderator menyembunyikan");
    assertThat(own.get(HOME + "/kiriman-saya").text()).contains("disembunyikan");
    assertThat(desk.get(one).text()).contains("memang tentang penempatan", "moderator lain");
    assertThat(desk.last().page().select("form[action$=/putusan]")).isEmpty();
    assertThat(desk.get(HOME + "/moderasi?tab=putusan").text()).contains("Bukan tempatnya");
    assertThat(desk.get(HOME + "/moderasi?tab=diambil&setelah=rusak").status()).isEqualTo(200);
    assertThat(reader.get(mine).status()).isEqualTo(404);
  }

  @Test
  void a_decision_that_was_overtaken_keeps_its_words() {
    UUID topic = ask(known(), "Dilaporkan dua kali");
    report(known(), topic);
    Visitor slower = signedIn(moderator());
    String one = HOME + "/moderasi/" + topic;
    slower.get(one);
    report(known(), topic);
    String words = "Tulis lagi tanpa nama orang.";
    Map<String, String> fields =
        Map.of("decision", "HIDE", "reason", "PERSONAL_DATA", "words", words);
    assertThat(slower.submitOnly(one + "/putusan", fields).status()).isEqualTo(409);
    assertThat(slower.last().page().select("[name=words]").text()).isEqualTo(words);
    decide(moderator(), topic, Decision.KEEP, DecisionReason.IN_ORDER, "");
    assertThat(slower.submitOnly(one + "/putusan", Map.of()).status()).isEqualTo(409);
    assertThat(slower.last().page().select("form[action$=/putusan]")).isEmpty();
    assertThat(slower.last().page().select("#f-typed").text()).isEqualTo(words);
  }

  private String decidedBySql(SignedUp who, UUID post) {
    return said(
        who,
        () ->
            jdbc.sql(
                    "select community.decided(gen_random_uuid(), :id, 1, 'RELEASE', 'IN_ORDER', '', '')")
                .param("id", post)
                .query(String.class)
                .single());
  }

  private void report(SignedUp who, UUID topic) {
    act(who, () -> moderation.report("topic", topic, ReportReason.MISLEADING, ""));
  }

  private void decide(
      SignedUp who, UUID post, Decision decision, DecisionReason reason, String words) {
    act(who, () -> desk.decide(post, desk.forModerators(post).version(), decision, reason, words));
  }

  private static void assertRefused(String reason, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(RefusedException.class).hasMessageContaining(reason);
  }
}
