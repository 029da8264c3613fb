package id.antarkerja.officers;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a workbook of a thousand new officers leaves to two persons: to ask for their accounts, and
 * to say yes, for many at once. Each by the rules of one, and all or none.
 */
@Service
@Transactional
class ManyAccounts {
  /** As many as a page shows. */
  static final int MOST = 100;

  private final Accounts accounts;
  private final Approvals approvals;
  private final Audit audit;

  ManyAccounts(Accounts accounts, Approvals approvals, Audit audit) {
    this.accounts = accounts;
    this.approvals = approvals;
    this.audit = audit;
  }

  /**
   * Asks that accounts which open nothing yet work with the role that they were entered with.
   *
   * @throws NotThere when one is not the actor's to let in, works already, or is for a role that
   *     the actor may not give
   * @throws RefusedException {@code account.asked} while one is asked about
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  void ask(Set<UUID> ids) {
    StepUp.require();
    Map<UUID, Role> roles = new LinkedHashMap<>();
    for (UUID id : ids) {
      AccountState account = accounts.state(id).orElseThrow(NotThere::new);
      if (!account.waiting()
          || !Accounts.mayLetIn(Acting.current(), account)
          || !Roles.toGive().contains(account.role())
          || id.equals(Acting.current().actor().id())) {
        throw new NotThere();
      }
      roles.put(id, account.role());
    }
    approvals.begin(roles);
    ids.forEach(id -> audit.wrote("officer.role", id));
  }

  /**
   * Says yes to each.
   *
   * @throws NotThere when one does not wait in the actor's scope, or not any more
   * @throws RefusedException when the actor is not the second person for one
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  void approve(Set<UUID> requests) {
    requests.forEach(request -> approvals.decide(request, true, null));
  }
}
