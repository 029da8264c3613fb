package id.antarkerja.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.antarkerja.Together;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who writes, reviews, reads and takes back a practice, in the program and in the database. */
class PracticesTest extends PracticeHouse {
  @Test
  void a_draft_is_its_office_s_and_the_reviewers() {
    SignedUp author = officer(KONAWE);
    UUID draft = draft(author, "Jam pilihan");
    assertThat(as(officer(KONAWE).acting(), () -> practices.versions(draft))).hasSize(1);
    assertThat(as(moderator().acting(), () -> practices.versions(draft))).hasSize(1);
    for (SignedUp stranger : List.of(officer(DENPASAR), officer("74"), officer("*"))) {
      assertThatThrownBy(() -> as(stranger.acting(), () -> practices.one(draft)))
          .isInstanceOf(NotThere.class);
      assertThat(
              as(
                  stranger.acting(),
                  () ->
                      jdbc.sql("select id from practices.versions where practice_id = :id")
                          .param("id", draft)
                          .query()
                          .listOfRows()))
          .as("past the program")
          .isEmpty();
    }
    assertThat(
            refused(
                author,
                "insert into practices.attachments (version_id, file_id, name, content_type, size)"
                    + " select id, gen_random_uuid(), 'a.pdf', 'application/pdf', 1"
                    + " from practices.versions where practice_id = :id",
                draft))
        .as("only a file that they stored")
        .isTrue();
    SignedUp colleague = officer(KONAWE);
    assertThatThrownBy(() -> act(colleague, () -> practices.change(draft, 1, text("Lain", KONAWE))))
        .as("a draft is changed by who writes it")
        .isInstanceOf(NotThere.class);
    assertThat(
            refused(
                colleague,
                "update practices.versions set title = 'Lain' where practice_id = :id",
                draft))
        .isTrue();
  }

  @Test
  void it_comes_to_review_with_the_tick_and_with_numbers_alone() {
    SignedUp author = officer(KONAWE);
    UUID bare = as(author.acting(), () -> practices.draft(text("Tanpa angka", KONAWE)));
    assertThatThrownBy(() -> act(author, () -> practices.submit(bare, 1)))
        .hasMessageContaining("practices.numbers");
    assertThat(
            refused(
                author,
                "update practices.versions set state = 'REVIEW', submitted_at = now()"
                    + " where practice_id = :id",
                bare))
        .as("nor past the program")
        .isTrue();
    PracticeText said = text("Tanpa centang", KONAWE);
    UUID open =
        as(
            author.acting(),
            () ->
                practices.draft(
                    new PracticeText(
                        said.title(),
                        said.problem(),
                        said.groups(),
                        said.steps(),
                        said.origin(),
                        said.staffHours(),
                        said.cost(),
                        said.tools(),
                        said.story(),
                        false)));
    act(author, () -> parts.measure(open, told(null, "10", "5")));
    assertThatThrownBy(() -> act(author, () -> practices.submit(open, 1)))
        .hasMessageContaining("practices.tick");
  }

  @Test
  void nobody_reviews_their_own_and_nobody_without_the_seat() {
    SignedUp author = moderating(officer(KONAWE));
    UUID waiting = submitted(author, "Milik sendiri");
    for (SignedUp other : List.of(author, officer(DENPASAR), newcomer(KONAWE, Role.HEAD))) {
      assertThatThrownBy(() -> act(other, () -> practices.publish(waiting, 2, null)))
          .isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> act(other, () -> practices.sendBack(waiting, 2, "Kurang")))
          .isInstanceOf(NotThere.class);
      assertThat(
              refused(
                  other,
                  "update practices.versions set state = 'PUBLISHED', reviewed_at = now(),"
                      + " reviewed_by = '%s' where practice_id = :id".formatted(other.account()),
                  waiting))
          .as("past the program")
          .isTrue();
    }
    assertThat(
            refused(
                author,
                "update practices.versions set title = 'Lain' where practice_id = :id",
                waiting))
        .as("under review it stays as it is")
        .isTrue();
  }

  @Test
  void of_two_reviewers_at_once_the_second_is_too_late() throws Exception {
    UUID waiting = submitted(officer(KONAWE), "Dua peninjau");
    SignedUp first = moderator();
    SignedUp second = moderator();
    CompletableFuture<?> other =
        as(
            first.acting(),
            () -> {
              practices.publish(waiting, 2, null);
              int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
              var late =
                  CompletableFuture.runAsync(
                      () -> act(second, () -> practices.sendBack(waiting, 2, "Kurang angka")));
              Together.untilItWaits(owner(), late, holder);
              return late;
            });
    assertThatThrownBy(() -> other.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(StaleChange.class);
    assertThat(as(second.acting(), () -> practices.published(waiting))).isPresent();
    assertThat(as(second.acting(), () -> practices.reviews(waiting)))
        .extracting(Review::decision)
        .containsExactly(Review.Decision.PUBLISHED);
  }

  @Test
  void a_new_version_is_reviewed_again_while_the_old_one_is_read() throws Exception {
    SignedUp author = officer(KONAWE);
    SignedUp moderator = moderator();
    SignedUp reader = officer(DENPASAR);
    UUID id = published(author, moderator, "Versi satu");
    heard("OnPracticeNews", id);
    assertThat(published(id)).as("the author is told, once").isEqualTo(1);
    act(author, () -> practices.beginVersion(id));
    assertThatThrownBy(() -> act(author, () -> practices.beginVersion(id)))
        .isInstanceOf(RefusedException.class);
    act(author, () -> practices.change(id, 1, text("Versi dua", KONAWE)));
    assertThatThrownBy(() -> act(author, () -> practices.change(id, 1, text("Basi", KONAWE))))
        .isInstanceOf(StaleChange.class);
    act(author, () -> practices.submit(id, 2));
    assertThat(as(reader.acting(), () -> practices.versions(id)))
        .extracting(one -> one.text().title())
        .containsExactly("Versi satu");
    act(moderator, () -> practices.sendBack(id, 3, "Tambahkan biayanya."));
    assertThat(as(author.acting(), () -> practices.reviews(id)).getFirst().words())
        .isEqualTo("Tambahkan biayanya.");
    assertThat(as(author.acting(), () -> library.waiting().returned())).isEqualTo(1);
    assertThat(as(reader.acting(), () -> practices.reviews(id))).as("between them").isEmpty();
    act(author, () -> practices.submit(id, 4));
    act(moderator, () -> practices.publish(id, 5, null));
    List<Version> both = as(reader.acting(), () -> practices.versions(id));
    assertThat(both)
        .extracting(Version::number, Version::state)
        .containsExactly(tuple(2, VersionState.PUBLISHED), tuple(1, VersionState.REPLACED));
    assertThat(as(reader.acting(), () -> parts.measures(both.getFirst().id())))
        .as("a measure stays the same through versions")
        .extracting(Measure::line)
        .isEqualTo(
            as(reader.acting(), () -> parts.measures(both.getLast().id())).stream()
                .map(Measure::line)
                .toList());
    assertThat(
            refused(
                author,
                "update practices.versions set title = 'Diubah' where practice_id = :id",
                id))
        .as("what was published stays as it is")
        .isTrue();
    assertThat(
            refused(
                author,
                "delete from practices.measures where version_id in"
                    + " (select v.id from practices.versions v where v.practice_id = :id)",
                id))
        .isTrue();
  }

  /** Letters about the review that published it. */
  private long published(UUID id) {
    return owner()
        .sql(
            """
            select count(*) from notifications.messages m
              join practices.reviews r on r.id = m.about
              join practices.versions v on v.id = r.version_id
             where v.practice_id = :id and r.decision = 'PUBLISHED'
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }

  @Test
  void it_is_taken_back_for_a_reason_by_its_author_its_head_or_a_reviewer() {
    SignedUp author = officer(KONAWE);
    UUID id = published(author, moderator(), "Ditarik nanti " + UUID.randomUUID());
    assertThatThrownBy(
            () -> act(officer(DENPASAR), () -> practices.withdraw(id, 2, "Bukan milik saya")))
        .isInstanceOf(NotThere.class);
    assertThat(
            refused(
                officer(KONAWE),
                "update practices.practices set state = 'WITHDRAWN', withdrawn_at = now(),"
                    + " withdrawn_by = '%s', withdrawn_reason = 'Tidak boleh' where id = :id"
                        .formatted(author.account()),
                id))
        .isTrue();
    assertThat(
            refused(
                officer(KONAWE),
                "update practices.practices set published_at = '2099-01-01' where id = :id",
                id))
        .as("nobody pins it to the top")
        .isTrue();
    act(newcomer(KONAWE, Role.HEAD), () -> practices.withdraw(id, 2, "Angkanya keliru dihitung"));
    SignedUp reader = officer(DENPASAR);
    assertThat(as(reader.acting(), () -> practices.one(id)).withdrawnReason())
        .isEqualTo("Angkanya keliru dihitung");
    String title = as(reader.acting(), () -> practices.versions(id)).getFirst().text().title();
    assertThat(as(reader.acting(), () -> library.find(LibraryTest.words(title), 0, 10))).isEmpty();
    assertThatThrownBy(() -> act(reader, () -> trials.begin(id, new NewTrial(TODAY, null))))
        .isInstanceOf(NotThere.class);
  }
}
