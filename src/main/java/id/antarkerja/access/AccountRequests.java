package id.antarkerja.access;

import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new account, and a higher role, count when a second person said yes: a head or admin from the
 * level above, at the top one from beside, and a second person in the sense of {@link
 * SecondPersons}. The rules stand in the database, which gives nobody a role otherwise.
 */
@Service
@Transactional
public class AccountRequests {
  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  AccountRequests(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * What waits, for two weeks.
   *
   * @param before the role until now; the same as {@code role} for a new account
   * @param askedBy name; null for somebody outside the reader's scope
   * @param against why the reader may not decide, as a code; null when they may
   */
  public record Waiting(
      UUID id,
      UUID account,
      String name,
      String office,
      String territory,
      Role before,
      Role role,
      boolean fresh,
      UUID asker,
      @Nullable String askedBy,
      OffsetDateTime askedAt,
      OffsetDateTime expiresAt,
      @Nullable String against) {
    public boolean mine() {
      return against == null;
    }
  }

  /**
   * Asks for a role, or that a new account works with it.
   *
   * @return id of what now waits
   * @param by who asks; the system asks for those whose decree's day has come
   * @throws RefusedException {@code account.asked} while another request waits
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public UUID ask(UUID account, Role role, UUID by) {
    StepUp.require();
    UUID id = Uuid7.next();
    try {
      jdbc.sql(
              """
              insert into access.account_requests (id, account_id, role, territory, asked_by)
              select :id, a.id, :role, a.territory, :by from access.accounts a where a.id = :account
              """)
          .param("id", id)
          .param("role", role.name())
          .param("by", by)
          .param("account", account)
          .update();
    } catch (DuplicateKeyException waiting) {
      throw new RefusedException(Reason.of("account.asked"));
    }
    return id;
  }

  /** What waits in the actor's scope, oldest first, and last what the actor asked for. */
  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    Acting acting = Acting.current();
    return jdbc.sql(SELECT + " order by (r.asked_by = :self) is true, r.asked_at, r.id limit 100")
        .param("self", acting.actor().id())
        .param("lo", acting.scope().lo())
        .param("hi", acting.scope().hi())
        .query(Waiting.class)
        .list();
  }

  /** What waits about one account. */
  @Transactional(readOnly = true)
  public Optional<Waiting> of(UUID account) {
    return waitingWhere("r.account_id", account);
  }

  private Optional<Waiting> waitingWhere(String column, UUID value) {
    Acting acting = Acting.current();
    return jdbc.sql(SELECT + " and " + column + " = :value")
        .param("self", acting.actor().id())
        .param("lo", acting.scope().lo())
        .param("hi", acting.scope().hi())
        .param("value", value)
        .query(Waiting.class)
        .optional();
  }

  /** An account that opens nothing and that nobody is asked about. */
  public record Unasked(UUID id, String name, String office, Role role, long found) {}

  /**
   * Those of the actor's scope, by place and name, with how many there are altogether.
   *
   * @param roles what the actor may give
   */
  @Transactional(readOnly = true)
  public List<Unasked> unasked(Collection<Role> roles, int skip, int most) {
    Acting acting = Acting.current();
    return jdbc.sql(
            """
            select a.id, a.name, a.office_name as office, a.role, count(*) over () as found
              from access.accounts a
             where a.approved_at is null and a.disabled_at is null
               and a.territory >= :lo and a.territory < :hi
               and a.role = any (:roles)
               and not exists (select from access.account_requests r
                                where r.account_id = a.id and r.outcome is null
                                  and r.expires_at > now())
             order by a.territory, a.name, a.id offset :skip limit :most
            """)
        .param("lo", acting.scope().lo())
        .param("hi", acting.scope().hi())
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .param("skip", skip)
        .param("most", most)
        .query(Unasked.class)
        .list();
  }

  private static final String SELECT =
      """
      select r.id, a.id as account, a.name, a.office_name as office, a.territory, a.role as before,
             r.role, a.approved_at is null as fresh, r.asked_by as asker, b.name as asked_by,
             r.asked_at, r.expires_at, access.approval_against(r.id, :self) as against
        from access.account_requests r
        join access.accounts a on a.id = r.account_id
        left join access.accounts b on b.id = r.asked_by
       where r.outcome is null and r.expires_at > now()
         and r.territory >= :lo and r.territory < :hi
      """;

  /**
   * Says yes, or no with a reason.
   *
   * @param reason 10..500 characters with a no; null with a yes
   * @return what was decided
   * @throws NotThere when nothing such waits in the actor's scope
   * @throws RefusedException {@code second.*}: the actor is not the second person for it
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public Waiting decide(UUID request, boolean yes, @Nullable String reason) {
    StepUp.require();
    Waiting waiting = waitingWhere("r.id", request).orElseThrow(NotThere::new);
    Object against =
        jdbc.sql("select access.decide_account(:id, :yes, :reason) as against")
            .param("id", request)
            .param("yes", yes)
            .param("reason", reason)
            .query()
            .singleRow()
            .get("against");
    if (against != null) {
      throw new RefusedException(Reason.of((String) against));
    }
    return waiting;
  }

  /** Addresses of those nearest above who may say yes; empty when there is nobody. */
  @Transactional(readOnly = true)
  public List<String> approvers(UUID request) {
    return jdbc.sql("select id, email_sealed from access.approvers(:id)")
        .param("id", request)
        .query(
            (row, n) ->
                cipher.open(
                    row.getObject("id", UUID.class), Accounts.EMAIL, row.getBytes("email_sealed")))
        .list();
  }

  /** The very first admin, by the system. */
  public void foundFirst(UUID account) {
    jdbc.sql("update access.accounts set founding = 1 where id = :id")
        .param("id", account)
        .update();
  }

  /**
   * The first admin has entered the second one of the centre, while there is nobody else at the
   * top: it works at once and is marked.
   */
  public boolean foundSecond(UUID account) {
    return Acting.current().role() == Role.ADMIN
        && jdbc.sql("select access.found_second(:id)")
            .param("id", account)
            .query(Boolean.class)
            .single();
  }

  /** Whether the actor is an admin of the centre whom nobody could answer with a yes. */
  @Transactional(readOnly = true)
  public boolean aloneAtTheTop() {
    return Acting.current().role() == Role.ADMIN
        && jdbc.sql("select access.alone_at_the_top()").query(Boolean.class).single();
  }
}
