package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be the same person, in the whole nation: of the own scope with their summary, of others
 * the office and the kind of match and nothing else.
 */
@Component
class Duplicates {
  private final JdbcClient jdbc;
  private final JobseekerRepository people;
  private final JobseekerReader reader;
  private final Offices offices;
  private final Audit audit;

  Duplicates(
      JdbcClient jdbc,
      JobseekerRepository people,
      JobseekerReader reader,
      Offices offices,
      Audit audit) {
    this.jdbc = jdbc;
    this.people = people;
    this.reader = reader;
    this.offices = offices;
    this.audit = audit;
  }

  private record Hit(@Nullable UUID personId, @Nullable UUID officeId, String[] kinds) {}

  List<SimilarPerson> of(Identity who, @Nullable JobseekerId self) {
    return similar(people.asked(who.name(), who.bornOn(), who.nik(), who.phone()), self);
  }

  /** While somebody still types: whatever is known so far. */
  List<SimilarPerson> of(
      String name, @Nullable LocalDate bornOn, @Nullable Nik nik, @Nullable String phone) {
    return similar(people.asked(name, bornOn, nik, phone), null);
  }

  private List<SimilarPerson> similar(List<String> keys, @Nullable JobseekerId self) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Scope scope = Acting.current().scope();
    List<Hit> hits =
        jdbc.sql("select * from jobseekers.similar(:keys, :lo, :hi, :self)")
            .param("keys", keys.toArray(String[]::new))
            .param("lo", scope.lo())
            .param("hi", scope.hi())
            .param("self", self == null ? null : self.value(), java.sql.Types.OTHER)
            .query(
                (rs, n) ->
                    new Hit(
                        rs.getObject("person_id", UUID.class),
                        rs.getObject("office_id", UUID.class),
                        (String[]) rs.getArray("kinds").getArray()))
            .list();
    hits.forEach(this::recorded);
    Map<UUID, JobseekerSummary> known =
        reader
            .summaries(hits.stream().map(Hit::personId).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(s -> s.id().value(), Function.identity()));
    return hits.stream()
        .map(
            hit ->
                new SimilarPerson(
                    hit.personId() == null ? null : known.get(hit.personId()),
                    hit.officeId(),
                    List.of(hit.kinds())))
        .filter(found -> found.person() != null || found.officeId() != null)
        .toList();
  }

  /** That somebody is known elsewhere is a reading, even if no name is told. */
  private void recorded(Hit hit) {
    if (hit.officeId() != null) {
      audit.read("jobseeker.elsewhere", hit.officeId(), hit.kinds());
    }
  }

  /** Why this NIK can't be registered: somebody has it, here or at another office. */
  Optional<Reason> nikTaken(List<SimilarPerson> similar) {
    return similar.stream()
        .filter(found -> found.kinds().contains(SimilarPerson.SAME_NIK))
        .findFirst()
        .map(found -> found.officeId() == null ? here() : elsewhere(found.officeId()));
  }

  /** The same, when it came to light only at writing. */
  Reason nikTaken(Identity who) {
    return nikTaken(of(who, null)).orElseGet(Duplicates::here);
  }

  private static Reason here() {
    return Reason.of("jobseekers.nikTaken");
  }

  private Reason elsewhere(UUID office) {
    return Reason.of("jobseekers.nikTakenElsewhere", offices.one(office).name());
  }
}
