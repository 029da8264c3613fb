package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as passkeys know them: by id, and by a name that the device shows. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final Accounts accounts;

  PasskeyOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return find(account(id));
  }

  /** The name is the account's id: see {@link Passkeys}. */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return find(UUID.fromString(name));
  }

  private @Nullable PublicKeyCredentialUserEntity find(UUID id) {
    return accounts.state(id).map(PasskeyOwners::entity).orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(AccountState account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(bytes(account.id()))
        .name(account.name())
        .displayName(account.name())
        .build();
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("accounts are made elsewhere");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("accounts are never deleted here");
  }

  static Bytes bytes(UUID id) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes id) {
    ByteBuffer buffer = ByteBuffer.wrap(id.getBytes());
    if (buffer.remaining() != 16) {
      throw new IllegalArgumentException("not an account");
    }
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
