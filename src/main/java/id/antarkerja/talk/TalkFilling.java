package id.antarkerja.talk;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations of earlier days, for worlds that are filled at start: as the system, unchecked. */
@Service
@Transactional(timeout = 1800)
public class TalkFilling {
  private static final int BATCH = 1_000;

  private final JdbcTemplate batch;

  TalkFilling(JdbcTemplate batch) {
    this.batch = batch;
  }

  /**
   * A conversation with all that was said.
   *
   * @param name of a group; null for two
   * @param members its owner, or who began it, first
   * @param lines at least one, the oldest first
   * @param unread how many of the last lines somebody has not read; 0 for who is missing
   */
  public record Talk(
      UUID id,
      @Nullable String name,
      List<UUID> members,
      List<Line> lines,
      Map<UUID, Integer> unread) {}

  public record Line(UUID id, UUID author, Instant at, String body) {}

  /** Mails about what is unread in them are never sent. */
  public void fill(Collection<Talk> talks) {
    conversations(talks);
    members(talks);
    messages(talks);
    List<UUID> officers = talks.stream().flatMap(t -> t.members().stream()).distinct().toList();
    batch.batchUpdate(
        "insert into talk.preferences (officer_id) values (?) on conflict do nothing",
        officers,
        BATCH,
        (statement, officer) -> statement.setObject(1, officer));
  }

  private void conversations(Collection<Talk> talks) {
    batch.batchUpdate(
        """
        insert into talk.conversations
               (id, kind, name, first_one, second_one, begun_by, begun_at, last_seq)
        values (?, ?, ?, least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?, ?)
        """,
        talks,
        BATCH,
        (statement, talk) -> {
          boolean pair = talk.name() == null;
          UUID one = pair ? talk.members().getFirst() : null;
          UUID other = pair ? talk.members().getLast() : null;
          statement.setObject(1, talk.id());
          statement.setString(2, pair ? "PAIR" : "GROUP");
          statement.setString(3, talk.name());
          for (int i = 4; i <= 6; i += 2) {
            statement.setObject(i, one, Types.OTHER);
            statement.setObject(i + 1, other, Types.OTHER);
          }
          statement.setObject(8, talk.members().getFirst());
          statement.setObject(9, ConversationRepository.at(talk.lines().getFirst().at()));
          statement.setLong(10, talk.lines().size());
        });
  }

  private record Place(Talk talk, UUID officer) {
    long read() {
      return talk.lines().size() - talk.unread().getOrDefault(officer, 0);
    }

    List<Line> unread() {
      return talk.lines().subList((int) read(), talk.lines().size()).stream()
          .filter(line -> !line.author().equals(officer))
          .toList();
    }
  }

  private void members(Collection<Talk> talks) {
    List<Place> places = new ArrayList<>();
    talks.forEach(talk -> talk.members().forEach(one -> places.add(new Place(talk, one))));
    batch.batchUpdate(
        """
        insert into talk.members (conversation_id, officer_id, owner, joined_at, read_seq, unread,
                                  unread_since, told, last_at)
        values (?, ?, ?, ?, ?, ?, ?, true, ?)
        """,
        places,
        BATCH,
        (statement, place) -> {
          Talk talk = place.talk();
          List<Line> unread = place.unread();
          statement.setObject(1, talk.id());
          statement.setObject(2, place.officer());
          statement.setBoolean(
              3, talk.name() != null && place.officer().equals(talk.members().getFirst()));
          statement.setObject(4, ConversationRepository.at(talk.lines().getFirst().at()));
          statement.setLong(5, place.read());
          statement.setInt(6, unread.size());
          statement.setObject(
              7,
              unread.isEmpty() ? null : ConversationRepository.at(unread.getFirst().at()),
              Types.TIMESTAMP_WITH_TIMEZONE);
          statement.setObject(8, ConversationRepository.at(talk.lines().getLast().at()));
        });
  }

  private record Numbered(Talk talk, int number) {
    Line line() {
      return Objects.requireNonNull(talk.lines().get(number));
    }
  }

  private void messages(Collection<Talk> talks) {
    List<Numbered> all = new ArrayList<>();
    for (Talk talk : talks) {
      for (int i = 0; i < talk.lines().size(); i++) {
        all.add(new Numbered(talk, i));
      }
    }
    batch.batchUpdate(
        """
        insert into talk.messages (id, conversation_id, seq, author, at, body)
        values (?, ?, ?, ?, ?, ?)
        """,
        all,
        BATCH,
        (statement, one) -> {
          statement.setObject(1, one.line().id());
          statement.setObject(2, one.talk().id());
          statement.setLong(3, one.number() + 1L);
          statement.setObject(4, one.line().author());
          statement.setObject(5, ConversationRepository.at(one.line().at()));
          statement.setString(6, one.line().body());
        });
  }
}
