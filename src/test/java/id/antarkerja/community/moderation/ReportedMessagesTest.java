package id.antarkerja.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.InRoomHouse;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.talk.Conversations;
import id.antarkerja.talk.Messages;
import id.antarkerja.talk.Reports;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A reported message comes to the moderators alone, without the conversation around it. */
@InRoomHouse
class ReportedMessagesTest extends CommunityHouse {
  @Autowired private Conversations conversations;
  @Autowired private Messages messages;
  @Autowired private Reports reports;
  @Autowired private ModerationDesk desk;
  @Autowired private Moderation moderation;

  @Test
  void a_reported_message_is_decided_about_by_a_moderator_who_reads_nothing_else() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    SignedUp moderator = moderator();
    UUID pair = as(writer.acting(), () -> conversations.with(reader.account()));
    UUID rude = write(writer, pair, "Kata kasar");
    act(writer, () -> messages.edit(rude, 1, "Kata manis"));
    write(writer, pair, "Urusan lain");
    assertThatThrownBy(() -> as(moderator.acting(), () -> desk.forModerators(rude)))
        .isInstanceOf(NotThere.class);
    assertThat(seen(moderator, rude)).as("nobody reported it").isEmpty();
    act(reader, () -> reports.report(pair, rude, Reports.Why.INSULT, "Tidak pantas"));
    String known = "select count(*) from community.contributions where id = :id";
    assertThat(count(writer, known, rude)).as("the writer learns nothing of it").isZero();
    assertThat(signedIn(writer).get(HOME + "/kiriman-saya").text()).contains("belum menulis");
    for (SignedUp nobody : List.of(writer, officer())) {
      assertThat(seen(nobody, rude)).as("not its author, nor a stranger").isEmpty();
      assertThatThrownBy(
              () ->
                  act(
                      nobody,
                      () -> moderation.report("message", rude, ReportReason.INSULT, "Saya juga")))
          .isInstanceOf(NotThere.class);
    }
    for (SignedUp who : List.of(writer, reader, moderator)) {
      said(who, () -> hidden(rude));
    }
    assertThat(read(reader, pair)).as("nobody decided").contains("Kata manis");
    decide(moderator, rude, Decision.HIDE, DecisionReason.INSULT);
    assertThat(read(reader, pair)).containsExactly("", "Urusan lain");
    assertThat(count(writer, known, rude)).isEqualTo(1);
    assertThat(read(moderator, pair)).isEmpty();
    assertThatThrownBy(() -> as(moderator.acting(), () -> conversations.one(pair)))
        .isInstanceOf(NotThere.class);
    assertThat(seen(moderator, rude)).contains("Kata manis", "Kata kasar");
    assertThat(seen(writer, rude)).contains("Kata manis");
    act(writer, () -> desk.appeal(rude, "Itu nama jalan di kota kami."));
    decide(moderator(), rude, Decision.RELEASE, DecisionReason.IN_ORDER);
    assertThat(read(reader, pair)).containsExactly("Kata manis", "Urusan lain");
  }

  @Test
  void who_reports_a_message_reads_no_more_of_it_than_in_its_place() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    UUID pair = as(writer.acting(), () -> conversations.with(reader.account()));
    UUID wrong = write(writer, pair, "Salah kirim");
    act(writer, () -> messages.edit(wrong, 1, "Salah alamat"));
    act(reader, () -> reports.report(pair, wrong, Reports.Why.OTHER, "Apa isinya?"));
    assertThat(seen(reader, wrong)).isEqualTo("Salah alamat");
    act(writer, () -> messages.takeBack(wrong));
    assertThat(seen(reader, wrong)).isEmpty();
    assertThat(seen(moderator(), wrong)).contains("Salah kirim", "Salah alamat");
  }

  @Test
  void nothing_tells_its_author_of_a_report_or_takes_it_from_the_moderators() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    UUID pair = as(writer.acting(), () -> conversations.with(reader.account()));
    UUID reported = write(writer, pair, "Kata kasar");
    UUID other = write(writer, pair, "Biasa saja");
    act(reader, () -> reports.report(pair, reported, Reports.Why.INSULT, ""));
    for (UUID one : List.of(reported, other)) {
      assertThat(sql(writer, "cast(community.deleted(:id) as text)", one)).isEqualTo("false");
      assertThat(sql(writer, "cast(community.rewritten(:id) as text)", one)).isEqualTo("false");
      assertThat(sql(writer, "community.appealed(:id, 'Saya menjawab ini')", one))
          .isEqualTo("NOT_THERE");
      assertThatThrownBy(
              () -> sql(writer, "cast(community.contributed(:id, 'topic') as text)", one))
          .isInstanceOf(DataAccessException.class);
    }
    UUID before = UUID.randomUUID();
    sql(writer, "cast(community.contributed(:id, 'topic') as text)", before);
    assertThatThrownBy(
            () -> sql(writer, "talk.write(:id, '" + pair + "', 'x', now(), '{}')::text", before))
        .as("nor by a number that was registered before")
        .isInstanceOf(DataAccessException.class);
    SignedUp moderator = moderator();
    Case open = as(moderator.acting(), () -> desk.forModerators(reported));
    assertThat(open.waiting()).isEqualTo(Waiting.REPORTS);
    act(writer, () -> messages.edit(reported, 1, "Kata yang lebih kasar"));
    assertThatThrownBy(
            () ->
                act(
                    moderator,
                    () ->
                        desk.decide(
                            reported, open.version(), Decision.KEEP, DecisionReason.IN_ORDER, "")))
        .as("those words the moderator never saw")
        .isInstanceOf(StaleChange.class);
  }

  @Test
  void what_is_shown_again_is_unread_again() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    UUID pair = as(writer.acting(), () -> conversations.with(reader.account()));
    UUID first = write(writer, pair, "Satu");
    write(writer, pair, "Dua");
    act(reader, () -> reports.report(pair, first, Reports.Why.INSULT, ""));
    decide(moderator(), first, Decision.HIDE, DecisionReason.INSULT);
    assertThat(unread(reader, pair)).isEqualTo(1);
    act(writer, () -> desk.appeal(first, "Itu hanya angka."));
    decide(moderator(), first, Decision.RELEASE, DecisionReason.IN_ORDER);
    assertThat(unread(reader, pair)).isEqualTo(2);
    act(writer, () -> messages.takeBack(first));
    assertThat(unread(reader, pair)).isEqualTo(1);
  }

  private int unread(SignedUp who, UUID pair) {
    return as(who.acting(), () -> conversations.one(pair).unread());
  }

  private String sql(SignedUp who, String what, UUID id) {
    return said(who, () -> jdbc.sql("select " + what).param("id", id).query(String.class).single());
  }

  private String seen(SignedUp who, UUID message) {
    return said(
        who,
        () -> moderation.of("message").contribution(message).map(Contribution::text).orElse(""));
  }

  private String hidden(UUID message) {
    return jdbc.sql("select community.hide_message(:id, now())::text")
        .param("id", message)
        .query(String.class)
        .single();
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
