package id.antarkerja.notifications;

import id.antarkerja.access.KeyForgotten;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits. A message is taken in one short transaction and marked in another, so that a
 * slow mail server holds no lock; a crash in between sends it a second time, never not at all.
 */
@Component
class SendMessages implements Recurring {
  private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);
  private static final int AT_MOST = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PersonCipher cipher;
  private final ObjectProvider<JavaMailSender> sender;
  private final String from;

  SendMessages(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PersonCipher cipher,
      ObjectProvider<JavaMailSender> sender,
      @Value("${antarkerja.mail.from:antarkerja@localhost}") String from) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cipher = cipher;
    this.sender = sender;
    this.from = from;
  }

  @Override
  public String code() {
    return "notifications.send";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run() {
    JavaMailSender mail = sender.getIfAvailable();
    if (mail == null) {
      return;
    }
    for (int i = 0; i < AT_MOST; i++) {
      Optional<Waiting> next = Objects.requireNonNull(transaction.execute(status -> take()));
      if (next.isEmpty()) {
        return;
      }
      send(mail, next.get());
    }
  }

  /** Takes the next one and lets nobody else have it until its time comes again. */
  private Optional<Waiting> take() {
    Optional<Waiting> next =
        jdbc.sql(
                """
                select id, to_sealed, subject, body_sealed, attempts + 1 as attempt
                  from notifications.messages
                 where state = 'QUEUED' and next_at <= now()
                 order by next_at limit 1 for update skip locked
                """)
            .query(Waiting.class)
            .optional();
    next.ifPresent(
        message ->
            jdbc.sql(
                    """
                    update notifications.messages
                       set attempts = :attempt,
                           next_at = now() + make_interval(secs => :seconds)
                     where id = :id
                    """)
                .param("attempt", message.attempt())
                .param("seconds", (double) Backoff.after(message.attempt()).toSeconds())
                .param("id", message.id())
                .update());
    return next;
  }

  private void send(JavaMailSender mail, Waiting message) {
    try {
      var letter = new SimpleMailMessage();
      letter.setFrom(from);
      letter.setTo(cipher.open(message.id(), Notifications.TO, message.toSealed()));
      letter.setSubject(message.subject());
      letter.setText(cipher.open(message.id(), Notifications.BODY, message.bodySealed()));
      mail.send(letter);
      mark(message.id(), MessageState.SENT, null);
    } catch (KeyForgotten erased) {
      mark(message.id(), MessageState.FAILED, "KEY_FORGOTTEN");
    } catch (MailException failed) {
      triedInVain(message, failed, "NOT_DELIVERED");
    } catch (IllegalStateException unreadable) {
      triedInVain(message, unreadable, "UNREADABLE");
    }
  }

  /** One message that can't be sent keeps no other waiting, and is not tried for ever. */
  private void triedInVain(Waiting message, RuntimeException failed, String reason) {
    LOG.warn(
        "message {}: attempt {} failed: {}",
        message.id(),
        message.attempt(),
        failed.getClass().getSimpleName());
    if (message.attempt() >= Backoff.ATTEMPTS) {
      mark(message.id(), MessageState.FAILED, reason);
    }
  }

  private void mark(UUID id, MessageState state, @Nullable String reason) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    update notifications.messages
                       set state = :state, reason = :reason, sent_at = case when :state = 'SENT' then now() end
                     where id = :id
                    """)
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update());
  }

  private record Waiting(
      UUID id, byte[] toSealed, String subject, byte[] bodySealed, int attempt) {}
}
