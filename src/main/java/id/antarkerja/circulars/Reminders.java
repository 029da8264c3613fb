package id.antarkerja.circulars;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Accounts;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.FirstLetters;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.T;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mail to everybody whose word is missing: once in the last days before the deadline, once after
 * it. Who is away or can't sign in gets none, the one who comes back gets the one that is due then.
 */
@Component
class Reminders implements Recurring {
  static final Period BEFORE = Period.ofDays(3);

  /** An outage of the mail server may be long; what is older is nobody's reminder any more. */
  private static final Period AFTER = Period.ofDays(30);

  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Accounts accounts;
  private final Offices offices;
  private final Notifications notifications;
  private final PublicUrl publicUrl;
  private final Days days;

  Reminders(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Accounts accounts,
      Offices offices,
      Notifications notifications,
      Days days,
      PublicUrl publicUrl) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.accounts = accounts;
    this.offices = offices;
    this.notifications = notifications;
    this.publicUrl = publicUrl;
    this.days = days;
  }

  @Override
  public String code() {
    return "circulars.remind";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    for (Due due : Objects.requireNonNull(transaction.execute(status -> due()))) {
      LocalDate today = days.today(due.territory());
      boolean late = today.isAfter(due.deadline());
      if (late || due.sentOn().isBefore(today) && !today.isBefore(due.deadline().minus(BEFORE))) {
        String column = late ? "reminded_after_at" : "reminded_before_at";
        while (Objects.requireNonNull(
                transaction.execute(status -> remindSome(due, today, late, column)))
            == BATCH) {}
      }
    }
  }

  private List<Due> due() {
    LocalDate today = days.today();
    return jdbc.sql(
            """
            select id, office_id, territory, sent_on, deadline from circulars.circulars
             where state = 'SENT' and needs_ack and deadline between :from and :to
             order by deadline, id
            """)
        .param("from", today.minus(AFTER))
        .param("to", today.plus(BEFORE).plusDays(1))
        .query(Due.class)
        .list();
  }

  private int remindSome(Due due, LocalDate today, boolean late, String column) {
    List<Waiting> waiting =
        jdbc.sql(
                """
                update circulars.recipients r set %1$s = now()
                  from (select o.officer, o.name, o.territory
                          from circulars.roll(:circular, :today) o
                          join circulars.recipients x
                            on x.circular_id = :circular and x.officer_id = o.officer
                         where o.standing in ('OPENED', 'UNOPENED') and x.%1$s is null
                         order by o.officer limit :most) w
                 where r.circular_id = :circular and r.officer_id = w.officer and r.%1$s is null
                returning w.officer, w.name, w.territory
                """
                    .formatted(column))
            .param("circular", due.id())
            .param("today", today)
            .param("most", BATCH)
            .query(Waiting.class)
            .list();
    waiting.forEach(one -> write(due, one, late));
    return waiting.size();
  }

  private void write(Due due, Waiting officer, boolean late) {
    String office = offices.one(due.officeId()).name();
    T.inIndonesian(
        () ->
            notifications.email(
                accounts.emailOf(officer.officer()),
                t(late ? "circulars.mail.late.subject" : "circulars.mail.before.subject"),
                t(
                    late ? "circulars.mail.late.body" : "circulars.mail.before.body",
                    FirstLetters.two(officer.name()),
                    office,
                    T.fmtDate(due.sentOn()),
                    T.fmtDate(due.deadline()),
                    publicUrl.of(Circular.HOME + "/" + due.id())),
                due.id(),
                officer.territory()));
  }

  private record Due(
      UUID id, UUID officeId, String territory, LocalDate sentOn, LocalDate deadline) {}

  private record Waiting(UUID officer, String name, String territory) {}
}
