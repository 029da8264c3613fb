package id.antarkerja.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Public keys of accounts; the database shows each owner their own, the system all. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyStore implements UserCredentialRepository {
  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A key stays with its account: one that another account has is not taken over. */
  @Override
  public void save(CredentialRecord key) {
    int rows =
        jdbc.sql(
                """
                insert into signin.passkeys (credential_id, account_id, public_key, signature_count,
                    uv_initialized, backup_eligible, backup_state, transports, attestation,
                    client_data, label)
                values (:id, :account, :key, :count, :uv, :eligible, :backup, :transports,
                    :attestation, :clientData, :label)
                on conflict (credential_id) do update
                  set signature_count = excluded.signature_count, last_used_at = now(),
                      uv_initialized = excluded.uv_initialized,
                      backup_state = excluded.backup_state
                  where passkeys.account_id = excluded.account_id
                """)
            .param("id", key.getCredentialId().getBytes())
            .param("account", PasskeyOwners.account(key.getUserEntityUserId()))
            .param("key", key.getPublicKey().getBytes())
            .param("count", key.getSignatureCount())
            .param("uv", key.isUvInitialized())
            .param("eligible", key.isBackupEligible())
            .param("backup", key.isBackupState())
            .param(
                "transports",
                key.getTransports().stream()
                    .map(AuthenticatorTransport::getValue)
                    .sorted()
                    .collect(Collectors.joining(",")))
            .param("attestation", bytes(key.getAttestationObject()))
            .param("clientData", bytes(key.getAttestationClientDataJSON()))
            .param("label", key.getLabel())
            .update();
    if (rows != 1) {
      throw new IllegalArgumentException("another account has this key");
    }
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql("select * from signin.passkeys where credential_id = :id")
        .param("id", id.getBytes())
        .query((row, n) -> key(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return jdbc.sql("select * from signin.passkeys where account_id = :id order by created_at")
        .param("id", PasskeyOwners.account(user))
        .query((row, n) -> key(row))
        .list();
  }

  @Override
  public void delete(Bytes id) {
    jdbc.sql("delete from signin.passkeys where credential_id = :id")
        .param("id", id.getBytes())
        .update();
  }

  void deleteAll(Bytes user) {
    jdbc.sql("delete from signin.passkeys where account_id = :account")
        .param("account", PasskeyOwners.account(user))
        .update();
  }

  boolean delete(UUID account, Bytes id) {
    return jdbc.sql(
                "delete from signin.passkeys where credential_id = :id and account_id = :account")
            .param("id", id.getBytes())
            .param("account", account)
            .update()
        == 1;
  }

  private static CredentialRecord key(ResultSet row) throws SQLException {
    Timestamp used = row.getTimestamp("last_used_at");
    Instant made = row.getTimestamp("created_at").toInstant();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(PasskeyOwners.bytes(row.getObject("account_id", UUID.class)))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(transports(row.getString("transports")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(made)
        .lastUsed(used == null ? made : used.toInstant())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(String text) {
    return Stream.of(text.split(","))
        .filter(value -> !value.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  private static byte[] bytes(@Nullable Bytes value) {
    return value == null ? new byte[0] : value.getBytes();
  }
}
