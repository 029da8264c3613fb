package id.antarkerja.talk;

import id.antarkerja.HouseTest;
import id.antarkerja.InRoomHouse;
import id.antarkerja.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Conversations of officers who are each test's own. */
@InRoomHouse
abstract class TalkHouse extends HouseTest {
  static final String SAMARINDA = "6472";
  @Autowired Conversations conversations;
  @Autowired Messages messages;

  SignedUp officer() {
    return newcomer(SAMARINDA, Role.OFFICER);
  }

  void does(SignedUp who, Runnable work) {
    as(
        who.acting(),
        () -> {
          work.run();
          return true;
        });
  }

  UUID pair(SignedUp one, SignedUp other) {
    return as(one.acting(), () -> conversations.with(other.account()));
  }

  UUID group(SignedUp owner, SignedUp... others) {
    return as(
        owner.acting(),
        () -> {
          UUID id = conversations.group("Grup uji");
          List.of(others).forEach(other -> conversations.add(id, other.account()));
          return id;
        });
  }

  UUID write(SignedUp author, UUID conversation, String body, UUID... named) {
    return as(author.acting(), () -> messages.write(conversation, body, List.of(), Set.of(named)));
  }

  /** The texts that somebody reads, the oldest first. */
  List<String> read(SignedUp reader, UUID conversation) {
    return as(
        reader.acting(),
        () ->
            messages.before(conversation, Long.MAX_VALUE, 100).stream()
                .map(Message::body)
                .toList());
  }

  /** Opens the newest page, as the browser does. */
  void open(SignedUp reader, UUID conversation) {
    does(
        reader,
        () ->
            messages.seen(
                conversation, messages.before(conversation, Long.MAX_VALUE, 1).getFirst().seq()));
  }

  int unread(SignedUp reader, UUID conversation) {
    return as(reader.acting(), () -> conversations.one(conversation).unread());
  }

  Conversations.Waiting waiting(SignedUp reader) {
    return as(reader.acting(), () -> conversations.waiting());
  }
}
