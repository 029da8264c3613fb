package id.antarkerja.talk;

import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that somebody who reads them has reported. Who decides about them stands above, is told
 * as a {@link Desk}, and reads what was reported and nothing else; the author learns of no report.
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
        Vanished.orNotThere(
            () ->
                jdbc.sql("select talk.report(:message, :why, :words, :at)")
                    .param("message", message)
                    .param("why", why.name())
                    .param("words", words)
                    .param("at", ConversationRepository.at(clock.instant()))
                    .query(Boolean.class)
                    .single());
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
}
