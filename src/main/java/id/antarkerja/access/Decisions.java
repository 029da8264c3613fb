package id.antarkerja.access;

import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.NotThere;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that says who may do what with whom. Doors of modules ask it, pages never: a page
 * gets what its door has let through. The rules themselves are {@link Rules}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {
  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For the one who acts now. */
  public Decision decide(Action action, Subject subject, Purpose purpose) {
    return switch (subject) {
      case Subject.Person(UUID id) ->
          Objects.requireNonNull(decideAll(action, List.of(id), purpose).get(id));
      case Subject.Held(String territory) -> decided(action, purpose, relation(territory), null);
    };
  }

  /**
   * @throws NotThere when it is refused: what may not be seen is not there
   */
  public Decision.Allowed require(Action action, UUID person, Purpose purpose) {
    return decide(action, Subject.person(person), purpose).orNotThere();
  }

  /** Of several persons in one question; each has an answer. */
  public Map<UUID, Decision> decideAll(Action action, Collection<UUID> persons, Purpose purpose) {
    Map<UUID, Decision> answers = new HashMap<>();
    Map<UUID, Standing> known = standings(persons);
    for (UUID person : persons) {
      Standing standing = known.getOrDefault(person, Standing.NONE);
      answers.put(person, decided(action, purpose, standing.relation(), standing.basis()));
    }
    return answers;
  }

  private static Decision decided(
      Action action, Purpose purpose, Relation relation, @Nullable Basis basis) {
    Rules rules = Rules.of(relation, basis);
    return rules.may().contains(action) && rules.serves().contains(purpose)
        ? new Decision.Allowed(rules.most(), relation, basis)
        : new Decision.Refused(
            relation,
            action == Action.FIND && relation != Relation.OWN_FILE
                ? Decision.Look.HELD_ELSEWHERE
                : Decision.Look.NOT_THERE);
  }

  private Map<UUID, Standing> standings(Collection<UUID> persons) {
    Acting acting = Acting.current();
    Map<UUID, Standing> found = new HashMap<>();
    switch (acting.role()) {
      case SYSTEM -> persons.forEach(id -> found.put(id, new Standing(Relation.SYSTEM, null)));
      case OFFICER, HEAD -> rows(persons).forEach(row -> found.put(row.personId(), of(row)));
      default -> {
        UUID self = acting.actor().kind() == ActorKind.CITIZEN ? acting.actor().id() : null;
        if (self != null && persons.contains(self)) {
          found.put(self, new Standing(Relation.SELF, null));
        }
      }
    }
    return found;
  }

  private List<Row> rows(Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select h.person_id, h.territory, h.person_id = any (access.own_files()) as own_file,
                   (select g.basis from access.person_grants g
                     where g.person_id = h.person_id and g.office_id = :office
                       and (g.account_id is null or g.account_id = :actor)
                       and statement_timestamp() >= g.valid_from
                       and (g.valid_until is null or statement_timestamp() < g.valid_until)
                     order by array_position(
                       array['TRANSFER', 'CONSENT', 'REFERRAL', 'BREAK_GLASS'], g.basis)
                     limit 1) as basis
              from access.person_home h where h.person_id = any (cast(:ids as uuid[]))
            """)
        .param("office", Acting.current().officeId())
        .param("actor", Acting.current().actor().id())
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(Row.class)
        .list();
  }

  private static Standing of(Row row) {
    if (row.ownFile()) {
      return new Standing(Relation.OWN_FILE, null);
    }
    Relation relation = relation(row.territory());
    return relation == Relation.STRANGER && row.basis() != null
        ? new Standing(Relation.GRANTED, row.basis())
        : new Standing(relation, null);
  }

  private static Relation relation(String territory) {
    Acting acting = Acting.current();
    return switch (acting.role()) {
      case SYSTEM -> Relation.SYSTEM;
      case OFFICER, HEAD ->
          acting.territory().equals(territory)
              ? Relation.OWN_CASELOAD
              : acting.scope().contains(territory) ? Relation.SUPERVISOR : Relation.STRANGER;
      default -> Relation.STRANGER;
    };
  }

  private record Row(UUID personId, String territory, boolean ownFile, @Nullable Basis basis) {}

  private record Standing(Relation relation, @Nullable Basis basis) {
    static final Standing NONE = new Standing(Relation.STRANGER, null);
  }
}
