package id.antarkerja.talk;

import static id.antarkerja.web.T.t;
import static java.util.stream.Collectors.groupingBy;

import id.antarkerja.access.Accounts;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.FirstLetters;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mail about what is unread: at once, or of what has waited for hours and at most one within a
 * day, as its reader has chosen. What a mail has told of is told in no other one; what was read
 * meanwhile in none. It carries numbers and initials, nothing of what was written.
 */
@Component
class Digest implements Recurring {
  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Accounts accounts;
  private final Notifications notifications;
  private final Days days;
  private final Duration waits;
  private final PublicUrl publicUrl;

  /**
   * @param hours {@code antarkerja.talk.mail-after-hours}: how long a message is unread before the
   *     daily mail tells of it
   */
  Digest(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Accounts accounts,
      Notifications notifications,
      Days days,
      @Value("${antarkerja.talk.mail-after-hours:4}") int hours,
      PublicUrl publicUrl) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.accounts = accounts;
    this.notifications = notifications;
    this.days = days;
    this.waits = Duration.ofHours(hours);
    this.publicUrl = publicUrl;
  }

  @Override
  public String code() {
    return "talk.digest";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    while (Objects.requireNonNull(transaction.execute(status -> tellSome())) == BATCH) {}
  }

  private int tellSome() {
    Instant now = days.clock().instant();
    List<Reader> readers =
        jdbc.sql("select * from talk.to_be_told(:now, :before, :today, :most)")
            .param("now", ConversationRepository.at(now))
            .param("before", ConversationRepository.at(now.minus(waits)))
            .param("today", days.today())
            .param("most", BATCH)
            .query(Reader.class)
            .list();
    if (readers.isEmpty()) {
      return 0;
    }
    UUID[] whom = readers.stream().map(Reader::officerId).toArray(UUID[]::new);
    // Another node may have told of it between the question and now: then no row is left here.
    // Locked in the order in which who writes locks them.
    Map<UUID, List<Told>> told =
        jdbc
            .sql(
                """
                with waiting as (
                  select conversation_id, officer_id from talk.members
                   where officer_id = any (:whom) and unread > 0 and not told and left_at is null
                     and (not muted or named_seq > read_seq)
                   order by conversation_id, officer_id
                     for update)
                update talk.members m set told = true
                  from waiting w
                 where m.conversation_id = w.conversation_id and m.officer_id = w.officer_id
                returning m.officer_id, m.unread
                """)
            .param("whom", whom)
            .query(Told.class)
            .list()
            .stream()
            .collect(groupingBy(Told::officerId));
    jdbc.sql("update talk.preferences set mailed_at = :now where officer_id = any (:whom)")
        .param("now", ConversationRepository.at(now))
        .param("whom", told.keySet().toArray(UUID[]::new))
        .update();
    for (Reader reader : readers) {
      List<Told> own = told.getOrDefault(reader.officerId(), List.of());
      if (!own.isEmpty()) {
        write(reader, own);
      }
    }
    return readers.size();
  }

  private void write(Reader reader, List<Told> told) {
    long unread = told.stream().mapToLong(Told::unread).sum();
    T.inIndonesian(
        () ->
            notifications.email(
                accounts.emailOf(reader.officerId()),
                t("talk.mail.subject", unread),
                t(
                    "talk.mail.body",
                    FirstLetters.two(reader.name()),
                    unread,
                    told.size(),
                    publicUrl.of(Conversation.HOME),
                    publicUrl.of(Conversation.HOME + "/pengaturan")),
                reader.officerId(),
                reader.territory()));
  }

  private record Reader(UUID officerId, String name, String territory) {}

  private record Told(UUID officerId, int unread) {}
}
