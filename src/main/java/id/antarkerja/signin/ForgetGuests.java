package id.antarkerja.signin;

import id.antarkerja.access.Erasable;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is erased has no way in any more, and no address of before. */
@Component
class ForgetGuests implements Erasable {
  private final JdbcClient jdbc;

  ForgetGuests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean erase(UUID person) {
    return List.of(
                "delete from signin.passkeys where account_id = :id",
                "delete from signin.totp where account_id = :id",
                "delete from signin.passwords where owner_id = :id",
                "delete from signin.former_addresses where owner_id = :id")
            .stream()
            .mapToInt(sql -> jdbc.sql(sql).param("id", person).update())
            .sum()
        > 0;
  }
}
