package id.antarkerja.gatherings;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.FirstLetters;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.Officers;
import id.antarkerja.web.T;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every piece of news once by mail; whose account is shut gets none. */
@Component
class NewsMail implements Recurring {
  private static final int BATCH = 50;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Accounts accounts;
  private final Officers officers;
  private final Notifications notifications;
  private final PublicUrl publicUrl;

  NewsMail(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Accounts accounts,
      Officers officers,
      Notifications notifications,
      PublicUrl publicUrl) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.accounts = accounts;
    this.officers = officers;
    this.notifications = notifications;
    this.publicUrl = publicUrl;
  }

  @Override
  public String code() {
    return "gatherings.tell";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    while (Objects.requireNonNull(transaction.execute(status -> some())) == BATCH) {}
  }

  private int some() {
    List<Told> told =
        jdbc.sql(
                """
                update gatherings.news n set mailed_at = now()
                  from (select w.gathering_id, w.officer_id, w.kind, w.nr from gatherings.news w
                         where w.mailed_at is null
                         order by w.at limit :most for update skip locked) w,
                       gatherings.gatherings g
                 where n.gathering_id = w.gathering_id and n.officer_id = w.officer_id
                   and n.kind = w.kind and n.nr = w.nr and g.id = n.gathering_id
                returning n.gathering_id, n.officer_id, n.kind, g.title, g.zone, g.starts_at
                """)
            .param("most", BATCH)
            .query((row, n) -> told(row))
            .list();
    told.forEach(this::write);
    return told.size();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getObject("gathering_id", UUID.class),
        row.getObject("officer_id", UUID.class),
        News.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        OfficeZone.valueOf(row.getString("zone")),
        GatheringRepository.moment(row, "starts_at"));
  }

  private record Told(
      UUID gathering,
      UUID officer,
      News.Kind kind,
      String title,
      OfficeZone zone,
      Instant startsAt) {}

  private void write(Told told) {
    if (accounts.state(told.officer()).map(AccountState::disabled).orElse(true)) {
      return;
    }
    var officer = officers.one(told.officer());
    T.inIndonesian(
        () ->
            notifications.email(
                accounts.emailOf(told.officer()),
                t("gatherings.mail." + told.kind() + ".subject"),
                t(
                    "gatherings.mail." + told.kind() + ".body",
                    FirstLetters.two(officer.name()),
                    told.title(),
                    T.moment(told.startsAt(), told.zone()),
                    publicUrl.of(Gathering.HOME + "/" + told.gathering())),
                told.gathering(),
                officer.territory()));
  }
}
