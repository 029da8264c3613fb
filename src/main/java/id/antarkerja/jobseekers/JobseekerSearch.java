package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Education;
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

  /** No index is empty. */
  private static final List<byte[]> NOBODY = List.of(new byte[0]);

  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final JobseekerRepository people;

  JobseekerSearch(JdbcClient jdbc, JobseekerReader reader, JobseekerRepository people) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.people = people;
  }

  List<JobseekerSummary> find(String text, Scope scope, int limit) {
    List<UUID> ids = text.length() > 200 ? List.of() : ids(text, scope);
    return reader.summaries(ids).stream()
        .filter(person -> scope.contains(person.territory()))
        .sorted(
            Comparator.comparing(JobseekerSummary::active)
                .reversed()
                .thenComparing(JobseekerSummary::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(JobseekerSummary::seq))
        .limit(limit)
        .toList();
  }

  private List<UUID> ids(String text, Scope scope) {
    String digits = Nik.normalise(text);
    if (digits.matches("[0-9]{16}")) {
      return byNumber(
          digits, Nik.problem(digits).isEmpty() ? people.indexes("nik", digits) : NOBODY, scope);
    }
    Optional<String> phone =
        digits.matches("\\+?[0-9]{8,15}") ? Phones.e164(digits) : Optional.empty();
    if (phone.isPresent()) {
      return byPhone(people.indexes("phone", phone.get()), scope);
    }
    List<String> tokens = NameKey.searched(text);
    return tokens.isEmpty() ? List.of() : byName(tokens, scope);
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
    return jdbc.sql(
            """
            select id from jobseekers.jobseekers
             where phone_index in (:phone) and merged_into is null
               and territory >= :lo and territory < :hi
             limit :most
            """)
        .param("phone", phone)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("most", CANDIDATES)
        .query(UUID.class)
        .list();
  }

  private List<UUID> byName(List<String> tokens, Scope scope) {
    return jdbc.sql("select jobseekers.find(:tokens, :lo, :hi, :most)")
        .param("tokens", tokens.toArray(String[]::new))
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("most", CANDIDATES)
        .query(UUID.class)
        .list();
  }

  Optional<AnonymousCard> card(UUID cardId) {
    return jdbc.sql("select * from jobseekers.card(:card)")
        .param("card", cardId)
        .query(JobseekerSearch::cardOf)
        .optional();
  }

  Optional<JobseekerSummary> personOfCard(UUID cardId) {
    return reader.byCard(cardId, Acting.current().scope());
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
