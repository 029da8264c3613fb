package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.ReadingStopped.Limit;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what lists and searches show: rows, names in full, and whom something leads to that was
 * typed. A word that is tried until somebody answers to it tells as much as the name in full.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ListReadings {
  /** More strangers than these behind one word are nobody whom the officer has before them. */
  static final int AT_ONCE = 10;

  private final JdbcClient jdbc;
  private final Readings readings;

  ListReadings(JdbcClient jdbc, Readings readings) {
    this.jdbc = jdbc;
    this.readings = readings;
  }

  /**
   * @return who of them may be told: see {@code audit.count_found}
   */
  Set<UUID> found(Collection<UUID> persons) {
    return found(persons, AT_ONCE, 1);
  }

  Set<UUID> known(Collection<UUID> persons) {
    return found(persons, 0, 1);
  }

  /** Chance makes many alike: they take a fifth at most, and the rest is for who is looked for. */
  Set<UUID> alike(Collection<UUID> persons) {
    return found(persons, AT_ONCE, 5);
  }

  private Set<UUID> found(Collection<UUID> persons, int atOnce, int part) {
    Acting acting = Acting.current();
    UUID account = acting.actor().id();
    if (account == null || !Readings.counts(acting.role()) || persons.isEmpty()) {
      return Set.copyOf(persons);
    }
    ReadingLimits most = readings.limits(acting.role());
    return jdbc.sql(
            """
            select audit.count_found(:account, :persons, :familiar, :now, :once, :found / share,
                                     :all / share)
              from access.reading_share(:account) share
            """)
        .param("account", account)
        .param("persons", persons.toArray(UUID[]::new))
        .param("familiar", readings.familiar(acting, persons).toArray(UUID[]::new))
        .param("now", readings.now())
        .param("once", atOnce)
        .param("found", most.found() / part)
        .param("all", most.fortnight())
        .query(ListReadings::ids)
        .single()
        .orElseThrow();
  }

  void searched() {
    Acting acting = Acting.current();
    UUID account = acting.actor().id();
    if (account == null || !Readings.counts(acting.role())) {
      return;
    }
    boolean fits =
        jdbc.sql(
                """
                select audit.count_search(:account, :now, :most / share)
                  from access.reading_share(:account) share
                """)
            .param("account", account)
            .param("now", readings.now())
            .param("most", readings.limits(acting.role()).searches())
            .query(Boolean.class)
            .single();
    if (!fits) {
      throw new ReadingStopped(Limit.SEARCHES);
    }
  }

  Listed listed(List<UUID> persons, boolean byInitials) {
    Acting acting = Acting.current();
    UUID account = acting.actor().id();
    if (account == null || !Readings.counts(acting.role()) || persons.isEmpty()) {
      return Listed.IN_FULL;
    }
    ReadingLimits usual = readings.limits(acting.role());
    ReadingLimits most = byInitials ? usual.namingNobody() : usual;
    Optional<Set<UUID>> shortened =
        jdbc.sql(
                """
                select audit.count_rows(:account, :persons, :familiar, :now, :rows / share,
                                        :names / share, :all / share)
                  from access.reading_share(:account) share
                """)
            .param("account", account)
            .param("persons", persons.toArray(UUID[]::new))
            .param("familiar", readings.familiar(acting, persons).toArray(UUID[]::new))
            .param("now", readings.now())
            .param("rows", most.rows())
            .param("names", most.names())
            .param("all", most.fortnight())
            .query(ListReadings::ids)
            .single();
    return new Listed(shortened.orElseThrow(() -> new ReadingStopped(Limit.ROWS)));
  }

  private static Optional<Set<UUID>> ids(ResultSet rs, int n) throws SQLException {
    Array ids = rs.getArray(1);
    return ids == null ? Optional.empty() : Optional.of(Set.of((UUID[]) ids.getArray()));
  }
}
