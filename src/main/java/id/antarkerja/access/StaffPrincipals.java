package id.antarkerja.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Officers, heads and admins. */
@Component
class StaffPrincipals implements Principals {
  private final Accounts accounts;

  StaffPrincipals(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String kind() {
    return SignedIn.STAFF;
  }

  @Override
  public Optional<SignIn> find(UUID id) {
    return accounts.byId(id).filter(account -> !account.disabled()).map(Account::signIn);
  }

  @Override
  public Duration idle() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Duration longest() {
    return Duration.ofHours(8);
  }
}
