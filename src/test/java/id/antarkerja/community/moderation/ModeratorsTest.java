package id.antarkerja.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.InRoomHouse;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who moderates, and what nobody reaches past the program. */
@InRoomHouse
class ModeratorsTest extends CommunityHouse {
  private static final String TOPIC = "select count(*) from community.topics where id = :id";
  @Autowired private ModerationDesk desk;
  @Autowired private Moderation moderation;

  @Test
  void nobody_registers_what_is_not_theirs_or_learns_who_reported_them() {
    SignedUp author = officer();
    UUID unwritten = UUID.randomUUID();
    assertThat(reportedBySql(author, unwritten, "topic")).isEqualTo("NOT_THERE");
    assertThat(reportedBySql(author, unwritten, "practice")).isEqualTo("NOT_THERE");
    assertThat(
            owner()
                .sql("select count(*) from community.contributions where id = :id")
                .param("id", unwritten)
                .query(Long.class)
                .single())
        .isZero();
    for (String kind : List.of("practice", "message", "roompost", "zzz")) {
      assertThatThrownBy(
              () ->
                  said(
                      author,
                      () ->
                          jdbc.sql("select cast(community.contributed(:id, :kind) as text)")
                              .param("id", unwritten)
                              .param("kind", kind)
                              .query(String.class)
                              .single()))
          .as(kind)
          .isInstanceOf(DataAccessException.class);
    }
    // What was registered as something else is no topic that was let through.
    SignedUp trusted = known();
    act(
        trusted,
        () ->
            jdbc.sql("select community.contributed(:id, 'trial')")
                .param("id", unwritten)
                .query()
                .listOfRows());
    change(
        trusted,
        "insert into community.topics (id, area, title, body, author, office_id, at, last_at)"
            + " values (:id, 'DIGITAL', 'x', 'x', '%s', '%s', now(), now())"
                .formatted(trusted.account(), trusted.acting().requireOffice()),
        unwritten);
    assertThat(count(known(), TOPIC, unwritten)).isZero();
    SignedUp moderator = moderator();
    UUID own = ask(moderator, "Dilaporkan orang");
    act(known(), () -> moderation.report("topic", own, ReportReason.MISLEADING, ""));
    assertThat(as(moderator.acting(), () -> desk.reports(own))).isEmpty();
    assertThat(as(moderator().acting(), () -> desk.reports(own))).hasSize(1);
    assertThat(signedIn(moderator).get(HOME + "/moderasi/" + own).text())
        .doesNotContain("Keliru dan bisa menyesatkan");
  }

  @Test
  void what_is_taken_away_past_the_program_is_gone_and_who_decided_is_for_moderators_alone() {
    SignedUp author = known();
    SignedUp reader = known();
    UUID taken = ask(author, "Ditarik diam-diam");
    act(reader, () -> moderation.report("topic", taken, ReportReason.INSULT, ""));
    said(
        author,
        () ->
            jdbc.sql("select cast(community.deleted(:id) as text)")
                .param("id", taken)
                .query(String.class)
                .single());
    assertThat(count(reader, TOPIC, taken)).isZero();
    UUID hidden = ask(author, "Disembunyikan");
    act(reader, () -> moderation.report("topic", hidden, ReportReason.INSULT, ""));
    SignedUp moderator = moderator();
    act(
        moderator,
        () ->
            desk.decide(
                hidden,
                desk.forModerators(hidden).version(),
                Decision.HIDE,
                DecisionReason.INSULT,
                "Menghina rekan"));
    String who =
        "select count(community.decided_by(id)) from community.decisions"
            + " where contribution_id = :id";
    assertThat(count(author, who, hidden)).isZero();
    assertThat(count(moderator, who, hidden)).isEqualTo(1);
    assertThatThrownBy(
            () -> count(author, who.replace("community.decided_by(id)", "moderator"), hidden))
        .isInstanceOf(DataAccessException.class);
    assertThat(as(author.acting(), () -> desk.decisions(hidden)))
        .extracting(Decided::words, Decided::moderator)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Menghina rekan", null));
    assertThat(signedIn(author).get(HOME + "/kiriman-saya/" + hidden).text())
        .contains("Menghina rekan");
  }

  @Test
  void why_a_moderator_closed_it_is_no_word_of_the_asker() {
    SignedUp author = known();
    SignedUp moderator = moderator();
    UUID topic = ask(author, "Ditutup moderator");
    act(moderator, () -> topics.close(topic, 1, null, "Alasan dari moderator"));
    assertThat(
            as(moderator().acting(), () -> moderation.of("topic").contribution(topic))
                .orElseThrow()
                .text())
        .doesNotContain("Alasan dari moderator");
    act(moderator, () -> topics.reopen(topic, 2));
    String earlier = "select count(*) from community.versions where of_id = :id";
    assertThat(count(author, earlier, topic)).isZero();
    assertThat(count(moderator, earlier, topic)).isEqualTo(1);
  }

  private String reportedBySql(SignedUp who, UUID post, String kind) {
    return said(
        who,
        () ->
            jdbc.sql("select community.reported(gen_random_uuid(), :id, :kind, 'OTHER', 'x')")
                .param("id", post)
                .param("kind", kind)
                .query(String.class)
                .single());
  }

  @Test
  void a_head_at_the_centre_appoints_somebody_else_after_a_fresh_proof_and_ends_it() {
    SignedUp centre = centre();
    SignedUp officer = officer();
    for (SignedUp one : List.of(newcomer("72", Role.HEAD), officer, newcomer("*", Role.OFFICER))) {
      assertRefused(
          "moderation.notAppointer", () -> act(one, () -> moderators.appoint(officer.account())));
      assertThatThrownBy(
              () ->
                  change(
                      one,
                      "insert into community.moderators (id, officer_id, appointed_by)"
                          + " values (gen_random_uuid(), '%s', :id)".formatted(known().account()),
                      one.account()))
          .isInstanceOf(DataAccessException.class);
    }
    assertRefused(
        "moderation.oneself", () -> act(centre, () -> moderators.appoint(centre.account())));
    assertRefused(
        "moderation.noAccount", () -> act(centre, () -> moderators.appoint(UUID.randomUUID())));
    assertThatThrownBy(
            () ->
                as(
                    centre.acting().verified(Instant.EPOCH),
                    () -> {
                      moderators.appoint(officer.account());
                      return true;
                    }))
        .isInstanceOf(StepUpNeeded.class);
    act(centre, () -> moderators.appoint(officer.account()));
    act(centre, () -> moderators.appoint(officer.account()));
    assertThat(audited("moderator.appointed", officer.account())).isEqualTo(1);
    assertThat(as(officer.acting(), moderation::moderates)).isTrue();
    UUID term =
        as(centre.acting(), moderators::all).stream()
            .filter(one -> one.officer().equals(officer.account()))
            .findFirst()
            .orElseThrow()
            .id();
    act(centre, () -> moderators.end(term));
    assertThat(as(officer.acting(), moderation::moderates)).isFalse();
    assertThatThrownBy(() -> act(centre, () -> moderators.end(term)))
        .isInstanceOf(StaleChange.class);
  }

  private static void assertRefused(String reason, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(RefusedException.class).hasMessageContaining(reason);
  }
}
