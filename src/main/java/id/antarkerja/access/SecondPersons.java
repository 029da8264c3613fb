package id.antarkerja.access;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.sql.Types;
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
 * first one comes from, is not a second one. Where much leaves the house none of those the first
 * one comes from is, however far above: the distant rule.
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
    return asked("select access.second_against(:second, :first) as against", second, first);
  }

  /** As {@link #against}, by the distant rule. */
  public Optional<Reason> distantAgainst(UUID second, UUID first) {
    return asked("select access.distant_second_against(:second, :first) as against", second, first);
  }

  private Optional<Reason> asked(String sql, UUID second, UUID first) {
    return Optional.ofNullable(
            jdbc.sql(sql)
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

  /** As {@link #distantAgainst}, for the one who acts. */
  public Optional<Reason> distantAgainstMe(@Nullable UUID first) {
    return first == null ? Optional.empty() : distantAgainst(self(), first);
  }

  /**
   * The one who acts is the second person.
   *
   * @param first who asked or did the first half; null when nobody of the house did
   * @throws RefusedException when they are not
   */
  public void demand(@Nullable UUID first) {
    refuse(againstMe(first));
  }

  /** As {@link #demand}, by the distant rule. */
  public void demandDistant(@Nullable UUID first) {
    refuse(distantAgainstMe(first));
  }

  private static void refuse(Optional<Reason> against) {
    against.ifPresent(
        reason -> {
          throw new RefusedException(List.of(reason));
        });
  }

  private static UUID self() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }

  /**
   * Whether the centre has no other admin, or auditor, as this one is, but for {@code besides}:
   * then they are neither shut nor moved away by that one.
   */
  public boolean isLastAtTop(UUID id, @Nullable UUID besides) {
    return jdbc.sql("select access.last_at_top(:id, :besides)")
        .param("id", id)
        .param("besides", besides, Types.OTHER)
        .query(Boolean.class)
        .single();
  }
}
