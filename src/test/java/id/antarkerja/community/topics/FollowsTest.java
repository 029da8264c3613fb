package id.antarkerja.community.topics;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.InRoomHouse;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.community.moderation.After;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who follows hears of what is new, once. */
@InRoomHouse
class FollowsTest extends CommunityHouse {
  @Autowired private TopicLists lists;
  @Autowired private TopicRepository rows;
  @Autowired private Follows follows;

  @Test
  void who_follows_hears_of_answers_until_they_have_read_them() {
    SignedUp asker = known();
    UUID topic = ask(asker, "Diikuti");
    assertThat(notices(asker)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    answer(officer(), topic);
    assertThat(notices(asker)).as("held").isEmpty();
    answer(known(), topic);
    assertThat(notices(asker)).hasSize(1);
    clock.advance(Duration.ofMinutes(1));
    act(asker, () -> follows.read(topic, clock.instant()));
    assertThat(notices(asker)).isEmpty();
    UUID held = answer(officer(), topic);
    clock.advance(Duration.ofMinutes(1));
    act(asker, () -> follows.read(topic, clock.instant()));
    clock.advance(Duration.ofMinutes(1));
    release(held);
    assertThat(notices(asker)).as("written before it was read, released after").hasSize(1);
    act(asker, () -> follows.read(topic, clock.instant()));
    SignedUp fan = officer();
    act(fan, () -> follows.area(Area.JOB_ANALYSIS, clock.instant()));
    clock.advance(Duration.ofMinutes(1));
    UUID fresh =
        as(
            asker.acting(),
            () -> topics.ask(new TopicText(Area.JOB_ANALYSIS, List.of(), "Bidang saya", "Isi.")));
    assertThat(notices(fan)).hasSize(1);
    UUID first =
        as(
            officer().acting(),
            () -> topics.ask(new TopicText(Area.JOB_ANALYSIS, List.of(), "Ditahan", "Isi.")));
    clock.advance(Duration.ofMinutes(1));
    act(fan, () -> follows.areasRead(clock.instant()));
    clock.advance(Duration.ofMinutes(1));
    release(first);
    assertThat(notices(fan)).as("a held topic of the area").hasSize(1);
    assertThat(as(fan.acting(), () -> lists.followed(null, null, After.START, 50)))
        .extracting(TopicRow::id)
        .contains(fresh);
    assertThat(
            count(
                known(),
                "select count(*) from community.follows where officer_id = :id",
                fan.account()))
        .isZero();
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

  private List<?> notices(SignedUp who) {
    return as(who.acting(), () -> follows.lines(who.acting()));
  }
}
