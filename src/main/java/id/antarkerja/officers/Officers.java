package id.antarkerja.officers;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.NewAccount;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters officers and finds them. */
@Service
@Transactional
public class Officers {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Offices offices;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Approvals approvals;
  private final AccountNews news;
  private final Audit audit;
  private final Beginnings beginnings;

  Officers(
      JdbcClient jdbc,
      JdbcTemplate batch,
      Offices offices,
      Accounts accounts,
      OneTimeLinks links,
      Approvals approvals,
      AccountNews news,
      Audit audit,
      Beginnings beginnings) {
    this.news = news;
    this.approvals = approvals;
    this.jdbc = jdbc;
    this.batch = batch;
    this.offices = offices;
    this.accounts = accounts;
    this.links = links;
    this.audit = audit;
    this.beginnings = beginnings;
  }

  /**
   * Enters an officer and their account, which has no password yet and waits for a second person's
   * yes; what the system enters works at once.
   *
   * @return the id of officer and account, one and the same
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public UUID enter(NewOfficer officer) {
    return enter(Uuid7.next(), officer);
  }

  /**
   * As {@link #enter(NewOfficer)} with a given id, for worlds that come out the same every time.
   */
  public UUID enter(UUID id, NewOfficer officer) {
    StepUp.require();
    Office office = offices.one(officer.office().value());
    accounts.create(
        new NewAccount(
            id,
            officer.role(),
            officer.name(),
            officer.email(),
            office.id().value(),
            office.name(),
            office.territory()));
    jdbc.sql(
            """
            insert into officers.officers (id, kind, name, office_id, territory)
            values (:id, :kind, :name, :office, :territory)
            """)
        .param("id", id)
        .param("kind", officer.kind().name())
        .param("name", officer.name())
        .param("office", office.id().value())
        .param("territory", office.territory())
        .update();
    beginnings.of(List.of(id), Map.of(id, officer));
    audit.wrote("officer.entered", id);
    if (Acting.current().role() != Role.SYSTEM) {
      approvals.begin(id, officer.role());
    }
    return id;
  }

  /** Many at once, with their accounts; {@code passwordHashes} by id, for those who can sign in. */
  public void enterAll(Map<UUID, NewOfficer> officers, Map<UUID, String> passwordHashes) {
    List<NewAccount> all = new ArrayList<>();
    officers.forEach(
        (id, officer) -> {
          Office office = offices.one(officer.office().value());
          all.add(
              new NewAccount(
                  id,
                  officer.role(),
                  officer.name(),
                  officer.email(),
                  office.id().value(),
                  office.name(),
                  office.territory()));
        });
    accounts.createAll(all, passwordHashes);
    batch.batchUpdate(
        """
        insert into officers.officers (id, kind, name, office_id, territory) values (?, ?, ?, ?, ?)
        """,
        all,
        500,
        (statement, account) -> {
          NewOfficer officer = Objects.requireNonNull(officers.get(account.id()));
          statement.setObject(1, account.id());
          statement.setString(2, officer.kind().name());
          statement.setString(3, account.name());
          statement.setObject(4, account.officeId());
          statement.setString(5, account.territory());
        });
    beginnings.of(List.copyOf(officers.keySet()), officers);
    audit.did("officers.entered");
  }

  /**
   * Many at once by somebody who answers for all their offices. Their accounts open nothing: nobody
   * was asked for them yet, see {@link #changeRole}.
   *
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void enterWaiting(Map<UUID, NewOfficer> officers) {
    StepUp.require();
    enterAll(officers, Map.of());
    officers.keySet().forEach(id -> audit.wrote("officer.entered", id));
  }

  /** Officers in a scope, by territory, name and id, after a given place in that order. */
  @Transactional(readOnly = true)
  public List<OfficerRow> list(
      Scope scope, String afterTerritory, String afterName, UUID afterId, int limit) {
    return jdbc.sql(
            """
            select o.id, o.kind, o.name, f.name as office_name, o.territory
              from officers.officers o join officers.offices f on f.id = o.office_id
             where o.territory >= :lo and o.territory < :hi
               and (o.territory, o.name, o.id) > (:afterTerritory, :afterName, :afterId)
             order by o.territory, o.name, o.id limit :limit
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("afterTerritory", afterTerritory)
        .param("afterName", afterName)
        .param("afterId", afterId)
        .param("limit", limit)
        .query(OfficerRow.class)
        .list();
  }

  /**
   * @throws NotThere when there is none in the actor's scope
   */
  @Transactional(readOnly = true)
  public OfficerRow one(UUID id) {
    return jdbc.sql(
            """
            select o.id, o.kind, o.name, f.name as office_name, o.territory
              from officers.officers o join officers.offices f on f.id = o.office_id
             where o.id = :id
            """)
        .param("id", id)
        .query(OfficerRow.class)
        .optional()
        .orElseThrow(NotThere::new);
  }

  /**
   * A one-time link by which an officer sets a first password, good for a while; making it is on
   * record, and ties the account to who made it.
   *
   * @throws NotThere when there is none in the actor's scope, or only an admin may make theirs
   * @throws RefusedException {@code officer.waiting}, {@code officer.opened}: once its owner had a
   *     way in, two let them in anew
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public String link(UUID id, Duration validity) {
    StepUp.require();
    one(id);
    if (!mayLink(id)) {
      throw new NotThere();
    }
    AccountState account = account(id);
    if (account.waiting() || account.opened()) {
      throw new RefusedException(
          Reason.of(account.waiting() ? "officer.waiting" : "officer.opened"));
    }
    audit.wrote("officer.link", id);
    return links.issue(id, validity);
  }

  /**
   * Shuts an officer's account or opens it again; shutting ends their sessions at once. Its owner
   * and those above hear of it.
   *
   * @throws NotThere when there is none that the actor may shut: never one's own, an admin's only
   *     by an admin
   * @throws RefusedException {@code officer.lastAtTop} for the only admin of the centre beside the
   *     actor and the only auditor there; {@code officer.shutAbove} for one that a level above shut
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void shut(UUID id, boolean shut) {
    demandMayChange(id);
    AccountState before = account(id);
    accounts.shut(id, shut);
    audit.wrote(shut ? "officer.shut" : "officer.opened", id);
    if (before.disabled() != shut) {
      news.tell(before, shut ? "shut" : "opened");
    }
  }

  /**
   * Gives another role, as {@link #shut}: a head is an officer again at once and all their sessions
   * end; whatever else waits for a second person's yes.
   */
  public void changeRole(UUID id, Role role) {
    demandMayChange(id);
    boolean ofOffice = role == Role.OFFICER || role == Role.HEAD;
    if (!ofOffice && Acting.current().role() != Role.ADMIN) {
      throw new NotThere();
    }
    AccountState account = account(id);
    if (account.waiting() || account.role() != role) {
      if (!account.waiting() && account.role() == Role.HEAD && role == Role.OFFICER) {
        accounts.changeRole(id, role);
        news.tell(account, "less");
      } else {
        approvals.begin(id, role);
      }
      audit.wrote("officer.role", id);
    }
  }

  private void demandMayChange(UUID id) {
    StepUp.require();
    one(id);
    if (!mayLink(id) || id.equals(Acting.current().actor().id())) {
      throw new NotThere();
    }
  }

  /** How the officer's account stands. */
  @Transactional(readOnly = true)
  public AccountState account(UUID id) {
    return accounts.state(id).orElseThrow(NotThere::new);
  }

  /** Heads answer for their officers; who may make accounts is let in by an admin alone. */
  @Transactional(readOnly = true)
  public boolean mayLink(UUID id) {
    return accounts.state(id).filter(a -> Accounts.mayLetIn(Acting.current(), a)).isPresent();
  }

  /** One line of the registry. */
  public record OfficerRow(
      UUID id, OfficerKind kind, String name, String officeName, String territory) {}
}
