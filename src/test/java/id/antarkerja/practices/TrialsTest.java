package id.antarkerja.practices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Together;
import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Offices that repeat a practice, and what it brought them. */
class TrialsTest extends PracticeHouse {
  @Test
  void an_office_tries_once_at_a_time_and_never_its_own() throws Exception {
    SignedUp author = officer(KONAWE);
    UUID practice = published(author, moderator(), "Dicoba sekali");
    assertThatThrownBy(
            () -> act(officer(KONAWE), () -> trials.begin(practice, new NewTrial(TODAY, null))))
        .hasMessageContaining("practices.trial.own");
    SignedUp first = officer(DENPASAR);
    SignedUp colleague = officer(DENPASAR);
    CompletableFuture<?> other =
        as(
            first.acting(),
            () -> {
              trials.begin(practice, new NewTrial(TODAY, "Di satu loket dulu."));
              int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
              var second =
                  CompletableFuture.runAsync(
                      () ->
                          act(colleague, () -> trials.begin(practice, new NewTrial(TODAY, null))));
              Together.untilItWaits(owner(), second, holder);
              return second;
            });
    assertThatThrownBy(() -> other.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(StaleChange.class);
    UUID trial = as(first.acting(), () -> trials.running(practice)).orElseThrow().id();
    assertThat(as(first.acting(), () -> trials.one(trial)).hidden())
        .as("first words of somebody are looked at before")
        .isTrue();
    assertThatThrownBy(() -> as(author.acting(), () -> trials.one(trial)))
        .isInstanceOf(NotThere.class);
    assertThat(as(colleague.acting(), () -> trials.running(practice)))
        .as("their office knows that it is trying")
        .isPresent();
    assertThat(told(trial)).as("nobody is told of what they can't read").isZero();
    released(moderator(), trial);
    heard("OnPracticeNews", "TRYING");
    assertThat(as(author.acting(), () -> trials.of(practice, 0, 10)))
        .extracting(Trial::officeId)
        .containsExactly(first.acting().officeId());
    assertThat(told(trial)).as("the author is told").isEqualTo(1);
  }

  private long told(UUID trial) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :news")
        .param("news", UUID.nameUUIDFromBytes(("TRYING " + trial).getBytes(UTF_8)))
        .query(Long.class)
        .single();
  }

  @Test
  void a_colleague_s_words_are_looked_at_as_their_own() {
    SignedUp moderator = moderator();
    UUID practice = published(officer(KONAWE), moderator, "Ditutup rekan");
    SignedUp author = moderating(officer(DENPASAR));
    UUID trial =
        as(author.acting(), () -> trials.begin(practice, new NewTrial(TODAY.minusDays(9), null)));
    SignedUp reader = officer("6171");
    assertThat(as(reader.acting(), () -> trials.one(trial)).hidden()).isFalse();
    SignedUp colleague = officer(DENPASAR);
    assertThatThrownBy(() -> act(colleague, () -> trials.measure(trial, told(null, "1", "2"))))
        .as("beside numbers are words too")
        .isInstanceOf(NotThere.class);
    String past =
        "update practices.replications set state = 'STOPPED', ended_on = current_date,"
            + " learnt = 'Kata-kata siapa ini', ended_by = '%s' where id = :id";
    assertThat(refused(colleague, past.formatted(author.account()), trial)).isTrue();
    assertThat(refused(colleague, past.formatted(colleague.account()), trial)).isTrue();
    assertThat(
            refused(
                colleague,
                past.formatted(colleague.account())
                    .replace(" where", ", end_id = '%s' where".formatted(letThrough(colleague))),
                trial))
        .as("what was let through once lets nothing else through")
        .isTrue();
    act(colleague, () -> trials.end(trial, 1, TrialState.STOPPED, TODAY, "Kami berhenti dulu."));
    assertThatThrownBy(() -> as(reader.acting(), () -> trials.one(trial)))
        .isInstanceOf(NotThere.class);
    UUID end = as(author.acting(), () -> trials.one(trial)).endId();
    assertThat(as(moderator.acting(), () -> moderated.contribution(end)).orElseThrow())
        .extracting(Contribution::author, Contribution::text)
        .containsExactly(colleague.account(), "Kami berhenti dulu.");
    released(moderator, end);
    assertThat(as(reader.acting(), () -> trials.one(trial)).learnt()).startsWith("Kami berhenti");
    act(
        author,
        () -> jdbc.sql("select community.deleted(:id)").param("id", trial).query().listOfRows());
    assertThatThrownBy(() -> as(reader.acting(), () -> trials.one(trial)))
        .as("it goes with what its author takes away")
        .isInstanceOf(NotThere.class);
  }

  /** Registered as a trial and released by a moderator, with no words behind it. */
  private UUID letThrough(SignedUp officer) {
    UUID id = UUID.randomUUID();
    act(
        officer,
        () ->
            jdbc.sql("select community.contributed(:id, 'trial')")
                .param("id", id)
                .query()
                .listOfRows());
    released(moderator(), id);
    return id;
  }

  @Test
  void nobody_lets_their_own_words_through() {
    UUID practice = published(officer(KONAWE), moderator(), "Tanpa izin");
    SignedUp officer = officer(DENPASAR);
    String insert =
        "insert into practices.replications (id, practice_id, number, office_id, territory,"
            + " region, author, started_on%s) values (gen_random_uuid(), :id, 1, '%s', '%s', '%s', '%s',"
            + " current_date%s)";
    for (String hidden : List.of("", ", false")) {
      String sql =
          insert.formatted(
              hidden.isEmpty() ? "" : ", hidden",
              officer.acting().officeId(),
              DENPASAR,
              DENPASAR,
              officer.account(),
              hidden);
      assertThat(refused(officer, sql, practice)).as(sql).isTrue();
    }
    String used = "'" + letThrough(officer) + "'";
    assertThat(
            refused(
                officer,
                insert
                    .replace("gen_random_uuid()", used)
                    .formatted(
                        "", officer.acting().officeId(), DENPASAR, DENPASAR, officer.account(), ""),
                practice))
        .isTrue();
    UUID trial = as(officer.acting(), () -> trials.begin(practice, new NewTrial(TODAY, null)));
    changed(officer, "update practices.replications set hidden = false where id = :id", trial);
    assertThat(as(officer.acting(), () -> trials.one(trial)).hidden()).isTrue();
    SignedUp moderator = moderator();
    released(moderator, trial);
    act(officer, () -> trials.measure(trial, told(null, "8", "4")));
    assertThat(as(officer.acting(), () -> trials.one(trial)).hidden())
        .as("words beside a number are looked at again")
        .isTrue();
    UUID measure = as(officer.acting(), () -> trials.measures(trial)).getFirst().id();
    act(officer, () -> trials.removeMeasure(trial, measure));
    assertThat(as(moderator.acting(), () -> moderated.contribution(trial)).orElseThrow().text())
        .as("moderators see what was taken out")
        .contains("Buku tamu dibanding undangan.");
  }

  @Test
  void what_it_brought_counts_those_that_stopped_or_did_worse_too() {
    SignedUp moderator = moderator();
    UUID practice = published(officer(KONAWE), moderator, "Hasil jujur");
    // Fewer is better: 40 to 20 is a gain of 50 percent, 20 to 22 a loss of 10.
    List<UUID> all =
        List.of(
            told(officer(DENPASAR), practice, TrialState.DONE, "40", "20"),
            told(officer("6171"), practice, TrialState.DONE, "30", "60"),
            told(officer("6171"), practice, TrialState.DONE, "30", "21"),
            told(officer("5271"), practice, TrialState.STOPPED, "20", "22"),
            told(officer("1671"), practice, TrialState.DONE, "0", "4"),
            told(officer("1504"), practice, TrialState.STOPPED, null, ""));
    SignedUp reader = officer("3578");
    assertThat(as(reader.acting(), () -> parts.effects(practice))).as("all are held").isEmpty();
    all.forEach(trial -> released(moderator, trial));
    Map<UUID, Effect> effects = as(reader.acting(), () -> parts.effects(practice));
    assertThat(effects).hasSize(1);
    Effect effect = effects.values().iterator().next();
    assertThat(effect.offices()).isEqualTo(4);
    assertThat(effect.median()).isEqualByComparingTo("30");
    assertThat(effect.least()).isEqualByComparingTo("-10");
    assertThat(effect.most()).isEqualByComparingTo("50");
    assertThat(effect.worse()).isEqualTo(1);
    assertThat(effect.withoutShare()).as("nothing was before").isEqualTo(1);
    assertThat(as(reader.acting(), () -> trials.places(practice)))
        .extracting(TrialRepository.Place::province)
        .containsExactlyInAnyOrder("51", "61", "52", "16", "15");
  }

  @Test
  void who_is_done_shows_numbers_and_what_was_told_stays() {
    SignedUp moderator = moderator();
    UUID practice = published(officer(KONAWE), moderator, "Selesai dengan angka");
    SignedUp officer = officer(DENPASAR);
    UUID trial =
        as(officer.acting(), () -> trials.begin(practice, new NewTrial(TODAY.minusDays(9), null)));
    released(moderator, trial);
    SignedUp stranger = officer("6171");
    assertThatThrownBy(() -> act(stranger, () -> trials.measure(trial, told(null, "1", "2"))))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () -> act(officer, () -> trials.end(trial, 1, TrialState.DONE, TODAY, "Sudah bagus.")))
        .hasMessageContaining("practices.trial.numbers");
    String done =
        "update practices.replications set state = 'DONE', ended_on = current_date,"
            + " learnt = 'Sudah bagus sekali', ended_by = '%s' where id = :id";
    assertThat(refused(officer, done.formatted(officer.account()), trial))
        .as("nor past the program")
        .isTrue();
    act(officer, () -> trials.measure(trial, told(null, "8", "4")));
    SignedUp colleague = officer(DENPASAR);
    assertThatThrownBy(
            () ->
                act(
                    officer,
                    () ->
                        trials.end(
                            trial, 1, TrialState.DONE, TODAY.minusDays(10), "Terlalu awal ini.")))
        .hasMessageContaining("practices.trial.early");
    act(colleague, () -> trials.end(trial, 1, TrialState.DONE, TODAY, "Bisa diteruskan rekan."));
    assertThatThrownBy(
            () ->
                act(officer, () -> trials.end(trial, 1, TrialState.STOPPED, TODAY, "Sudah tutup.")))
        .isInstanceOf(StaleChange.class);
    assertThat(
            refused(
                officer,
                "update practices.replications set learnt = 'Diubah lagi' where id = :id",
                trial))
        .isTrue();
    assertThat(refused(officer, "delete from practices.measures where replication_id = :id", trial))
        .isTrue();
    assertThat(
            refused(
                stranger, "update practices.replications set hidden = true where id = :id", trial))
        .isTrue();
  }
}
