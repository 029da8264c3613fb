package id.antarkerja.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is unread, changed, taken back, found and reported. */
class MessagesTest extends TalkHouse {
  private static final Instant LATEST = Instant.parse("2199-01-01T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  @Autowired private Reports reports;

  @Test
  void what_is_unread_is_counted_exactly() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    UUID group = group(writer, reader);
    UUID pair = pair(writer, reader);
    write(writer, group, "Satu");
    UUID two = write(writer, group, "Dua");
    write(writer, pair, "Tiga");
    assertThat(waiting(reader)).isEqualTo(new Conversations.Waiting(3, 2, 0));
    assertThat(waiting(writer).messages()).isZero();
    does(writer, () -> messages.takeBack(two));
    assertThat(unread(reader, group)).isEqualTo(1);
    does(reader, () -> conversations.mute(group, true));
    assertThat(waiting(reader).messages()).isEqualTo(1);
    write(writer, group, "@Siapa pun", reader.account());
    assertThat(waiting(reader))
        .as("by name also where it is muted")
        .isEqualTo(new Conversations.Waiting(3, 2, 1));
    open(reader, group);
    open(reader, pair);
    assertThat(waiting(reader).messages()).isZero();
    write(reader, group, "Balasan");
    assertThat(unread(reader, group)).isZero();
    does(reader, () -> conversations.archive(pair, true));
    does(reader, () -> conversations.archive(group, true));
    write(writer, pair, "Empat");
    write(writer, group, "Lima");
    assertThat(listed(reader, false)).as("a muted one stays").containsExactly(pair);
    assertThat(listed(reader, true)).containsExactly(group);
  }

  private List<UUID> listed(SignedUp who, boolean archived) {
    return as(
        who.acting(),
        () ->
            conversations.list(archived, LATEST, LAST, 30).stream()
                .map(ConversationRow::id)
                .toList());
  }

  @Test
  void reading_while_others_write_loses_no_message_and_counts_none_twice() {
    SignedUp reader = officer();
    List<SignedUp> writers = List.of(officer(), officer());
    UUID group = group(reader, writers.get(0), writers.get(1));
    write(writers.getFirst(), group, "Mulai");
    List<CompletableFuture<Void>> writing = new ArrayList<>();
    for (SignedUp writer : writers) {
      writing.add(
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 15; i++) {
                  UUID id = write(writer, group, "Pesan " + i);
                  if (i % 5 == 0) {
                    does(writer, () -> messages.takeBack(id));
                  }
                }
              }));
    }
    while (!writing.stream().allMatch(CompletableFuture::isDone)) {
      open(reader, group);
    }
    writing.forEach(CompletableFuture::join);
    long counted =
        owner()
            .sql(
                """
                select count(*) from talk.messages s join talk.members m using (conversation_id)
                 where m.officer_id = :reader and s.conversation_id = :group
                   and s.seq > m.read_seq and s.author <> :reader and s.gone is null
                """)
            .param("reader", reader.account())
            .param("group", group)
            .query(Long.class)
            .single();
    assertThat((long) unread(reader, group)).isEqualTo(counted);
    open(reader, group);
    assertThat(unread(reader, group)).isZero();
  }

  @Test
  void one_s_own_words_are_changed_for_a_quarter_of_an_hour() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    UUID pair = pair(writer, reader);
    UUID id = write(writer, pair, "Rapat pukul 9");
    does(writer, () -> messages.edit(id, 1, "Rapat pukul 10"));
    assertThat(read(reader, pair)).containsExactly("Rapat pukul 10");
    assertThat(unread(reader, pair)).isEqualTo(1);
    assertThatThrownBy(() -> does(writer, () -> messages.edit(id, 1, "Lagi")))
        .isInstanceOf(StaleChange.class);
    assertThatThrownBy(() -> does(reader, () -> messages.edit(id, 2, "Bukan saya")))
        .isInstanceOf(NotThere.class);
    clock.advance(Duration.ofMinutes(16));
    assertThatThrownBy(() -> does(writer, () -> messages.edit(id, 2, "Terlambat")))
        .hasMessageContaining("talk.late");
  }

  @Test
  void what_is_taken_back_is_gone_for_the_others_and_found_by_nobody() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    UUID pair = pair(writer, reader);
    UUID id = write(writer, pair, "Kata kuncinya semanggi");
    assertThatThrownBy(() -> does(reader, () -> messages.takeBack(id)))
        .isInstanceOf(NotThere.class);
    assertThat(found(reader, "semanggi")).hasSize(1);
    does(writer, () -> messages.takeBack(id));
    does(writer, () -> messages.takeBack(id));
    Message seen = as(reader.acting(), () -> messages.one(pair, id));
    assertThat(seen.gone()).isEqualTo(Message.Gone.DELETED);
    assertThat(seen.body()).isEmpty();
    assertThat(as(reader.acting(), () -> messages.kept(id))).isEmpty();
    assertThat(as(writer.acting(), () -> messages.kept(id))).contains("semanggi");
    assertThat(found(writer, "semanggi")).isEmpty();
    assertThatThrownBy(() -> does(writer, () -> messages.edit(id, 2, "Kembali")))
        .hasMessageContaining("talk.away");
  }

  @Test
  void older_messages_come_page_by_page() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    UUID pair = pair(writer, reader);
    for (int i = 1; i <= 7; i++) {
      write(writer, pair, "Nomor " + i);
    }
    List<Message> newest = page(reader, pair, Long.MAX_VALUE);
    assertThat(newest).extracting(Message::body).containsExactly("Nomor 5", "Nomor 6", "Nomor 7");
    List<Message> older = page(reader, pair, newest.getFirst().seq());
    assertThat(older).extracting(Message::body).containsExactly("Nomor 2", "Nomor 3", "Nomor 4");
    assertThat(page(reader, pair, older.getFirst().seq())).hasSize(1);
  }

  private List<Message> page(SignedUp reader, UUID pair, long before) {
    return as(reader.acting(), () -> messages.before(pair, before, 3));
  }

  @Test
  void words_are_found_in_one_s_own_conversations_alone() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    SignedUp late = officer();
    UUID group = group(writer, reader);
    write(writer, group, "Pelatihan barista dibuka");
    does(writer, () -> conversations.add(group, late.account()));
    clock.advance(Duration.ofMinutes(1));
    write(writer, group, "Kami melatih barista lagi");
    assertThat(found(reader, "melatih barista"))
        .as("by the root of the word, newest first")
        .containsExactly("Kami melatih barista lagi", "Pelatihan barista dibuka");
    assertThat(found(late, "barista")).containsExactly("Kami melatih barista lagi");
    assertThat(found(officer(), "barista")).isEmpty();
    assertThat(found(reader, "' | & :* %%")).isEmpty();
    Message first = as(reader.acting(), () -> messages.find("barista", LATEST, LAST, 1)).getFirst();
    assertThat(as(reader.acting(), () -> messages.find("barista", first.at(), first.id(), 9)))
        .extracting(Message::body)
        .containsExactly("Pelatihan barista dibuka");
  }

  private List<String> found(SignedUp who, String words) {
    return as(
        who.acting(),
        () -> messages.find(words, LATEST, LAST, 9).stream().map(Message::body).toList());
  }

  @Test
  void of_a_conversation_only_what_was_reported_is_seen_by_who_decides() {
    SignedUp writer = officer();
    SignedUp reader = officer();
    SignedUp moderator = officer();
    UUID pair = pair(writer, reader);
    UUID rude = write(writer, pair, "Kasar sekali");
    assertThat(as(moderator.acting(), () -> reports.reported(rude))).isEmpty();
    does(moderator, () -> reports.hide(rude));
    assertThat(read(reader, pair)).as("nobody reported it").containsExactly("Kasar sekali");
    assertThatThrownBy(() -> report(writer, pair, rude)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> report(moderator, pair, rude)).isInstanceOf(NotThere.class);
    report(reader, pair, rude);
    assertThatThrownBy(() -> report(reader, pair, rude)).hasMessageContaining("talk.reported");
    Reports.Reported seen = as(moderator.acting(), () -> reports.reported(rude)).orElseThrow();
    assertThat(seen.author()).isEqualTo(writer.account());
    assertThat(seen.body()).isEqualTo("Kasar sekali");
    does(writer, () -> reports.hide(rude));
    assertThat(read(reader, pair)).as("never by its author").containsExactly("Kasar sekali");
    does(moderator, () -> reports.hide(rude));
    assertThat(read(reader, pair)).containsExactly("");
    assertThat(as(moderator.acting(), () -> reports.reported(rude)).orElseThrow().body())
        .isEqualTo("Kasar sekali");
    assertThatThrownBy(() -> does(writer, () -> messages.takeBack(rude)))
        .isInstanceOf(NotThere.class);
    does(moderator, () -> reports.show(rude));
    assertThat(read(reader, pair)).containsExactly("Kasar sekali");
  }

  private void report(SignedUp who, UUID pair, UUID message) {
    does(who, () -> reports.report(pair, message, Reports.Why.INSULT, ""));
  }

  @Test
  void a_name_calls_whoever_has_it() {
    UUID ratna = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    UUID dadang = UUID.randomUUID();
    Map<UUID, String> names =
        Map.of(ratna, "Ratna Ayuningtyas", other, "Dra. Ratna Dewi", dadang, "Dadang Wiguna");
    assertThat(Called.in("Halo @ratna, tolong", names)).containsExactlyInAnyOrder(ratna, other);
    assertThat(Called.in("@Ratna.Ayuningtyas @Dadang.", names))
        .containsExactlyInAnyOrder(ratna, dadang);
    assertThat(Called.in("surel a@ratna.example dan @", names)).isEmpty();
    assertThat(Called.in("@Budi", names)).isEmpty();
  }
}
