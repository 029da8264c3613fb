package id.antarkerja.notifications;

import id.antarkerja.access.Erasable;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to messages. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications implements Erasable {
  static final String TO = "notifications.messages.to";
  static final String BODY = "notifications.messages.body";

  private final JdbcClient jdbc;
  private final PersonCipher cipher;
  private final boolean mails;

  Notifications(JdbcClient jdbc, PersonCipher cipher, ObjectProvider<JavaMailSender> sender) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.mails = sender.getIfAvailable() != null;
  }

  /** Whether e-mails leave this house by themselves. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean sends() {
    return mails;
  }

  /**
   * Writes an e-mail in the caller's transaction; it is sent when that has committed.
   *
   * @param to null when no address is known: the message then waits for somebody to pass it on
   * @param about id of what it tells; the page of that asks with {@link #latest}
   * @param territory who may read it
   */
  public MessageState email(
      @Nullable String to, String subject, String body, UUID about, String territory) {
    return Objects.requireNonNull(insert(null, to, subject, body, about, territory));
  }

  /**
   * Writes the letters of one cause, in the caller's transaction, unless they are written already.
   * Of two who tell the same at once, the second waits for the first and then writes nothing.
   *
   * @param cause id of what happened
   * @param to every recipient; when there is none, one message waits to be passed on
   */
  public void emailOnce(
      UUID cause, List<String> to, String subject, String body, UUID about, String territory) {
    String first = to.isEmpty() ? null : to.getFirst();
    if (insert(cause, first, subject, body, about, territory) != null) {
      to.stream().skip(1).forEach(one -> email(one, subject, body, about, territory));
    }
  }

  /** Null when there is one of that cause. */
  private @Nullable MessageState insert(
      @Nullable UUID cause,
      @Nullable String to,
      String subject,
      String body,
      UUID about,
      String territory) {
    UUID id = Uuid7.next();
    MessageState state = mails && to != null ? MessageState.QUEUED : MessageState.NO_CHANNEL;
    int rows =
        jdbc.sql(
                """
                insert into notifications.messages
                       (id, cause, channel, to_sealed, subject, body_sealed, state, about, territory)
                values (:id, :cause, 'EMAIL', :to, :subject, :body, :state, :about, :territory)
                on conflict do nothing
                """)
            .param("id", id)
            .param("cause", cause, Types.OTHER)
            .param("to", to == null ? null : cipher.seal(id, TO, to))
            .param("subject", subject)
            .param("body", cipher.seal(id, BODY, body))
            .param("state", state.name())
            .param("about", about)
            .param("territory", territory)
            .update();
    return rows == 1 ? state : null;
  }

  /** The last message about something; empty also outside the reader's scope. */
  public Optional<Message> latest(UUID about) {
    return jdbc.sql(
            """
            select id, subject, body_sealed, state from notifications.messages
             where about = :about and body_sealed is not null
             order by created_at desc, id desc limit 1
            """)
        .param("about", about)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              return new Message(
                  id,
                  row.getString("subject"),
                  cipher.open(id, BODY, row.getBytes("body_sealed")),
                  MessageState.valueOf(row.getString("state")));
            })
        .optional();
  }

  /** What was sent to somebody about themself: never the text, which may carry a link. */
  public List<Sent> sentAbout(UUID person) {
    return jdbc.sql(
            """
            select subject, state, created_at, sent_at from notifications.messages
             where about = :about order by created_at
            """)
        .param("about", person)
        .query(Sent.class)
        .list();
  }

  /** What was sent about somebody who is erased: the address and the text go. */
  @Override
  public boolean erase(UUID person) {
    return jdbc.sql(
                """
                update notifications.messages
                   set to_sealed = null, subject = :erased, body_sealed = null,
                       state = case when state = 'QUEUED' then 'FAILED' else state end,
                       reason = case when state = 'QUEUED' then 'ERASED' else reason end
                 where about = :about and subject <> :erased
                """)
            .param("erased", ERASED)
            .param("about", person)
            .update()
        > 0;
  }

  /**
   * @param subject the line above the text
   */
  public record Sent(
      String subject, String state, OffsetDateTime createdAt, @Nullable OffsetDateTime sentAt) {}
}
