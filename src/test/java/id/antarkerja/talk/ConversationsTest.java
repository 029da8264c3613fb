package id.antarkerja.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Together;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.OfficerIndex;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who talks with whom, who reads from when, and who decides about a group. */
class ConversationsTest extends TalkHouse {
  @Autowired private JdbcClient jdbc;
  @Autowired private OfficerIndex index;

  @Test
  void two_who_begin_at_once_have_one_conversation() {
    SignedUp one = officer();
    SignedUp other = newcomer("7371", Role.HEAD);
    List<CompletableFuture<UUID>> both =
        Stream.of(
                CompletableFuture.supplyAsync(() -> pair(one, other)),
                CompletableFuture.supplyAsync(() -> pair(other, one)),
                CompletableFuture.supplyAsync(() -> pair(one, other)))
            .toList();
    UUID id = both.getFirst().join();
    assertThat(both).allMatch(each -> each.join().equals(id));
    assertThat(pair(other, one)).isEqualTo(id);
    assertThat(as(one.acting(), () -> conversations.members(id))).hasSize(2);
    assertThat(audited("talk.begun", id)).isEqualTo(1);
    assertThatThrownBy(() -> pair(one, one)).isInstanceOf(NotThere.class);
  }

  @Test
  void nobody_else_reads_or_writes_also_behind_the_door() {
    SignedUp one = officer();
    SignedUp other = officer();
    SignedUp stranger = newcomer(SAMARINDA, Role.HEAD);
    UUID id = pair(one, other);
    UUID message = write(one, id, "Rahasia kantor");
    for (Acting who : List.of(stranger.acting(), officerOf("*").acting())) {
      assertThatThrownBy(() -> as(who, () -> conversations.one(id))).isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> as(who, () -> messages.one(id, message)))
          .isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> as(who, () -> messages.write(id, "x", List.of(), List.of())))
          .isInstanceOf(NotThere.class);
      assertThat(as(who, () -> messages.before(id, Long.MAX_VALUE, 10))).isEmpty();
      for (String table : List.of("conversations", "members", "messages", "attachments")) {
        assertThat(
                as(who, () -> count("select count(*) from talk." + table + " where %s", id, table)))
            .as(table)
            .isZero();
      }
      assertThat(as(who, () -> all("select * from talk.members_of('" + id + "')"))).isEmpty();
      for (String forced :
          List.of(
              "select talk.write(gen_random_uuid(), '%s', 'x', now(), '{}')",
              "select talk.add_member('%s', '" + stranger.account() + "', now(), 200)",
              "select talk.rename('%s', 1, 'x')",
              "select talk.heir('%s')")) {
        assertThatThrownBy(() -> as(who, () -> all(forced.formatted(id))))
            .isInstanceOf(DataAccessException.class);
      }
    }
    assertThat(read(other, id)).containsExactly("Rahasia kantor");
    // The other one of two can not be put out, nor go.
    assertThatThrownBy(() -> does(one, () -> conversations.remove(id, other.account())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> does(one, () -> conversations.leave(id))).isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () ->
                as(
                    signedUp(SAMARINDA, Role.AUDITOR).acting(),
                    () -> all("select * from talk.messages")))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void nothing_is_dated_out_of_a_list_and_no_word_changed_under_an_old_date() {
    SignedUp one = officer();
    SignedUp other = officer();
    UUID id = pair(one, other);
    UUID message = write(one, id, "Dulu");
    as(
        one.acting(),
        () ->
            all(
                "select talk.write(gen_random_uuid(), '%s', 'x', '2300-01-01', '{}')"
                    .formatted(id)));
    assertThat(
            as(
                other.acting(),
                () ->
                    all(
                        "select 1 from talk.members where conversation_id = '%s'".formatted(id)
                            + " and last_at < now() + interval '8 days'"
                            + " and unread_since < now() + interval '8 days'")))
        .hasSize(1);
    String late =
        "select talk.edit(m.id, 1, 'Lain', m.at + interval '%s', interval '100 years') as said"
            + " from talk.messages m where m.id = '"
            + message
            + "'";
    assertThat(as(one.acting(), () -> all(late.formatted("16 minutes"))).toString())
        .contains("LATE");
    owner()
        .sql("update talk.messages set stored_at = now() - interval '1 hour' where id = :id")
        .param("id", message)
        .update();
    assertThat(as(one.acting(), () -> all(late.formatted("1 minute"))).toString()).contains("LATE");
  }

  private long count(String sql, UUID id, String table) {
    String key =
        switch (table) {
          case "conversations" -> "id = '" + id + "'";
          case "attachments" -> "message_id in (select id from talk.messages)";
          default -> "conversation_id = '" + id + "'";
        };
    return jdbc.sql(sql.formatted(key)).query(Long.class).single();
  }

  private List<?> all(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }

  @Test
  void who_joins_a_group_reads_from_then_on_and_who_leaves_reads_nothing() {
    SignedUp owner = officer();
    SignedUp first = officer();
    SignedUp later = newcomer("*", Role.ADMIN);
    UUID id = group(owner, first);
    write(owner, id, "Sebelum");
    assertThatThrownBy(() -> does(first, () -> conversations.add(id, later.account())))
        .as("owners alone")
        .isInstanceOf(NotThere.class);
    does(owner, () -> conversations.add(id, later.account()));
    assertThat(unread(later, id)).isZero();
    write(first, id, "Sesudah");
    assertThat(read(later, id)).containsExactly("Sesudah");
    assertThat(read(first, id)).containsExactly("Sebelum", "Sesudah");
    does(owner, () -> conversations.remove(id, first.account()));
    assertThatThrownBy(() -> as(first.acting(), () -> conversations.one(id)))
        .isInstanceOf(NotThere.class);
    assertThat(read(first, id)).isEmpty();
    assertThat(waiting(first).messages()).isZero();
    write(later, id, "Tanpa dia");
    does(owner, () -> conversations.add(id, first.account()));
    write(owner, id, "Kembali");
    assertThat(read(first, id)).containsExactly("Kembali");
    assertThat(unread(first, id)).isEqualTo(1);
  }

  @Test
  void a_group_is_never_without_an_owner() {
    SignedUp owner = officer();
    SignedUp oldest = officer();
    SignedUp youngest = officer();
    UUID id = group(owner, oldest);
    clock.advance(Duration.ofMinutes(1));
    does(owner, () -> conversations.add(id, youngest.account()));
    does(owner, () -> conversations.leave(id));
    assertThat(as(oldest.acting(), () -> conversations.one(id).owner())).isTrue();
    assertThat(as(youngest.acting(), () -> conversations.one(id).owner())).isFalse();
    does(oldest, () -> conversations.makeOwner(id, youngest.account()));
    does(oldest, () -> conversations.rename(id, 1, "Nama baru"));
    assertThatThrownBy(() -> does(oldest, () -> conversations.rename(id, 1, "Terlambat")))
        .isInstanceOf(StaleChange.class);
    assertThat(as(youngest.acting(), () -> conversations.one(id).name())).isEqualTo("Nama baru");
  }

  @Test
  void a_group_whose_owner_can_not_sign_in_any_more_has_who_is_there_longest() {
    SignedUp owner = officer();
    SignedUp oldest = officer();
    UUID id = group(owner, oldest);
    clock.advance(Duration.ofMinutes(1));
    SignedUp youngest = officer();
    does(owner, () -> conversations.add(id, youngest.account()));
    owner()
        .sql("update access.accounts set disabled_at = now() where id = :id")
        .param("id", owner.account())
        .update();
    assertThatThrownBy(() -> does(youngest, () -> conversations.remove(id, oldest.account())))
        .isInstanceOf(NotThere.class);
    assertThat(as(oldest.acting(), () -> conversations.one(id).owner())).isTrue();
    does(oldest, () -> conversations.remove(id, owner.account()));
    assertThat(as(oldest.acting(), () -> conversations.members(id)))
        .extracting(Member::owner)
        .containsExactly(true, false);
  }

  @Test
  void of_two_owners_who_put_each_other_out_one_stays_and_the_other_finds_nothing() {
    SignedUp one = officer();
    SignedUp other = officer();
    UUID id = group(one, other);
    does(one, () -> conversations.makeOwner(id, other.account()));
    CompletableFuture<Void> second =
        as(
            one.acting(),
            () -> {
              conversations.remove(id, other.account());
              int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
              var waiting =
                  CompletableFuture.runAsync(
                      () -> does(other, () -> conversations.remove(id, one.account())));
              Together.untilItWaits(owner(), waiting, holder);
              return waiting;
            });
    assertThatThrownBy(second::join).hasCauseInstanceOf(NotThere.class);
    assertThat(as(one.acting(), () -> conversations.members(id))).hasSize(1);
  }

  @Test
  void who_left_the_service_leaves_the_groups_and_is_written_to_no_more() {
    SignedUp owner = officer();
    SignedUp leaver = officer();
    UUID group = group(leaver, owner);
    UUID pair = pair(owner, leaver);
    write(leaver, group, "Sampai jumpa");
    owner()
        .sql("update officers.officers set status = 'LEFT' where id = :id")
        .param("id", leaver.account())
        .update();
    asSystem(
        () -> {
          index.refresh(leaver.account());
          return true;
        });
    assertThat(as(owner.acting(), () -> conversations.members(group))).hasSize(1);
    assertThat(as(owner.acting(), () -> conversations.one(group).owner())).isTrue();
    assertThat(read(owner, group)).containsExactly("Sampai jumpa");
    assertThatThrownBy(() -> write(owner, pair, "Masih di sana?"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("talk.gone");
    assertThatThrownBy(() -> does(owner, () -> conversations.add(group, leaver.account())))
        .hasMessageContaining("talk.gone");
    SignedUp auditor = newcomer(SAMARINDA, Role.AUDITOR);
    assertThatThrownBy(() -> pair(owner, auditor)).hasMessageContaining("talk.gone");
  }

  @Test
  void nobody_begins_more_conversations_than_by_hand() {
    SignedUp busy = officer();
    SignedUp known = officer();
    SignedUp other = officer();
    UUID before = pair(busy, known);
    for (int i = 1; i < Conversations.MOST_AN_HOUR; i++) {
      group(busy);
    }
    assertThatThrownBy(() -> pair(busy, other)).hasMessageContaining("talk.tooMany");
    assertThatThrownBy(() -> group(busy)).hasMessageContaining("talk.tooMany");
    assertThat(pair(busy, known)).isEqualTo(before);
    clock.advance(Duration.ofMinutes(61));
    assertThat(pair(busy, other)).isNotNull();
  }
}
