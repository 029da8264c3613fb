package id.antarkerja.demo;

import id.antarkerja.access.AccountRequests;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.NewAccount;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in for the first one, while nobody has a password. The first admin enters the second one;
 * from then on every account needs two.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FirstAdmin {
  static final Duration LINK_LIVES = Duration.ofHours(24);

  private final Accounts accounts;
  private final AccountRequests requests;
  private final Audit audit;
  private final OneTimeLinks links;
  private final Offices offices;
  private final String email;

  /**
   * @param email {@code antarkerja.admin-email}
   */
  FirstAdmin(
      Accounts accounts,
      AccountRequests requests,
      Audit audit,
      OneTimeLinks links,
      Offices offices,
      @Value("${antarkerja.admin-email:admin@localhost}") String email) {
    this.accounts = accounts;
    this.requests = requests;
    this.audit = audit;
    this.links = links;
    this.offices = offices;
    this.email = email;
  }

  /** The path of a fresh link for the first admin; empty once anybody can sign in. */
  Optional<String> path() {
    if (!accounts.nobodyHasAPassword()) {
      return Optional.empty();
    }
    UUID admin = accounts.idOf(email).orElseGet(this::create);
    return Optional.of("/masuk/tautan/" + links.issue(admin, LINK_LIVES));
  }

  private UUID create() {
    Office centre = offices.byTerritory(Scope.EVERYWHERE).orElseThrow();
    UUID id = Uuid7.next();
    accounts.create(
        new NewAccount(
            id,
            Role.ADMIN,
            "Admin",
            email,
            centre.id().value(),
            centre.name(),
            centre.territory()));
    requests.foundFirst(id);
    audit.wrote("officer.founded", id);
    return id;
  }
}
