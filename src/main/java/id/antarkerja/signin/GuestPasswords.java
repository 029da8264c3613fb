package id.antarkerja.signin;

import id.antarkerja.access.PersonCipher;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of people who are no staff, as the system; see {@code access.Accounts} for staff. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GuestPasswords {
  /** Of one address; each try compares with so many. */
  static final int MOST = 5;

  private static final String HASH = "signin.passwords.hash";

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  GuestPasswords(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  record Stored(UUID owner, String hash) {
    @Override
    public String toString() {
      return "Stored[" + owner + "]";
    }
  }

  void set(UUID owner, String hash) {
    jdbc.sql(
            """
            insert into signin.passwords (owner_id, hash_sealed) values (:owner, :hash)
            on conflict (owner_id) do update
              set hash_sealed = excluded.hash_sealed, set_at = now()
            """)
        .param("owner", owner)
        .param("hash", cipher.seal(owner, HASH, hash))
        .update();
  }

  /**
   * Families share an address, and anybody may say at a counter that it is theirs too: the {@link
   * #MOST} who set a password first.
   */
  List<Stored> of(List<UUID> owners) {
    return jdbc.sql(
            """
                select owner_id, hash_sealed from signin.passwords
                 where owner_id = any(cast(:owners as uuid[])) order by set_at, owner_id limit :most
                """)
        .param("owners", owners.stream().map(UUID::toString).toArray(String[]::new))
        .param("most", MOST)
        .query(
            (row, n) -> {
              UUID owner = row.getObject("owner_id", UUID.class);
              return new Stored(owner, cipher.open(owner, HASH, row.getBytes("hash_sealed")));
            })
        .list();
  }

  boolean remove(UUID owner) {
    return jdbc.sql("delete from signin.passwords where owner_id = :owner")
            .param("owner", owner)
            .update()
        == 1;
  }
}
