package id.antarkerja.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A staff account as sign-in needs it. */
record Account(
    UUID id,
    Role role,
    String name,
    @Nullable String passwordHash,
    UUID officeId,
    String officeName,
    String territory,
    boolean disabled,
    boolean waiting,
    boolean opened,
    boolean founding) {

  AccountState state() {
    return new AccountState(
        id, name, role, disabled, waiting, opened, founding, officeId, territory);
  }

  SignIn signIn() {
    return new SignIn(Acting.officer(id, role, officeId, territory, name), officeName);
  }
}
