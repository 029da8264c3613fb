package id.antarkerja.access;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who counts as the second person where a rule wants two. Accounts are easily made, persons are
 * not: an account of the last seven days, or one that comes from the first person, or that the
 * first one comes from, is not a second one.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SecondPersons {
  private final JdbcClient jdbc;

  SecondPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What speaks against one account as the second person for another; empty for nothing. */
  public Optional<Reason> against(UUID second, UUID first) {
    return Optional.ofNullable(
            jdbc.sql("select access.second_against(:second, :first) as against")
                .param("second", second)
                .param("first", first)
                .query()
                .singleRow()
                .get("against"))
        .map(code -> Reason.of((String) code));
  }

  /** As {@link #against}, for the one who acts. */
  public Optional<Reason> againstMe(@Nullable UUID first) {
    return first == null ? Optional.empty() : against(self(), first);
  }

  /**
   * The one who acts is the second person.
   *
   * @param first who asked or did the first half; null when nobody of the house did
   * @throws RefusedException when they are not
   */
  public void demand(@Nullable UUID first) {
    againstMe(first)
        .ifPresent(
            reason -> {
              throw new RefusedException(List.of(reason));
            });
  }

  private static UUID self() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
