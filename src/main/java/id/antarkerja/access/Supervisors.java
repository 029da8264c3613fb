package id.antarkerja.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for an account: the heads of its office, else those of the offices above it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Supervisors {
  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  Supervisors(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * @param supervisors their e-mail addresses; empty when nobody stands above
   */
  public record Watched(String name, String territory, List<String> supervisors) {}

  private record Row(String name, String territory) {}

  private record Head(UUID id, byte[] emailSealed) {}

  /** By the system; empty for what is no account. */
  public Optional<Watched> of(UUID account) {
    return jdbc.sql("select name, territory from access.accounts where id = :id")
        .param("id", account)
        .query(Row.class)
        .optional()
        .map(row -> new Watched(row.name(), row.territory(), heads(account, row.territory())));
  }

  private List<String> heads(UUID account, String territory) {
    for (String place : upwards(territory)) {
      List<Head> heads =
          jdbc.sql(
                  """
                  select id, email_sealed from access.accounts
                   where territory = :place and role = 'HEAD' and disabled_at is null
                     and id <> :account
                  """)
              .param("place", place)
              .param("account", account)
              .query(Head.class)
              .list();
      if (!heads.isEmpty()) {
        return heads.stream()
            .map(head -> cipher.open(head.id(), "accounts.email", head.emailSealed()))
            .toList();
      }
    }
    return List.of();
  }

  /** "3215i00001", "3215", "32", "*". */
  static List<String> upwards(String territory) {
    List<String> places = new ArrayList<>(List.of(territory));
    if (territory.matches("[0-9]{4}.+")) {
      places.add(territory.substring(0, 4));
    }
    if (territory.matches("[0-9]{3,}.*")) {
      places.add(territory.substring(0, 2));
    }
    if (!territory.equals(Scope.EVERYWHERE)) {
      places.add(Scope.EVERYWHERE);
    }
    return places;
  }
}
