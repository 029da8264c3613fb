package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Familiar;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom this officer put forward, while the referral is open. */
@Component
class OwnReferrals implements Familiar {
  private final JdbcClient jdbc;

  OwnReferrals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> among(Acting who, Collection<UUID> persons) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct r.person_id from referrals.referrals r
                 where r.person_id = any(:persons) and r.officer = :officer and r.ended_on is null
                """)
            .param("persons", persons.toArray(UUID[]::new))
            .param("officer", who.actor().id())
            .query(UUID.class)
            .list());
  }
}
