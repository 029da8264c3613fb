package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.kernel.NotThere;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Accounts as passkeys know them: by id, and by a name that the device shows. An account is made
 * and ended elsewhere; whoever is none gets no passkey.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private static final int ID_BYTES = 16;

  private final Accounts accounts;
  private final PasskeyStore keys;

  PasskeyOwners(Accounts accounts, PasskeyStore keys) {
    this.accounts = accounts;
    this.keys = keys;
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

  /**
   * What an account is known by is its own: there is nothing to keep beside it. Spring calls this
   * with a user of its own making when the name is nobody's.
   *
   * @throws NotThere when it is no account, or none that this actor may know
   */
  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    if (entity.getId().getBytes().length != ID_BYTES || findById(entity.getId()) == null) {
      throw new NotThere();
    }
  }

  /** The account stays; it has no passkeys any more. */
  @Override
  public void delete(Bytes id) {
    keys.deleteAll(id);
  }

  static Bytes bytes(UUID id) {
    return new Bytes(
        ByteBuffer.allocate(ID_BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes id) {
    ByteBuffer buffer = ByteBuffer.wrap(id.getBytes());
    if (buffer.remaining() != ID_BYTES) {
      throw new IllegalArgumentException("not an account");
    }
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
