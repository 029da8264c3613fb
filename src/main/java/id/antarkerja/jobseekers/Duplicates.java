package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be the same person, in the whole nation: of the own scope with their summary, of others
 * that there is somebody, and nothing else.
 */
@Component
class Duplicates {
  private final JdbcClient jdbc;
  private final JobseekerRepository people;
  private final JobseekerReader reader;
  private final Sight sight;
  private final Elsewhere elsewhere;
  private final Audit audit;

  Duplicates(
      JdbcClient jdbc,
      JobseekerRepository people,
      JobseekerReader reader,
      Sight sight,
      Elsewhere elsewhere,
      Audit audit) {
    this.jdbc = jdbc;
    this.people = people;
    this.reader = reader;
    this.sight = sight;
    this.elsewhere = elsewhere;
    this.audit = audit;
  }

  /** Whoever has these in hand has the person before them: that there is somebody is a reading. */
  private static final Set<String> SURE =
      Set.of(SimilarPerson.SAME_NIK, "PHONE", SimilarPerson.SAME_NAME_AND_BIRTH);

  private record Hit(UUID personId, String[] kinds) {
    boolean sure() {
      return Stream.of(kinds).anyMatch(SURE::contains);
    }
  }

  /**
   * @param elsewhere when it is, or may be, a person of another office
   */
  record Found(List<SimilarPerson> similar, Elsewhere.@Nullable Hit elsewhere) {}

  /** Who stands in the way of a registration: the same NIK, the same name and day of birth. */
  Found of(Identity who) {
    return new Found(
        similar(
            people.asked(who.name(), who.bornOn(), who.nik(), null).stream()
                .filter(key -> key.startsWith("NIK:") || key.startsWith(BlockingKeys.NAME_BIRTH))
                .toList(),
            null),
        elsewhere(who.name(), who.bornOn(), who.nik(), who.phone(), who.email()));
  }

  /** Of somebody known: another office is asked for a NIK that is not theirs yet, nothing else. */
  Found of(Identity who, JobseekerId self, @Nullable Nik held) {
    return new Found(
        similar(people.asked("", null, who.nik(), null), self),
        who.nik() == null || Objects.equals(who.nik(), held)
            ? null
            : elsewhere("", null, who.nik(), null, null));
  }

  /** While somebody still types: whatever is known so far. */
  Found of(
      String name,
      @Nullable LocalDate bornOn,
      @Nullable Nik nik,
      @Nullable String phone,
      @Nullable String email) {
    return new Found(
        similar(people.asked(name, bornOn, nik, phone), null),
        elsewhere(name, bornOn, nik, phone, email));
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
                        (String[]) rs.getArray("kinds").getArray()))
            .list();
    List<Hit> told = told(hits);
    List<UUID> found = told.stream().map(Hit::personId).toList();
    Map<UUID, JobseekerSummary> known =
        JobseekerSummary.named(
                sight.of(reader.summaries(found)),
                audit.listed("jobseeker.similar", Purpose.SERVICE, found))
            .stream()
            .collect(Collectors.toMap(s -> s.id().value(), Function.identity()));
    return told.stream()
        .filter(hit -> known.containsKey(hit.personId()))
        .map(
            hit ->
                new SimilarPerson(
                    Objects.requireNonNull(known.get(hit.personId())), List.of(hit.kinds())))
        .toList();
  }

  private Elsewhere.@Nullable Hit elsewhere(
      String name,
      @Nullable LocalDate bornOn,
      @Nullable Nik nik,
      @Nullable String phone,
      @Nullable String email) {
    String nameBirth =
        BlockingKeys.of(name, bornOn, null, null).stream()
            .filter(key -> key.startsWith(BlockingKeys.NAME_BIRTH))
            .findFirst()
            .orElse(null);
    return elsewhere
        .find(
            new Elsewhere.Known(
                indexes("nik", nik == null ? null : nik.digits()),
                null,
                indexes("phone", phone),
                indexes("email", email),
                nameBirth))
        .orElse(null);
  }

  private List<byte[]> indexes(String kind, @Nullable String normalised) {
    return normalised == null ? List.of() : people.indexes(kind, normalised);
  }

  /**
   * Of a word and a birth date, or a name and part of one, it may be chance: half of the people who
   * register in a large office look so much like somebody. They are told as far as strangers may be
   * found by what is typed, and never stop a registration.
   */
  private List<Hit> told(List<Hit> hits) {
    hits.stream()
        .filter(Hit::sure)
        .forEach(
            hit ->
                audit.read(
                    "jobseeker.foundByNumber", Purpose.SERVICE, hit.personId(), hit.kinds()));
    Set<UUID> perhaps =
        audit.alike(hits.stream().filter(hit -> !hit.sure()).map(Hit::personId).toList());
    return hits.stream().filter(hit -> hit.sure() || perhaps.contains(hit.personId())).toList();
  }

  /** Why this NIK can't be registered: somebody has it, here or at another office. */
  Optional<Reason> nikTaken(Found found) {
    if (found.similar().stream().anyMatch(s -> s.kinds().contains(SimilarPerson.SAME_NIK))) {
      return Optional.of(here());
    }
    return found.elsewhere() != null && found.elsewhere().sameNik()
        ? Optional.of(atAnotherOffice())
        : Optional.empty();
  }

  /** The same, when it came to light only at writing. */
  Reason nikTaken(Identity who) {
    return nikTaken(of(who)).orElseGet(Duplicates::here);
  }

  /** The same, before somebody known gets it. */
  Optional<Reason> nikTaken(JobseekerId self, Nik wanted) {
    return nikTaken(
        new Found(
            similar(people.asked("", null, wanted, null), self),
            elsewhere("", null, wanted, null, null)));
  }

  static Reason atAnotherOffice() {
    return Reason.of("jobseekers.nikTakenElsewhere");
  }

  private static Reason here() {
    return Reason.of("jobseekers.nikTaken");
  }
}
