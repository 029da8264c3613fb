package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.signin.Recovery.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new way in for somebody who lost theirs. Neither of the two officers can do it alone: the first
 * gets the link, but only when the second has confirmed, who never sees it. Whoever deceives both
 * is told on by the mail that the owner gets at each step.
 */
@Service
@Transactional
class Recoveries {
  private static final Duration LINK_LIVES = Duration.ofHours(2);
  private static final String COLUMNS =
      """
      select id, account_id, territory, asked_by, asked_at, expires_at, outcome, decided_by,
             link_made_at is not null as link_made
        from signin.recoveries
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final OwnerMail mail;
  private final SecondPersons seconds;
  private final Audit audit;

  Recoveries(
      JdbcClient jdbc,
      Accounts accounts,
      OneTimeLinks links,
      OwnerMail mail,
      SecondPersons seconds,
      Audit audit) {
    this.seconds = seconds;
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.links = links;
    this.mail = mail;
    this.audit = audit;
  }

  /**
   * The owner stands before the one who asks. A request that is open already is answered as it is.
   *
   * @throws NotThere when there is no such account in the actor's scope
   * @throws RefusedException for oneself, a shut account, an admin by somebody who is none
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  UUID ask(UUID account) {
    StepUp.require();
    AccountState owner = accounts.state(account).orElseThrow(NotThere::new);
    demand(RecoveryRules.mayAsk(Acting.current(), owner));
    closeExpired(account);
    UUID id = Uuid7.next();
    int rows =
        jdbc.sql(
                """
                insert into signin.recoveries (id, account_id, territory, asked_by)
                values (:id, :account, :territory, :by) on conflict do nothing
                """)
            .param("id", id)
            .param("account", account)
            .param("territory", owner.territory())
            .param("by", actor())
            .update();
    if (rows == 0) {
      throw new RefusedException(Reason.of("recovery.open"));
    }
    audit.wrote("recovery.asked", account);
    mail.send(owner, "recoveryAsked");
    return id;
  }

  /**
   * The owner was called and said so. All that opened the account until now opens nothing any more.
   *
   * @throws NotThere when there is no such request in the actor's scope
   * @throws RefusedException for the owner, the one who asked, an officer who is not above the
   *     office, an account that is no second person for the one who asked, or a request that was
   *     decided or is too old
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  void confirm(UUID id) {
    Recovery recovery = decide(id, Outcome.CONFIRMED);
    jdbc.sql("select signin.end_ways_in(:id)").param("id", id).query().singleRow();
    mail.send(owner(recovery), "recoveryConfirmed");
  }

  /** The call showed that something is wrong; as {@link #confirm} otherwise. */
  void refuse(UUID id) {
    Recovery recovery = decide(id, Outcome.REFUSED);
    mail.send(owner(recovery), "recoveryRefused");
  }

  private Recovery decide(UUID id, Outcome outcome) {
    StepUp.require();
    Recovery recovery = one(id);
    demand(RecoveryRules.mayDecide(Acting.current(), owner(recovery), recovery.askedBy()));
    if (outcome == Outcome.CONFIRMED) {
      seconds.demandDistant(recovery.askedBy());
    }
    int rows =
        jdbc.sql(
                """
                update signin.recoveries
                   set outcome = :outcome, decided_by = :by, decided_at = now()
                 where id = :id and outcome is null and expires_at > now()
                """)
            .param("id", id)
            .param("outcome", outcome.name())
            .param("by", actor())
            .update();
    if (rows == 0) {
      throw new RefusedException(Reason.of("recovery.over"));
    }
    audit.wrote("recovery." + outcome, recovery.accountId());
    return recovery;
  }

  /**
   * The token of the one link, for the officer who has the owner before them.
   *
   * @throws RefusedException when it was handed out, is too old, or another one asked
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  String link(UUID id) {
    StepUp.require();
    Recovery recovery = one(id);
    int rows =
        jdbc.sql(
                """
                update signin.recoveries set link_made_at = now()
                 where id = :id and asked_by = :by and outcome = 'CONFIRMED'
                   and link_made_at is null and expires_at > now()
                """)
            .param("id", id)
            .param("by", actor())
            .update();
    if (rows == 0) {
      throw new RefusedException(Reason.of("recovery.over"));
    }
    audit.wrote("recovery.link", recovery.accountId());
    return links.issue(recovery.accountId(), LINK_LIVES);
  }

  /** What still goes on in the actor's scope, the latest first. */
  @Transactional(readOnly = true)
  List<Going> going() {
    Acting acting = Acting.current();
    return jdbc.sql(
            """
            select r.id, r.account_id, r.territory, r.asked_by, r.asked_at, r.expires_at, r.outcome,
                   r.decided_by, r.link_made_at is not null as link_made, o.name as owner_name,
                   o.role, o.office_id,
                   o.disabled_at is not null or o.approved_at is null as disabled,
                   o.approved_at is null as waiting, o.opened_at is not null as opened,
                   o.founding is not null as founding, b.name as asked_by_name
              from signin.recoveries r
              join access.accounts o on o.id = r.account_id
              left join access.accounts b on b.id = r.asked_by
             where r.expires_at > now() and r.link_made_at is null
               and r.outcome is distinct from 'REFUSED'
               and r.territory >= :lo and r.territory < :hi
             order by r.asked_at desc limit 50
            """)
        .param("lo", acting.scope().lo())
        .param("hi", acting.scope().hi())
        .query((row, n) -> new Going(recovery(row), owner(row), row.getString("asked_by_name")))
        .list();
  }

  /**
   * A request that goes on.
   *
   * @param askedBy name; null for an officer outside the reader's scope
   */
  record Going(Recovery recovery, AccountState owner, @Nullable String askedBy) {}

  private static AccountState owner(ResultSet row) throws SQLException {
    return new AccountState(
        row.getObject("account_id", UUID.class),
        row.getString("owner_name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("disabled"),
        row.getBoolean("waiting"),
        row.getBoolean("opened"),
        row.getBoolean("founding"),
        row.getObject("office_id", UUID.class),
        row.getString("territory"));
  }

  /** Whether the actor is a second person for the one who asked. */
  @Transactional(readOnly = true)
  boolean maySecond(Recovery recovery) {
    return seconds.distantAgainstMe(recovery.askedBy()).isEmpty();
  }

  private Recovery one(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query((row, n) -> recovery(row))
        .optional()
        .orElseThrow(NotThere::new);
  }

  private AccountState owner(Recovery recovery) {
    return accounts.state(recovery.accountId()).orElseThrow(NotThere::new);
  }

  private void closeExpired(UUID account) {
    jdbc.sql(
            """
            update signin.recoveries set outcome = 'REFUSED', decided_at = now()
             where account_id = :account and outcome is null and expires_at <= now()
            """)
        .param("account", account)
        .update();
  }

  private static void demand(Verdict verdict) {
    if (verdict instanceof Verdict.Refused(var reasons)) {
      throw new RefusedException(reasons);
    }
  }

  private static Recovery recovery(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Recovery(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("territory"),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getObject("decided_by", UUID.class),
        row.getBoolean("link_made"));
  }

  private static UUID actor() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
