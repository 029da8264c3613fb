package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.classifications.Education;
import id.antarkerja.kernel.Phones;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds persons by what an officer has in hand: a name, a card, a NIK, a phone number. */
@Repository
class JobseekerSearch {
  private static final int CANDIDATES = 200;
  private static final int MOST = 50;

  /** No index is empty. */
  private static final List<byte[]> NOBODY = List.of(new byte[0]);

  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final JobseekerRepository people;
  private final Sight sight;
  private final Elsewhere elsewhere;
  private final NameSearch names;
  private final Audit audit;

  JobseekerSearch(
      JdbcClient jdbc,
      JobseekerReader reader,
      JobseekerRepository people,
      Sight sight,
      Elsewhere elsewhere,
      NameSearch names,
      Audit audit) {
    this.sight = sight;
    this.elsewhere = elsewhere;
    this.names = names;
    this.audit = audit;
    this.jdbc = jdbc;
    this.reader = reader;
    this.people = people;
  }

  SearchResult search(String text, int limit) {
    Scope scope = Acting.current().scope();
    List<JobseekerSummary> own =
        text.length() > 200 ? List.of() : byNumber(text).map(ids -> read(ids, scope)).orElse(null);
    if (own == null) {
      return names.search(text, scope, limit);
    }
    UUID other =
        own.isEmpty()
            ? elsewhere.find(known(text)).map(Elsewhere.Hit::sighting).orElse(null)
            : null;
    return new SearchResult(own.stream().limit(limit).toList(), List.of(), other);
  }

  /** Only what is a number or an address: a name is searched in the own scope alone. */
  private Elsewhere.Known known(String text) {
    if (text.length() > 200) {
      return Elsewhere.Known.NOTHING;
    }
    String digits = Nik.normalise(text);
    boolean number = digits.matches("[0-9]{16}");
    boolean phone = !number && digits.matches("\\+?[0-9]{8,15}");
    return new Elsewhere.Known(
        number && Nik.problem(digits).isEmpty() ? people.indexes("nik", digits) : List.of(),
        number ? digits : null,
        phone
            ? Phones.e164(digits).map(known -> people.indexes("phone", known)).orElse(List.of())
            : List.of(),
        text.contains("@") ? people.indexes("email", text.strip()) : List.of(),
        null);
  }

  /** Empty for what is no number and no address. */
  private Optional<List<UUID>> byNumber(String text) {
    Scope scope = Acting.current().scope();
    String digits = Nik.normalise(text);
    if (digits.matches("[0-9]{16}")) {
      return Optional.of(
          byNumber(
              digits,
              Nik.problem(digits).isEmpty() ? people.indexes("nik", digits) : NOBODY,
              scope));
    }
    Optional<String> phone =
        digits.matches("\\+?[0-9]{8,15}") ? Phones.e164(digits) : Optional.empty();
    if (phone.isPresent()) {
      return Optional.of(byPhone(people.indexes("phone", phone.get()), scope));
    }
    return text.contains("@")
        ? Optional.of(byEmail(people.indexes("email", text.strip()), scope))
        : Optional.empty();
  }

  /** To find somebody by a number is to read it. */
  private List<JobseekerSummary> read(List<UUID> ids, Scope scope) {
    List<JobseekerSummary> found =
        sight.of(reader.summaries(ids)).stream()
            .filter(person -> scope.contains(person.territory()))
            .sorted(
                Comparator.comparing(JobseekerSummary::active)
                    .reversed()
                    .thenComparing(JobseekerSummary::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(JobseekerSummary::seq))
            .limit(MOST)
            .toList();
    found.forEach(one -> audit.read("jobseeker.foundByNumber", Purpose.SERVICE, one.id().value()));
    return JobseekerSummary.named(
        found, audit.listed("jobseeker.search", Purpose.SERVICE, JobseekerSummary.ids(found)));
  }

  private List<UUID> byNumber(String number, List<byte[]> nik, Scope scope) {
    return jdbc.sql(
            """
            select person_id from jobseekers.registrations
             where number = :number and territory >= :lo and territory < :hi
            union
            select id from jobseekers.jobseekers
             where nik_index in (:nik) and merged_into is null
               and territory >= :lo and territory < :hi
            """)
        .param("number", number)
        .param("nik", nik)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .query(UUID.class)
        .list();
  }

  private List<UUID> byPhone(List<byte[]> phone, Scope scope) {
    return byIndex("phone_index", phone, scope);
  }

  private List<UUID> byEmail(List<byte[]> email, Scope scope) {
    return byIndex("email_index", email, scope);
  }

  private List<UUID> byIndex(String column, List<byte[]> index, Scope scope) {
    return jdbc.sql(
            """
            select id from jobseekers.jobseekers
             where %s in (:index) and merged_into is null
               and territory >= :lo and territory < :hi
             limit :most
            """
                .formatted(column))
        .param("index", index)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("most", CANDIDATES)
        .query(UUID.class)
        .list();
  }

  int count(Scope scope, boolean activeOnly, int most) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from jobseekers.jobseekers j
               where j.territory >= :lo and j.territory < :hi
                 and (j.active or not :activeOnly) and j.merged_into is null limit :most) counted
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("activeOnly", activeOnly)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  Optional<AnonymousCard> card(UUID cardId) {
    return jdbc.sql("select * from jobseekers.card(:card)")
        .param("card", cardId)
        .query(JobseekerSearch::cardOf)
        .optional();
  }

  Optional<JobseekerSummary> personOfCard(UUID cardId) {
    return reader.byCard(cardId, Acting.current().scope()).flatMap(sight::of);
  }

  private static AnonymousCard cardOf(ResultSet rs, int n) throws SQLException {
    @Nullable Education education = JobseekerReader.education(rs);
    return new AnonymousCard(
        rs.getObject("card_id", UUID.class),
        rs.getObject("office_id", UUID.class),
        rs.getString("regency"),
        education,
        JobseekerReader.strings(rs, "wanted"),
        JobseekerReader.strings(rs, "experienced"),
        Arrays.stream((Object[]) rs.getArray("skills").getArray())
            .map(code -> ((Number) code).intValue())
            .toList(),
        rs.getObject("experience_years", Integer.class));
  }
}
