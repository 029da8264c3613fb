package id.antarkerja.talk;

import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that somebody who reads them has reported. Who decides about them stands above, is told
 * as a {@link Desk}, reads {@link #reported what was reported} and nothing else, and hides it or
 * shows it again.
 */
@Service
@Transactional
public class Reports {
  /** Where reports go, as a bean; told in the transaction of the report. */
  public interface Desk {
    void reported(UUID message, Why why, String words);
  }

  /** Why a message is reported. */
  public enum Why {
    PERSONAL_DATA,
    INSULT,
    DISCRIMINATION,
    FRAUD,
    ADVERTISING,
    /** Needs words. */
    OTHER;

    String textKey() {
      return "talk.report." + name();
    }
  }

  /**
   * What was reported.
   *
   * @param body as it was written, also when it is gone
   * @param hidden whether those who take part can't read it, by the author's will or not
   */
  public record Reported(UUID author, UUID officeId, Instant at, String body, boolean hidden) {}

  private final JdbcClient jdbc;
  private final Messages messages;
  private final ObjectProvider<Desk> desks;
  private final Audit audit;
  private final Clock clock;

  Reports(
      JdbcClient jdbc, Messages messages, ObjectProvider<Desk> desks, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.desks = desks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Reports somebody else's message; each reader once.
   *
   * @param words up to 500 characters
   * @throws NotThere unless the actor reads it
   * @throws RefusedException {@code talk.reported} when they did already
   */
  public void report(UUID conversation, UUID message, Why why, String words) {
    if (messages.one(conversation, message).isMine()) {
      throw new NotThere();
    }
    boolean now =
        jdbc.sql("select talk.report(:message, :why, :words, :at)")
            .param("message", message)
            .param("why", why.name())
            .param("words", words)
            .param("at", ConversationRepository.at(clock.instant()))
            .query(Boolean.class)
            .single();
    if (!now) {
      throw new RefusedException(Reason.of("talk.reported"));
    }
    audit.wrote("talk.reported", message);
    desks.forEach(desk -> desk.reported(message, why, words));
  }

  @Transactional(readOnly = true)
  boolean didReport(UUID message) {
    return jdbc.sql("select exists (select from talk.reports where message_id = :id)")
        .param("id", message)
        .query(Boolean.class)
        .single();
  }

  /** For who decides about reports; empty for what nobody reported. */
  @Transactional(readOnly = true)
  public Optional<Reported> reported(UUID message) {
    return jdbc.sql("select * from talk.reported(:id)")
        .param("id", message)
        .query(
            (row, n) ->
                new Reported(
                    row.getObject("author", UUID.class),
                    row.getObject("office_id", UUID.class),
                    ConversationRepository.instant(row, "at"),
                    row.getString("body"),
                    row.getString("gone") != null))
        .optional();
  }

  /** Nobody but its author and who decides reads it any more; never by its author. */
  public void hide(UUID message) {
    jdbc.sql("select talk.hide(:id, :at)")
        .param("id", message)
        .param("at", ConversationRepository.at(clock.instant()))
        .query()
        .listOfRows();
    audit.wrote("talk.hidden", message);
  }

  /** As it was before {@link #hide}; what its author took away stays away. */
  public void show(UUID message) {
    jdbc.sql("select talk.show_again(:id)").param("id", message).query().listOfRows();
    audit.wrote("talk.shown", message);
  }
}
