package id.antarkerja.jobseekers;

import id.antarkerja.access.Decision;
import id.antarkerja.access.Relation;
import id.antarkerja.access.Scope;
import id.antarkerja.access.Tier;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.Sex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads persons as the one who acts may see them. */
@Repository
class JobseekerReader {
  private static final String SUMMARY =
      """
      select j.id, j.public_id, j.card_id, j.name, j.sex, j.born_on, j.birth_place, j.regency,
             j.district, j.education, j.wanted_titles, j.office_id, j.territory, j.seq, r.number,
             r.status, r.issued_on, r.expires_on
        from jobseekers.jobseekers j
       cross join lateral (
             select number, status, issued_on, expires_on from jobseekers.registrations
              where person_id = j.id order by issued_on desc, id desc limit 1) r
      """;

  private static final String NEWEST =
      """
      %s
       where j.territory >= :lo and j.territory < :hi and j.seq < :before
         and (j.active or not :activeOnly) and j.merged_into is null
       order by j.seq desc limit :limit
      """;

  /**
   * The same with the newest of each territory first, from the index of that territory: of a part
   * of a large country neither all its people are read, nor all the newer ones of others.
   */
  private static final String NEWEST_OF_EACH =
      """
      with recursive own (territory) as (
        (select territory from jobseekers.jobseekers
          where territory >= :lo and territory < :hi order by territory limit 1)
         union all
        select (select n.territory from jobseekers.jobseekers n
                 where n.territory > own.territory and n.territory < :hi
                 order by n.territory limit 1)
          from own where own.territory is not null),
      newest as (
        select n.id from own
         cross join lateral (
           select j.id, j.seq from jobseekers.jobseekers j
            where j.territory = own.territory and j.seq < :before
              and (j.active or not :activeOnly) and j.merged_into is null
            order by j.seq desc limit :limit) n
         order by n.seq desc limit :limit)
      %s
       where j.id = any (array(select id from newest)) order by j.seq desc
      """;

  /** Before anybody has asked how far it may be seen: {@link Sight} cuts it. */
  private static final Decision.Allowed WHOLE =
      new Decision.Allowed(Tier.SENSITIVE, Relation.SYSTEM, null);

  private final JdbcClient jdbc;
  private final JobseekerRepository repository;
  private final RegistrationRepository cards;

  JobseekerReader(JdbcClient jdbc, JobseekerRepository repository, RegistrationRepository cards) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.cards = cards;
  }

  Optional<JobseekerSummary> summary(UUID id) {
    return jdbc.sql(SUMMARY + " where j.id = :id")
        .param("id", id)
        .query(JobseekerReader::summaryOf)
        .optional();
  }

  Optional<JobseekerSummary> byPublicId(UUID publicId) {
    return jdbc.sql(SUMMARY + " where j.public_id = :id")
        .param("id", publicId)
        .query(JobseekerReader::summaryOf)
        .optional();
  }

  /** Only within the scope itself: a card leads to its person at the home office alone. */
  Optional<JobseekerSummary> byCard(UUID cardId, Scope scope) {
    return jdbc.sql(SUMMARY + " where j.card_id = :id and j.territory >= :lo and j.territory < :hi")
        .param("id", cardId)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .query(JobseekerReader::summaryOf)
        .optional();
  }

  /** In the order of the ids; those that may not be seen are left out. */
  List<JobseekerSummary> summaries(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> order = List.copyOf(ids);
    return jdbc
        .sql(SUMMARY + " where j.id = any(cast(:ids as uuid[]))")
        .param("ids", texts(order))
        .query(JobseekerReader::summaryOf)
        .list()
        .stream()
        .sorted(
            (a, b) -> Integer.compare(order.indexOf(a.id().value()), order.indexOf(b.id().value())))
        .toList();
  }

  List<JobseekerSummary> list(Scope scope, boolean activeOnly, long beforeSeq, int limit) {
    String newest = scope.equals(Scope.NATION) ? NEWEST : NEWEST_OF_EACH;
    return jdbc.sql(newest.formatted(SUMMARY))
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("before", beforeSeq)
        .param("activeOnly", activeOnly)
        .param("limit", limit)
        .query(JobseekerReader::summaryOf)
        .list();
  }

  static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static JobseekerSummary summaryOf(ResultSet rs, int n) throws SQLException {
    return new JobseekerSummary(
        new JobseekerId(rs.getObject("id", UUID.class)),
        rs.getObject("public_id", UUID.class),
        rs.getObject("card_id", UUID.class),
        rs.getString("name"),
        Sex.valueOf(rs.getString("sex")),
        rs.getObject("born_on", LocalDate.class),
        rs.getString("birth_place"),
        rs.getString("regency"),
        rs.getString("district"),
        education(rs),
        strings(rs, "wanted_titles"),
        rs.getString("number"),
        RegistrationStatus.valueOf(rs.getString("status")),
        rs.getObject("issued_on", LocalDate.class),
        rs.getObject("expires_on", LocalDate.class),
        rs.getObject("office_id", UUID.class),
        rs.getString("territory"),
        rs.getLong("seq"));
  }

  Optional<JobseekerFile> file(UUID publicId) {
    return jdbc.sql("select * from jobseekers.jobseekers where public_id = :id")
        .param("id", publicId)
        .query(this::fileOf)
        .optional();
  }

  private JobseekerFile fileOf(ResultSet rs, int n) throws SQLException {
    UUID id = rs.getObject("id", UUID.class);
    String territory = rs.getString("territory");
    return new JobseekerFile(
        new JobseekerId(id),
        rs.getObject("public_id", UUID.class),
        rs.getObject("card_id", UUID.class),
        rs.getLong("seq"),
        rs.getInt("version"),
        rs.getObject("office_id", UUID.class),
        territory,
        identity(rs, id),
        profile(rs, id),
        consents(rs),
        cards.ofPerson(id),
        cards.events(id),
        WHOLE);
  }

  /** As the system, or within the own scope. */
  Identity identity(UUID id) {
    return jdbc.sql("select * from jobseekers.jobseekers where id = :id")
        .param("id", id)
        .query((rs, n) -> identity(rs, id))
        .single();
  }

  private Identity identity(ResultSet rs, UUID id) throws SQLException {
    String digits = repository.opened(id, "nik", rs.getBytes("nik_sealed"));
    String religion = rs.getString("religion");
    String marital = rs.getString("marital");
    return new Identity(
        digits == null ? null : Nik.of(digits),
        rs.getString("name"),
        Sex.valueOf(rs.getString("sex")),
        rs.getObject("born_on", LocalDate.class),
        rs.getString("birth_place"),
        repository.opened(id, "phone", rs.getBytes("phone_sealed")),
        repository.opened(id, "email", rs.getBytes("email_sealed")),
        religion == null ? null : Religion.valueOf(religion),
        marital == null ? null : Marital.valueOf(marital));
  }

  private Profile profile(ResultSet rs, UUID id) throws SQLException {
    List<String> groups = strings(rs, "wanted");
    List<String> titles = strings(rs, "wanted_titles");
    List<Wish> wanted = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      wanted.add(new Wish(groups.get(i), titles.get(i)));
    }
    return new Profile(
        rs.getString("regency"),
        rs.getString("district"),
        repository.opened(id, "address", rs.getBytes("address_sealed")),
        education(rs),
        rs.getString("major"),
        rs.getString("school"),
        rs.getObject("graduated_year", Integer.class),
        experiences(List.of(id)).getOrDefault(id, List.of()),
        skills(List.of(id)).getOrDefault(id, List.of()),
        wanted,
        reach(rs),
        rs.getObject("wage_floor", Long.class),
        rs.getObject("available_from", LocalDate.class),
        WorkType.ofBits(rs.getInt("work_types")),
        Accommodation.ofBits(rs.getInt("needs")));
  }

  Map<UUID, List<Experience>> experiences(Collection<UUID> ids) {
    return ProfileLines.grouped(
        jdbc.sql(
                """
                select person_id, title, occupation, from_year, to_year from jobseekers.experiences
                 where person_id = any(cast(:ids as uuid[])) order by person_id, position
                """)
            .param("ids", texts(ids)),
        rs ->
            new Experience(
                rs.getString("title"),
                rs.getString("occupation"),
                rs.getObject("from_year", Integer.class),
                rs.getObject("to_year", Integer.class)));
  }

  Map<UUID, List<SkillHeld>> skills(Collection<UUID> ids) {
    return ProfileLines.grouped(
        jdbc.sql(
                """
                select person_id, skill, level, evidence from jobseekers.skills
                 where person_id = any(cast(:ids as uuid[])) order by person_id, skill
                """)
            .param("ids", texts(ids)),
        rs -> new SkillHeld(rs.getInt("skill"), rs.getInt("level"), rs.getInt("evidence")));
  }

  private static Map<Purpose, Boolean> consents(ResultSet rs) throws SQLException {
    var answers = new EnumMap<Purpose, Boolean>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      Boolean answer = rs.getObject(column(purpose), Boolean.class);
      if (answer != null) {
        answers.put(purpose, answer);
      }
    }
    return answers;
  }

  static String column(Purpose purpose) {
    return switch (purpose) {
      case CARD -> "show_card";
      case WHATSAPP -> "whatsapp";
      case SURVEY -> "survey";
    };
  }

  static Reach reach(ResultSet rs) throws SQLException {
    return new Reach(Reach.Kind.valueOf(rs.getString("reach_kind")), rs.getInt("reach_km"));
  }

  static @Nullable Education education(ResultSet rs) throws SQLException {
    Integer level = rs.getObject("education", Integer.class);
    return level == null ? null : Education.ofLevel(level);
  }

  static List<String> strings(ResultSet rs, String column) throws SQLException {
    return Arrays.asList((String[]) rs.getArray(column).getArray());
  }
}
