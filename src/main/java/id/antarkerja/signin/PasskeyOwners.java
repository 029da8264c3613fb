package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
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
  private final List<Guests> guests;
  private final PasskeyStore keys;

  PasskeyOwners(Accounts accounts, List<Guests> guests, PasskeyStore keys) {
    this.accounts = accounts;
    this.guests = guests;
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
    return accounts
        .state(id)
        .map(AccountState::name)
        .or(() -> guest(id))
        .map(name -> entity(id, name))
        .orElse(null);
  }

  /** Whoever is no staff comes only with the system: what they may read themselves is less. */
  private Optional<String> guest(UUID id) {
    return Acting.current().role() == Role.SYSTEM
        ? guests.stream().flatMap(kind -> kind.find(id).stream()).map(Guest::name).findFirst()
        : Optional.empty();
  }

  private static PublicKeyCredentialUserEntity entity(UUID id, String name) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(bytes(id))
        .name(name)
        .displayName(name)
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
