package id.antarkerja.vacancies;

import id.antarkerja.access.Scope;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VacancyReads {
  private static final int STREAMED_AT_ONCE = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  VacancyReads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<VacancyRead> one(UUID id) {
    return jdbc.sql(VacancySql.COLUMNS + "where v.id = :id")
        .param("now", now())
        .param("id", id)
        .query((row, n) -> VacancySql.read(row))
        .optional();
  }

  List<VacancySummary> summaries(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(VacancySql.SUMMARY_COLUMNS + "where v.id in (:ids)")
            .param("now", now())
            .param("ids", ids)
            .query((row, n) -> VacancySql.summary(row))
            .list();
  }

  List<VacancyFacts> facts(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(VacancySql.COLUMNS + "where v.id in (:ids)")
            .param("now", now())
            .param("ids", ids)
            .query((row, n) -> VacancySql.facts(row))
            .list();
  }

  void open(Consumer<VacancyFacts> each) {
    try (Stream<VacancyFacts> open =
        jdbc
            .sql(VacancySql.COLUMNS + "where " + VacancySql.OPEN)
            .withFetchSize(STREAMED_AT_ONCE)
            .param("now", now())
            .query((row, n) -> VacancySql.facts(row))
            .stream()) {
      open.forEach(each);
    }
  }

  List<VacancySummary> open(Scope scope, int limit) {
    return jdbc.sql(
            VacancySql.SUMMARY_COLUMNS
                + "where v.territory >= :lo and v.territory < :hi and "
                + VacancySql.OPEN
                + " order by v.closes_at, v.seq limit :limit")
        .param("now", now())
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("limit", limit)
        .query((row, n) -> VacancySql.summary(row))
        .list();
  }

  List<ListRow> page(Scope scope, VacancyFilter filter, String words, long after, int limit) {
    String search =
        words.isBlank() ? "" : " and v.search @@ websearch_to_tsquery('simple', :words)";
    return jdbc.sql(
            VacancySql.SUMMARY_COLUMNS
                + "where v.territory >= :lo and v.territory < :hi and "
                + filter.condition()
                + search
                + " and "
                + (filter.oldestFirst() ? "v.seq > :after" : "(:after = 0 or v.seq < :after)")
                + " order by v.seq "
                + (filter.oldestFirst() ? "" : "desc")
                + " limit :limit")
        .param("now", now())
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("words", words)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> new ListRow(row.getLong("seq"), VacancySql.summary(row)))
        .list();
  }

  long count(Scope scope, VacancyFilter filter) {
    return jdbc.sql(
            "select count(*) from vacancies.vacancies v where v.territory >= :lo and v.territory <"
                + " :hi and "
                + filter.condition())
        .param("now", now())
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .query(Long.class)
        .single();
  }

  /** Open or waiting vacancies of the same employer, title and regency: perhaps the same one. */
  List<VacancySummary> alike(VacancySummary vacancy) {
    return jdbc.sql(
            VacancySql.SUMMARY_COLUMNS
                + """
                where v.employer_id = :employer and v.regency = :regency
                  and lower(v.title) = lower(:title) and v.id <> :id
                  and v.status in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'PAUSED')
                  and v.closes_at > :now
                order by v.seq limit 5
                """)
        .param("now", now())
        .param("employer", vacancy.employer().value())
        .param("regency", vacancy.regency())
        .param("title", vacancy.title())
        .param("id", vacancy.id().value())
        .query((row, n) -> VacancySql.summary(row))
        .list();
  }

  List<VacancySummary> ofEmployer(UUID employer, Scope scope, int limit) {
    return jdbc.sql(
            VacancySql.SUMMARY_COLUMNS
                + """
                where v.employer_id = :employer
                  and (v.published_at is not null or (v.territory >= :lo and v.territory < :hi))
                order by v.seq desc limit :limit
                """)
        .param("now", now())
        .param("employer", employer)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("limit", limit)
        .query((row, n) -> VacancySql.summary(row))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** A line of a list with its place in the order. */
  record ListRow(long seq, VacancySummary vacancy) {}
}
