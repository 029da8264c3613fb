package id.antarkerja.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of the one who acts: on which devices they are signed in. */
@Service
@Transactional
public class Sessions {
  private final JdbcClient jdbc;

  /** Their modules are above, and call this one. */
  private final ObjectProvider<WaitingLinks> links;

  Sessions(JdbcClient jdbc, ObjectProvider<WaitingLinks> links) {
    this.jdbc = jdbc;
    this.links = links;
  }

  /**
   * @param id names the session and opens nothing
   * @param device code of the kind of device
   * @param current whether it is the one that asks
   */
  public record Entry(UUID id, String device, Instant since, Instant lastUsed, boolean current) {}

  /** One's own sessions, the latest first; {@code current} is the id of the one that asks. */
  public List<Entry> mine(String current) {
    return jdbc
        .sql("select id, ticket, last_used, current from sessions.mine(:current)")
        .param("current", current)
        .query(
            (row, n) ->
                new Stored(
                    row.getObject("id", UUID.class),
                    row.getString("ticket"),
                    row.getLong("last_used"),
                    row.getBoolean("current")))
        .list()
        .stream()
        .flatMap(stored -> stored.entry().stream())
        .toList();
  }

  /** Ends one of one's own sessions; that of somebody else is not touched. */
  public void end(UUID session) {
    jdbc.sql("select sessions.end_mine(:session)").param("session", session).query().singleRow();
  }

  public void endOthers(String current) {
    jdbc.sql("select sessions.end_my_others(:current)")
        .param("current", current)
        .query()
        .singleRow();
  }

  /**
   * Ends every session of a jobseeker or contact person, every link that would begin one, and every
   * sign-in on its way: call it in the transaction that changes how they sign in, after the change.
   * Staff is not touched: theirs end with their account.
   */
  public void endAllOf(UUID principal) {
    links.forEach(kind -> kind.end(principal));
    jdbc.sql("select sessions.end_of(:principal)")
        .param("principal", principal)
        .query()
        .singleRow();
  }

  /** Whether all of somebody's ended after that moment; by the system. */
  boolean endedAfter(UUID principal, Instant came) {
    return jdbc.sql("select sessions.ended_after(:principal, :came)")
        .param("principal", principal)
        .param("came", came.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  private record Stored(UUID id, String text, long lastUsed, boolean current) {
    Optional<Entry> entry() {
      String prefix = Ticket.NAME + ":";
      if (!text.startsWith(prefix)) {
        return Optional.empty();
      }
      Ticket ticket = Ticket.of(text.substring(prefix.length()));
      return Optional.of(
          new Entry(id, ticket.device(), ticket.since(), Instant.ofEpochMilli(lastUsed), current));
    }
  }
}
