package id.antarkerja.partners;

import static id.antarkerja.web.T.t;

import id.antarkerja.documents.PublicUrl;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.notifications.Notifications;
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
 * Seats that are over end; who promised something, and who waits for it, hears of it once in the
 * last days before its day and once after it.
 */
@Component
class PromiseReminders implements Recurring {
  static final Period BEFORE = Period.ofDays(7);

  /** An outage of the mail server may be long; what is older is nobody's reminder any more. */
  private static final Period AFTER = Period.ofDays(30);

  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Addresses addresses;
  private final Notifications notifications;
  private final Facts facts;
  private final Seats seats;
  private final PublicUrl publicUrl;

  PromiseReminders(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Addresses addresses,
      Notifications notifications,
      Facts facts,
      Seats seats,
      PublicUrl publicUrl) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.addresses = addresses;
    this.notifications = notifications;
    this.facts = facts;
    this.seats = seats;
    this.publicUrl = publicUrl;
  }

  @Override
  public String code() {
    return "partners.tend";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> seats.settle());
    LocalDate today = facts.today("");
    remind("reminded_before_at", today, today.plus(BEFORE), false);
    remind("reminded_after_at", today.minus(AFTER), today.minusDays(1), true);
  }

  private void remind(String column, LocalDate from, LocalDate until, boolean late) {
    while (Objects.requireNonNull(transaction.execute(status -> some(column, from, until, late)))
        == BATCH) {}
  }

  private int some(String column, LocalDate from, LocalDate until, boolean late) {
    List<Due> due =
        jdbc.sql(
                """
                update partners.commitments c set %1$s = now()
                  from partners.organisations b, partners.organisations t
                 where c.id in (select d.id from partners.commitments d
                                  join partners.agreements a on a.id = d.agreement_id
                                 where d.in_force_on is not null and a.state = 'IN_FORCE'
                                   and d.state in ('OPEN', 'PARTLY')
                                   and d.due_on between :from and :until and d.%1$s is null
                                 order by d.due_on, d.id limit :most
                                   for update of d skip locked)
                   and b.room_id = c.room_id and b.org_id = c.by_org
                   and t.room_id = c.room_id and t.org_id = c.to_org
                returning c.id, c.room_id, c.by_org, b.name as by_name, c.to_org,
                          t.name as to_name, c.due_on
                """
                    .formatted(column))
            .param("from", from)
            .param("until", until)
            .param("most", BATCH)
            .query(Due.class)
            .list();
    due.forEach(one -> tell(one, late));
    return due.size();
  }

  /** Whoever sits there for one of the two sides. */
  private void tell(Due due, boolean late) {
    List<Told> told =
        jdbc.sql(
                """
                select s.kind, s.holder, o.territory from partners.seats s
                  join partners.organisations o on o.room_id = s.room_id and o.org_id = s.org_id
                 where s.room_id = :room and s.state = 'SEATED' and s.org_id in (:by, :to)
                   and partners.works_there(s.kind, s.holder, s.org_id, true)
                 order by s.id
                """)
            .param("room", due.roomId())
            .param("by", due.byOrg())
            .param("to", due.toOrg())
            .query(Told.class)
            .list();
    told.forEach(seat -> write(due, seat, late));
  }

  private void write(Due due, Told seat, boolean late) {
    Side side = seat.kind() == SeatKind.CONTACT ? Side.FIRM : Side.DESK;
    String what = late ? "partners.mail.late" : "partners.mail.before";
    T.inIndonesian(
        () ->
            notifications.email(
                addresses.of(seat.kind(), seat.holder()),
                t(what + ".subject"),
                t(
                    what + ".body",
                    due.byName(),
                    due.toName(),
                    T.fmtDate(due.dueOn()),
                    publicUrl.of(CommitmentPages.path(side, due.id()))),
                due.id(),
                seat.territory()));
  }

  private record Due(
      UUID id,
      UUID roomId,
      UUID byOrg,
      String byName,
      UUID toOrg,
      String toName,
      LocalDate dueOn) {}

  private record Told(SeatKind kind, UUID holder, String territory) {}
}
