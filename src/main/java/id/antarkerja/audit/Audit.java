package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Digests;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The door to the audit trail: it can be added to, never changed. Everything is written in the
 * transaction of the answer: what can't be recorded is not shown.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
  /** Among the fields of an entry: the reader had nothing to do with the person. */
  public static final String STRANGER = "reader:STRANGER";

  private final JdbcClient jdbc;
  private final Readings readings;
  private final ListReadings lists;

  Audit(JdbcClient jdbc, Readings readings, ListReadings lists) {
    this.jdbc = jdbc;
    this.readings = readings;
    this.lists = lists;
  }

  /**
   * A person's file or protected fields are about to be shown. Somebody the reader has nothing to
   * do with counts as a stranger, and the entry says so ({@link #STRANGER}).
   *
   * @param action code of what was opened, e.g. {@code jobseeker.file}
   * @param purpose what for; the person is told
   * @param fields codes of the protected fields shown
   * @throws ReadingStopped when the reader was shown too many strangers
   */
  public void read(String action, Purpose purpose, UUID person, String... fields) {
    String[] all = readings.read(person) ? marked(fields) : fields;
    add(new What("READ", action, purpose), person, List.of(), all, 1);
  }

  /**
   * As {@link #read}, where the one to whom it is shown is known better than by the actor's id: an
   * employer has many links and contacts.
   *
   * @param holder whose budget it is
   */
  public void disclosed(
      String action, Purpose purpose, UUID holder, UUID person, String... fields) {
    readings.disclosed(holder, person);
    add(new What("READ", action, purpose), person, List.of(holder), fields, 1);
  }

  /**
   * As {@link #disclosed}, to somebody who is let in by one officer's word alone: it could be that
   * officer, so it counts for them too.
   */
  public void disclosedOnWordOf(UUID officer, UUID person) {
    readings.disclosedOnWordOf(officer, person);
  }

  /** As {@link #read} of each of them at once, for a list that stands for their files. */
  public void readAll(String action, Purpose purpose, Collection<UUID> persons, String... fields) {
    Set<UUID> strangers = readings.taken(persons);
    for (UUID person : persons) {
      String[] all = strangers.contains(person) ? marked(fields) : fields;
      add(new What("READ", action, purpose), person, List.of(), all, 1);
    }
  }

  private static String[] marked(String[] fields) {
    return Stream.concat(Arrays.stream(fields), Stream.of(STRANGER)).toArray(String[]::new);
  }

  /**
   * These persons are about to leave the house in a file on one's own word. Each is told.
   *
   * @param about the file
   * @throws ReadingStopped when the one who acts was shown too many strangers
   */
  public void taken(String action, UUID about, Collection<UUID> persons) {
    readings.taken(persons);
    exported(action, about, persons);
  }

  /** The same after another person's yes, which no budget stands for. */
  public void exported(String action, UUID about, Collection<UUID> persons) {
    List<UUID> distinct = persons.stream().distinct().toList();
    add(
        new What("LIST", action, Purpose.EXPORT),
        about,
        distinct,
        new String[] {"name", "birth"},
        distinct.size());
  }

  /**
   * Rows of a list are about to be shown, without protected fields.
   *
   * @param purpose what the page is for; the persons are told
   * @return how each may be named
   * @throws ReadingStopped when the reader was shown too many rows today
   */
  public Listed listed(String action, Purpose purpose, Collection<UUID> persons) {
    return listed(action, purpose, null, persons);
  }

  /**
   * @param about what the list belongs to, a vacancy for example
   */
  public Listed listed(
      String action, Purpose purpose, @Nullable UUID about, Collection<UUID> persons) {
    return listed(action, purpose, about, persons, false);
  }

  /** As {@link #listed}, where nobody is named in full who was not before. */
  public Listed listedByInitials(String action, Purpose purpose, Collection<UUID> persons) {
    return listed(action, purpose, null, persons, true);
  }

  private Listed listed(
      String action,
      Purpose purpose,
      @Nullable UUID about,
      Collection<UUID> persons,
      boolean byInitials) {
    List<UUID> distinct = persons.stream().distinct().toList();
    Listed listed = lists.listed(distinct, byInitials);
    if (!distinct.isEmpty()) {
      add(new What("LIST", action, purpose), about, distinct, new String[0], distinct.size());
    }
    return listed;
  }

  /**
   * Somebody typed what no list tells, a word of a name or a day of birth, and it leads to these.
   * Who is told counts as a stranger; the others must leave no sign. What is told is {@link
   * #listed} after this.
   *
   * @return who of them may be told: whom the reader knows, and of the strangers all or none
   */
  public Set<UUID> found(Collection<UUID> persons) {
    return lists.found(persons);
  }

  /** As {@link #found}, of people who only look like somebody: far fewer strangers. */
  public Set<UUID> alike(Collection<UUID> persons) {
    return lists.alike(persons);
  }

  /** Those of them whom the reader knows: who is familiar, or was told within 14 days. */
  public Set<UUID> known(Collection<UUID> persons) {
    return lists.known(persons);
  }

  /**
   * A search by words begins.
   *
   * @throws ReadingStopped when there were too many within the hour
   */
  public void searched() {
    lists.searched();
  }

  /** Those of them who have nothing to do with the one who acts. */
  public Set<UUID> strangersAmong(Collection<UUID> persons) {
    return readings.strangersAmong(persons);
  }

  /** Protected fields of something that is no jobseeker, e.g. an employer's contacts. */
  public void saw(String action, Purpose purpose, UUID subject, String... fields) {
    add(new What("READ", action, purpose), subject, List.of(), fields, 1);
  }

  /**
   * @param fields codes of what else it was about, e.g. {@code office:3216}; never personal data
   */
  public void wrote(String action, UUID subject, String... fields) {
    add(What.of("WRITE", action), subject, List.of(), fields, 1);
  }

  /** An action without a single subject, e.g. an import. */
  public void did(String action) {
    add(What.of("WRITE", action), null, List.of(), new String[0], 1);
  }

  /** The limits of a role are other ones since this start. */
  void limits(Role role, ReadingLimits limits) {
    add(
        What.of("WRITE", "reading.limits." + role),
        null,
        List.of(),
        new String[] {limits.toString()},
        1);
  }

  /** That something was asked for and refused. */
  public void refused(String action) {
    add(What.of("READ", action), null, List.of(), new String[0], "REFUSED", 1);
  }

  private void add(
      What what, @Nullable UUID subject, List<UUID> subjects, String[] fields, int count) {
    add(what, subject, subjects, fields, "DONE", count);
  }

  private record What(String kind, String action, @Nullable Purpose purpose) {
    static What of(String kind, String action) {
      return new What(kind, action, null);
    }
  }

  private void add(
      What what,
      @Nullable UUID subject,
      List<UUID> subjects,
      String[] fields,
      String result,
      int count) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into audit.entries (kind, action, purpose, subject, subjects, fields, result, count,
              actor_kind, actor, role, office_id, territory, session)
            values (:kind, :action, :purpose, :subject, :subjects, :fields, :result, :count,
              :actorKind, :actor, :role, :office, :territory, :session)
            """)
        .param("kind", what.kind())
        .param("action", what.action())
        .param("purpose", what.purpose() == null ? null : what.purpose().name())
        .param("subject", subject)
        .param("subjects", subjects.toArray(UUID[]::new))
        .param("fields", fields)
        .param("result", result)
        .param("count", count)
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .param("role", acting.role().name())
        .param("office", acting.officeId())
        .param("territory", acting.territory())
        .param("session", session())
        .update();
  }

  /** Enough to tell sessions apart, nothing to take one over with; null outside of a request. */
  private static byte @Nullable [] session() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      var session = request.getRequest().getSession(false);
      return session == null ? null : Arrays.copyOf(Digests.sha256(session.getId()), 8);
    }
    return null;
  }
}
