package id.antarkerja.publishing;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds published vacancies that are open by business time. */
@Service
@Transactional(readOnly = true)
class PublicVacancies {
  /** Counting stops here: nobody reads on, and a search over everything stays cheap. */
  static final int COUNTED = 1_000;

  private static final String SHOWN =
      """
      select v.*, e.id is not null as verified
        from (select id, seq, title, employer_id, employer_name, country, regency, district, place,
                     occupation_group, openings, seats_left, wage_min, wage_max, min_education,
                     min_experience_years, work_type, accommodation_yes, skills, published_at,
                     expires_on, closes_at, source_link, description, qualification
                from vacancies.published
               where %s) v
        left join publishing.verified_employers e on e.id = v.employer_id
       order by v.published_at desc, v.seq desc
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PublicVacancies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Newest first, below a place in that order. */
  List<Listing> search(Conditions conditions, Place below, int limit) {
    return jdbc.sql(
            SHOWN.formatted(
                "closes_at > :now and (published_at, seq) < (:at, :seq)"
                    + conditions.sql()
                    + " order by published_at desc, seq desc limit :limit"))
        .params(conditions.parameters())
        .param("now", now())
        .param("at", Timestamp.from(below.publishedAt()))
        .param("seq", below.seq())
        .param("limit", limit)
        .query(PublicVacancies::listing)
        .list();
  }

  /** Up to {@link #COUNTED}; one more means that there are more. */
  int count(Conditions conditions) {
    return jdbc.sql(
            "select count(*) from (select 1 from vacancies.published where closes_at > :now"
                + conditions.sql()
                + " limit :most) counted")
        .params(conditions.parameters())
        .param("now", now())
        .param("most", COUNTED + 1)
        .query(Integer.class)
        .single();
  }

  /** Also when it closed a moment ago; see {@link #isOpen}. */
  Optional<Listing> one(UUID id) {
    return jdbc.sql(SHOWN.formatted("id = :id"))
        .param("id", id)
        .query(PublicVacancies::listing)
        .optional();
  }

  boolean isOpen(Listing listing) {
    return listing.closesAt().isAfter(clock.instant());
  }

  Optional<Ended> ended(UUID id) {
    return jdbc.sql(
            "select id, title, occupation_group, regency, gone from publishing.ended where id = :id")
        .param("id", id)
        .query(Ended.class)
        .optional();
  }

  /** Of the same occupation group in the same province, newest first. */
  List<Listing> similar(@Nullable String occupationGroup, String regency, int limit) {
    if (occupationGroup == null) {
      return List.of();
    }
    var conditions =
        new Conditions(
            " and occupation_group = :group and regency >= :lo and regency < :hi",
            Map.of(
                "group",
                occupationGroup,
                "lo",
                regency.substring(0, 2),
                "hi",
                regency.substring(0, 2) + "~"));
    return search(conditions, Place.BEGINNING, limit);
  }

  /** Where every n-th open vacancy stands, newest first, beginning with the first one. */
  List<Place> everyNth(int n) {
    return jdbc.sql(
            """
            select published_at, seq
              from (select published_at, seq,
                           row_number() over (order by published_at desc, seq desc) as place
                      from vacancies.published where closes_at > :now) placed
             where place % :n = 1 order by place
            """)
        .param("now", now())
        .param("n", n)
        .query((row, i) -> new Place(row.getTimestamp(1).toInstant(), row.getLong(2)))
        .list();
  }

  /** Addresses for search engines, newest first, from a place on. */
  List<Address> addresses(Place from, int limit) {
    return jdbc.sql(
            """
            select id, published_at from vacancies.published
             where closes_at > :now and (published_at, seq) <= (:at, :seq)
             order by published_at desc, seq desc limit :limit
            """)
        .param("now", now())
        .param("at", Timestamp.from(from.publishedAt()))
        .param("seq", from.seq())
        .param("limit", limit)
        .query(Address.class)
        .list();
  }

  /** A vacancy whose page was public once. */
  record Ended(
      UUID id,
      @Nullable String title,
      @Nullable String occupationGroup,
      String regency,
      boolean gone) {}

  record Address(UUID id, Instant publishedAt) {}

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Listing listing(ResultSet row, int number) throws SQLException {
    Integer education = row.getObject("min_education", Integer.class);
    String workType = row.getString("work_type");
    return new Listing(
        row.getObject("id", UUID.class),
        row.getLong("seq"),
        row.getString("title"),
        row.getString("employer_name"),
        row.getBoolean("verified"),
        row.getString("country"),
        row.getString("regency"),
        row.getString("district"),
        row.getString("place"),
        row.getString("occupation_group"),
        row.getInt("openings"),
        row.getInt("seats_left"),
        row.getObject("wage_min", Long.class),
        row.getObject("wage_max", Long.class),
        education == null ? null : Education.ofLevel(education),
        row.getObject("min_experience_years", Integer.class),
        workType == null ? null : WorkType.valueOf(workType),
        texts(row.getArray("accommodation_yes")).stream().map(Accommodation::valueOf).toList(),
        numbers(row.getArray("skills")),
        row.getTimestamp("published_at").toInstant(),
        row.getDate("expires_on").toLocalDate(),
        row.getTimestamp("closes_at").toInstant(),
        row.getString("source_link"),
        row.getString("description"),
        row.getString("qualification"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static List<Integer> numbers(Array array) throws SQLException {
    var numbers = new ArrayList<Integer>();
    for (Object number : (Object[]) array.getArray()) {
      numbers.add(((Number) number).intValue());
    }
    return numbers;
  }
}
