package id.antarkerja.upkeep;

import id.antarkerja.access.Acting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Consequences that were written down with their cause but did not happen yet. A listener that
 * failed, or a program that was killed, leaves them; they are delivered again until they arrive.
 */
@Component
class Undelivered {
  /** What is younger may still be on its way. */
  static final Duration OVERDUE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Undelivered.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final IncompleteEventPublications publications;

  Undelivered(
      JdbcClient jdbc, TransactionTemplate transaction, IncompleteEventPublications publications) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.publications = publications;
  }

  /** One that waits; its content may name somebody and stays where it is. */
  record Waiting(UUID id, String event, String listener, Instant since, int attempts) {}

  /** As the system: an admin has no right on events, and these columns name nobody. */
  List<Waiting> overdue() {
    List<Waiting> all = new ArrayList<>();
    Acting.asSystem("upkeep.overdue", () -> all.addAll(found()));
    return all;
  }

  private List<Waiting> found() {
    List<Waiting> found =
        transaction.execute(
            status ->
                jdbc.sql(
                        """
                        select id, regexp_replace(event_type, '^.*\\.', '') as event,
                               split_part(listener_id, '(', 1) as listener,
                               publication_date as since,
                               coalesce(completion_attempts, 0) as attempts
                          from events.event_publication
                         where completion_date is null
                           and publication_date < now() - make_interval(secs => :seconds)
                         order by publication_date limit 100
                        """)
                    .param("seconds", (double) OVERDUE.toSeconds())
                    .query(
                        (row, n) ->
                            new Waiting(
                                row.getObject("id", UUID.class),
                                row.getString("event"),
                                row.getString("listener"),
                                row.getTimestamp("since").toInstant(),
                                row.getInt("attempts")))
                    .list());
    return found == null ? List.of() : found;
  }

  /** Delivers again what is overdue, and says so in the log as long as there is anything. */
  void deliverAgain() {
    List<Waiting> waiting = overdue();
    if (waiting.isEmpty()) {
      return;
    }
    LOG.error(
        "{} consequences are overdue, the oldest since {}: {} for {}",
        waiting.size(),
        waiting.getFirst().since(),
        waiting.getFirst().event(),
        waiting.getFirst().listener());
    transaction.executeWithoutResult(
        status -> publications.resubmitIncompletePublicationsOlderThan(OVERDUE));
  }
}
