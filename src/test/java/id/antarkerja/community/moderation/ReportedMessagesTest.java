package id.antarkerja.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.community.CommunityHouse;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.talk.Conversations;
import id.antarkerja.talk.Messages;
import id.antarkerja.talk.Reports;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reported message comes to the moderators alone, without the conversation around it. */
class ReportedMessagesTest extends CommunityHouse {
  @Autowired private Conversations conversations;
  @Autowired private Messages messages;
  @Autowired private Reports reports;
  @Autowired private ModerationDesk desk;

  @Test
  void a_reported_message_is_decided_about_by_a_moderator_who_reads_nothing_else() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    SignedUp moderator = moderator();
    UUID pair = as(writer.acting(), () -> conversations.with(reader.account()));
    UUID rude = write(writer, pair, "Kata kasar");
    write(writer, pair, "Urusan lain");
    assertThatThrownBy(() -> as(moderator.acting(), () -> desk.forModerators(rude)))
        .isInstanceOf(NotThere.class);
    act(reader, () -> reports.report(pair, rude, Reports.Why.INSULT, "Tidak pantas"));
    decide(moderator, rude, Decision.HIDE, DecisionReason.INSULT);
    assertThat(read(reader, pair)).containsExactly("", "Urusan lain");
    assertThat(read(moderator, pair)).isEmpty();
    assertThatThrownBy(() -> as(moderator.acting(), () -> conversations.one(pair)))
        .isInstanceOf(NotThere.class);
    assertThat(as(moderator.acting(), () -> reports.reported(rude)).orElseThrow().body())
        .isEqualTo("Kata kasar");
    act(writer, () -> desk.appeal(rude, "Itu nama jalan di kota kami."));
    decide(moderator(), rude, Decision.RELEASE, DecisionReason.IN_ORDER);
    assertThat(read(reader, pair)).containsExactly("Kata kasar", "Urusan lain");
  }

  private UUID write(SignedUp who, UUID pair, String body) {
    return as(who.acting(), () -> messages.write(pair, body, List.of(), Set.of()));
  }

  private List<String> read(SignedUp who, UUID pair) {
    return as(
        who.acting(),
        () -> messages.before(pair, Long.MAX_VALUE, 9).stream().map(m -> m.body()).toList());
  }

  private void decide(SignedUp who, UUID id, Decision decision, DecisionReason reason) {
    act(
        who,
        () -> desk.decide(id, desk.forModerators(id).version(), decision, reason, "Alasan uji"));
  }
}
