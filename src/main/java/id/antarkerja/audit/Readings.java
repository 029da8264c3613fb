package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Familiar;
import id.antarkerja.access.Role;
import id.antarkerja.audit.ReadingStopped.Limit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the strangers that an account was shown and stops it: a valid account in the wrong hands
 * gets a few hundred people, not a country. Distinct persons in sliding windows of business time,
 * one count for every door: files, numbers, papers, exports, names in full in lists, and who is
 * found by what no list tells. Who has to do with the reader ({@link Familiar}) is not counted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Readings {
  /** Refused attempts within an hour after which nobody believes in a mistake. */
  static final int OUTLIER_TRIES = 10;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectProvider<Familiar> familiars;
  private final Map<Role, ReadingLimits> limits = new EnumMap<>(Role.class);

  Readings(
      JdbcClient jdbc, Clock clock, ObjectProvider<Familiar> familiars, Environment environment) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.familiars = familiars;
    for (Role role : Role.values()) {
      limits.put(role, ReadingLimits.of(role, environment));
    }
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public ReadingLimits limits(Role role) {
    return Objects.requireNonNull(limits.get(role));
  }

  Map<Role, ReadingLimits> limits() {
    return limits;
  }

  /** Whether the person is a stranger to the one who acts; a stranger is counted. */
  boolean read(UUID person) {
    Acting acting = Acting.current();
    UUID account = acting.actor().id();
    if (account == null || !counts(acting.role()) || isFamiliar(acting, person)) {
      return false;
    }
    count(account, List.of(person), limits(acting.role()));
    return true;
  }

  void disclosed(UUID holder, UUID person) {
    count(holder, List.of(person), limits(Role.EMPLOYER_LINK));
  }

  /**
   * All at once, so that only the day and the fortnight can be too short for them.
   *
   * @return the strangers among them
   */
  Set<UUID> taken(Collection<UUID> persons) {
    Acting acting = Acting.current();
    UUID account = acting.actor().id();
    if (account == null || !counts(acting.role())) {
      return Set.of();
    }
    Set<UUID> strangers = new HashSet<>(persons);
    strangers.removeAll(familiar(acting, persons));
    count(account, strangers, limits(acting.role()).atOnce());
    return strangers;
  }

  /** Counted for the officer on whose word it is shown, beside whoever it is shown to. */
  void disclosedOnWordOf(UUID officer, UUID person) {
    count(officer, List.of(person), limits(Role.OFFICER).atOnce());
  }

  Set<UUID> strangersAmong(Collection<UUID> persons) {
    Acting acting = Acting.current();
    if (acting.actor().id() == null || !counts(acting.role())) {
      return Set.of();
    }
    Set<UUID> strangers = new HashSet<>(persons);
    strangers.removeAll(familiar(acting, persons));
    return strangers;
  }

  /**
   * That somebody went on after a stop; in a transaction of its own, because that of the answer was
   * rolled back.
   *
   * @return whether it looks like a machine or a thief: then the session ends
   */
  public boolean stopped(Limit limit) {
    UUID account = Acting.current().actor().id();
    if (account == null) {
      return false;
    }
    int tries =
        jdbc.sql("select audit.count_stop(:account, :now, :limit, :most)")
            .param("account", account)
            .param("now", now())
            .param("limit", limit.name())
            .param("most", OUTLIER_TRIES)
            .query(Integer.class)
            .single();
    return tries >= OUTLIER_TRIES || limit == Limit.MINUTE;
  }

  /**
   * How many people shortlists made familiar to the one who acts, within 14 days. Who answers for
   * the account hears at half of the limit.
   */
  public void shortlisted(int people, int most) {
    jdbc.sql("select audit.shortlisted(:account, :now, :people, :most)")
        .param("account", Acting.current().actor().id())
        .param("now", now())
        .param("people", people)
        .param("most", most)
        .query((row, n) -> true)
        .single();
  }

  private void count(UUID holder, Collection<UUID> strangers, ReadingLimits most) {
    Optional<String> reached =
        jdbc.sql(
                """
                select audit.count_strangers(:holder, :strangers, :now, :minute, :hour / share,
                                             :day / share, :fortnight / share)
                  from access.reading_share(:holder) share
                """)
            .param("holder", holder)
            .param("strangers", strangers.toArray(UUID[]::new))
            .param("now", now())
            .param("minute", most.minute())
            .param("hour", most.hour())
            .param("day", most.day())
            .param("fortnight", most.fortnight())
            .query((rs, n) -> Optional.ofNullable(rs.getString(1)))
            .single();
    if (reached.isPresent()) {
      throw new ReadingStopped(Limit.valueOf(reached.get()));
    }
  }

  /** The system answers for no reader; people see themselves; links have a holder. */
  static boolean counts(Role role) {
    return role == Role.OFFICER || role == Role.HEAD || role == Role.ADMIN || role == Role.AUDITOR;
  }

  private boolean isFamiliar(Acting who, UUID person) {
    return serves(who) && familiars.stream().anyMatch(one -> one.familiar(who, person));
  }

  /** Whoever serves nobody is familiar with nobody. */
  private static boolean serves(Acting who) {
    return who.role() == Role.OFFICER || who.role() == Role.HEAD;
  }

  Set<UUID> familiar(Acting who, Collection<UUID> persons) {
    Set<UUID> known = new HashSet<>();
    if (serves(who)) {
      familiars.forEach(one -> known.addAll(one.among(who, persons)));
    }
    return known;
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  // ---- for those who answer for others

  /**
   * What an account was shown.
   *
   * @param hour strangers within the last hour
   * @param fortnight strangers opened, or named in full in a list, within 14 days
   * @param listed strangers in lists within 24 hours
   * @param extra how much supervisors raised the limits until the end of the day
   * @param share what the limits are divided by: more than 1 for an account that is new
   */
  public record Usage(
      UUID account,
      String name,
      Role role,
      String office,
      String territory,
      int hour,
      int fortnight,
      int listed,
      int extra,
      int share) {}

  /** Of the accounts in the actor's scope that read strangers lately, most first; at most 200. */
  public List<Usage> usage() {
    return jdbc.sql("select * from audit.usage(:now)")
        .param("now", now())
        .query(Usage.class)
        .list();
  }

  /** What the limits of the one who acts are divided by; see {@link Usage#share}. */
  public int share() {
    return jdbc.sql("select access.reading_share(:account)")
        .param("account", Acting.current().actor().id())
        .query(Integer.class)
        .single();
  }

  /** What a supervisor should know about an account of their scope. */
  public record Alert(
      UUID id,
      UUID account,
      String name,
      String territory,
      String kind,
      OffsetDateTime at,
      int n,
      int limitN) {}

  /** Of the last 14 days, newest first; at most 50, and nothing about oneself. */
  public List<Alert> alerts() {
    return jdbc.sql("select * from audit.heard(:since)")
        .param("since", now().minusDays(14))
        .query(Alert.class)
        .list();
  }
}
