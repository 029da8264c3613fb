package id.antarkerja.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.community.moderation.ReportReason;
import id.antarkerja.kernel.NotThere;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice that was reported, and whose words it is about. */
class ReportedPracticesTest extends PracticeHouse {
  private static final String HIDDEN = "update practices.practices set hidden = %s where id = :id";

  @Autowired private Moderation moderation;
  @Autowired private ModeratedPractices reported;

  @Test
  void it_is_hidden_and_shown_again_by_a_decision_alone() {
    SignedUp author = moderating(officer(KONAWE));
    SignedUp moderator = moderator();
    UUID id = published(author, moderator, "Disembunyikan");
    assertThat(refused(moderator, HIDDEN.formatted(true), id)).isTrue();
    report(id);
    assertThat(hidden(moderator, id)).isEqualTo("DONE");
    assertThat(refused(author, HIDDEN.formatted(false), id))
        .as("not one's own, moderator or not")
        .isTrue();
    assertThatThrownBy(() -> as(officer(DENPASAR).acting(), () -> practices.one(id)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void a_report_is_about_who_wrote_what_is_shown() {
    SignedUp first = officer(KONAWE);
    SignedUp second = officer(KONAWE);
    SignedUp moderator = moderator();
    UUID id = published(first, moderator, "Dua penulis");
    report(id);
    assertThat(about(id)).isEqualTo(first.account());
    act(second, () -> practices.beginVersion(id));
    act(second, () -> practices.change(id, 1, text("Kata rekan", KONAWE)));
    act(second, () -> practices.submit(id, 2));
    act(moderator, () -> practices.publish(id, 3, null));
    assertThat(about(id)).isEqualTo(second.account());
    assertThat(as(moderator.acting(), () -> reported.contribution(id)).orElseThrow())
        .extracting(Contribution::author)
        .isEqualTo(second.account());
    assertThat(hidden(moderator, id)).isEqualTo("DONE");
    assertThat(as(second.acting(), () -> practices.one(id)).hidden())
        .as("who may answer reads it")
        .isTrue();
    assertThat(as(second.acting(), () -> reported.contribution(id))).isPresent();
    assertThatThrownBy(() -> as(officer(KONAWE).acting(), () -> practices.one(id)))
        .isInstanceOf(NotThere.class);
    moderating(second);
    assertThat(hidden(second, id)).isEqualTo("OWN");
  }

  private void report(UUID id) {
    act(
        officer(DENPASAR),
        () -> moderation.report("practice", id, ReportReason.PERSONAL_DATA, "Nama orang"));
  }

  private UUID about(UUID id) {
    return owner()
        .sql("select author from community.contributions where id = :id")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  private String hidden(SignedUp moderator, UUID id) {
    return as(
        moderator.acting(),
        () -> {
          String answer =
              jdbc.sql(
                      """
                      select community.decided(gen_random_uuid(), :id,
                               (select version from community.contributions where id = :id),
                               'HIDE', 'PERSONAL_DATA', 'Nama orang tertulis', 'x')
                      """)
                  .param("id", id)
                  .query(String.class)
                  .single();
          if (answer.equals("DONE")) {
            reported.hide(id);
          }
          return answer;
        });
  }
}
