package id.antarkerja.community.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.InRoomHouse;
import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.kernel.StaleChange;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What somebody says of their own skills is theirs; of groups only what gives nobody away. */
@InRoomHouse
class SkillsTest extends CommunityHouse {
  /** Nobody of other tests assesses themselves here. */
  private static final String GORONTALO = "75";

  private static final String ANSWERS =
      "select count(*) from community.assessments where officer_id = :id";

  @Autowired private Skills skills;

  @Test
  void answers_and_plan_are_their_owner_s_alone() {
    SignedUp owner = officer();
    act(owner, () -> skills.assess(Collections.nCopies(18, 2)));
    act(owner, () -> skills.plan(Dimension.SKILL, "Menyaring daftar", "Lokakarya", skills.today()));
    UUID step = as(owner.acting(), skills::steps).getFirst().id();
    for (SignedUp other :
        List.of(newcomer(BUOL, Role.HEAD), centre(), moderator(), newcomer("*", Role.ADMIN))) {
      assertThat(count(other, ANSWERS, owner.account())).isZero();
      assertThat(
              count(
                  other,
                  "select count(*) from community.plan_steps where officer_id = :id",
                  owner.account()))
          .isZero();
      assertThatThrownBy(() -> act(other, () -> skills.done(step))).isInstanceOf(StaleChange.class);
    }
    assertThatThrownBy(
            () ->
                change(
                    owner,
                    "update community.assessments set answers = answers where officer_id = :id",
                    owner.account()))
        .as("what was answered stays")
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                change(
                    owner,
                    "insert into community.assessments (id, officer_id, office_id, territory,"
                        + " on_date, answers) select gen_random_uuid(), officer_id, office_id, '*',"
                        + " on_date, answers from community.assessments where officer_id = :id",
                    owner.account()))
        .as("counted elsewhere")
        .isInstanceOf(DataAccessException.class);
    act(owner, () -> skills.done(step));
    assertThatThrownBy(() -> act(owner, () -> skills.drop(step))).isInstanceOf(StaleChange.class);
  }

  @Test
  void a_picture_shows_no_group_that_gives_somebody_away() {
    SignedUp head = newcomer(GORONTALO, Role.HEAD);
    assertThat(as(head.acting(), skills::picture)).as("nobody yet").isEmpty();
    answered("7501", 4, 1);
    assertThat(as(head.acting(), skills::picture)).as("four are too few").isEmpty();
    answered("7503", 7, 3);
    Map<String, Group> two = picture(head);
    assertThat(two.get("").officers()).as("eleven, in steps of five").isEqualTo(10);
    assertThat(two.get("").skill()).as("2.27, in steps of a half").isEqualTo(2.5);
    assertThat(two.get("7501").officers()).isNull();
    assertThat(two.get("7503").officers()).as("eleven less seven would be the four").isNull();
    assertThat(two.get("7503").skill()).isNull();
    answered("7505", 9, 2);
    assertThat(picture(head).get("7503").officers()).as("still needed").isNull();
    assertThat(picture(head).get("7505").officers()).isEqualTo(5);
    answered("7504", 2, 4);
    assertThat(picture(head).get("7503").officers()).as("six in two groups").isEqualTo(5);
    assertThat(picture(head).get("7501").officers()).isNull();
    assertThat(picture(head).get("7504").officers()).isNull();
    SignedUp small = newcomer("7501", Role.HEAD);
    assertThat(as(small.acting(), skills::picture)).isEmpty();
    SignedUp officer = newcomer("7503", Role.OFFICER);
    assertThat(as(officer.acting(), skills::seesPicture)).isFalse();
    assertThat(as(officer.acting(), skills::picture)).isEmpty();
    // Of this month nothing is told yet: a single answer is not seen coming in.
    act(officer, () -> skills.assess(Collections.nCopies(18, 4)));
    assertThat(picture(head).get("7503").officers()).isEqualTo(5);
    assertThat(picture(head).get("").officers()).as("from twenty on as it is").isEqualTo(22);
    assertThatThrownBy(
            () ->
                as(
                    head.acting(),
                    () -> jdbc.sql("select * from community.skill_groups()").query().listOfRows()))
        .isInstanceOf(DataAccessException.class);
  }

  private Map<String, Group> picture(SignedUp who) {
    Map<String, Group> groups = new HashMap<>();
    as(who.acting(), skills::picture)
        .forEach(one -> groups.put(one.place() == null ? "" : one.place(), one));
    return groups;
  }

  /** So many officers of a place, in the month before, all with the same answer. */
  private void answered(String territory, int officers, int level) {
    owner()
        .sql(
            """
            insert into community.assessments
                   (id, officer_id, office_id, territory, on_date, answers)
            select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), :territory,
                   (date_trunc('month', now()) - interval '10 days')::date,
                   array_fill(cast(:level as smallint), array[18])
              from generate_series(1, :officers)
            """)
        .param("territory", territory)
        .param("officers", officers)
        .param("level", level)
        .update();
  }

  @Test
  void on_the_pages_one_answers_sees_it_over_time_and_plans_a_step() {
    Visitor browser = signedIn(officer());
    String home = HOME + "/kecakapan";
    assertThat(browser.get(home).text())
        .contains("hanya Anda yang melihatnya", "bukan instrumen resmi");
    String fill = home + "/isi";
    browser.get(fill);
    assertThat(browser.submit(fill, Map.of("1", "4")).status()).isEqualTo(422);
    Map<String, String> answers = new HashMap<>();
    for (int one = 1; one <= 18; one++) {
      answers.put(String.valueOf(one), one == 8 ? "1" : "3");
    }
    browser.get(fill);
    assertThat(browser.submit(fill, answers).page().select("tbody td").eachText())
        .containsExactly("3,0", "2,7", "3,0");
    assertThat(browser.last().page().select("a[href='/petugas/praktik?q=tabel+IPK']")).hasSize(1);
    String plan = home + "/rencana";
    assertThat(browser.submit(plan, Map.of("goal", "Membaca IPK", "due", "2020-01-01")).status())
        .isEqualTo(422);
    browser.submit(
        plan,
        Map.of(
            "dimension", "LITERACY",
            "goal", "Membaca IPK",
            "step", "Minta rekan menjelaskan",
            "due", "2026-12-20"));
    String done = browser.last().page().select("form[action$=/selesai]").attr("action");
    assertThat(browser.submit(done, Map.of()).page().select("form[action$=/selesai]")).isEmpty();
    assertThat(browser.get(home + "/gambaran").text()).contains("Hanya yang memimpin kantor");
    Visitor head = signedIn(newcomer(BUOL, Role.HEAD));
    assertThat(head.get(home + "/gambaran").text()).contains("kurang dari lima orang");
  }
}
