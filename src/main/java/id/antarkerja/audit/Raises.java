package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reading limits let out for a day: once by each level, so that they don't add up without end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Raises {
  private final JdbcClient jdbc;
  private final Clock clock;

  Raises(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Lets an account of the actor's scope, for which the actor is a second person, read more until a
   * moment. Once: while that lasts, only a level above lets it read still more.
   *
   * @param extra 1..300, on top of each limit
   * @param reason 20..500 characters
   * @throws RefusedException {@code reading.raisedAlready}
   */
  public void raise(
      UUID account, String territory, int extra, String reason, OffsetDateTime until) {
    Acting acting = Acting.current();
    try {
      int rows =
          jdbc.sql(
                  """
                  insert into audit.raises
                         (id, account, territory, extra, reason, raised_by, at, until, by_territory)
                  select uuidv7(), :account, :territory, :extra, :reason, :by, :at, :until, :own
                   where not exists (select from audit.raises r
                                      where r.account = :account and r.until > :at
                                        and not access.is_above(:own, r.by_territory))
                  """)
              .param("account", account)
              .param("territory", territory)
              .param("extra", extra)
              .param("reason", reason)
              .param("by", acting.actor().id())
              .param("at", clock.instant().atOffset(ZoneOffset.UTC))
              .param("until", until)
              .param("own", acting.territory())
              .update();
      if (rows == 1) {
        return;
      }
    } catch (DuplicateKeyException another) {
      // Somebody of the same level was faster.
    }
    throw new RefusedException(Reason.of("reading.raisedAlready"));
  }
}
