package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.web.Mention;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A vacancy by the number at the end of its page's address. */
@Component
class VacancyMention implements Mention {
  private static final int LENGTH = 36;
  private static final int MOST_WORDS = 6;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  VacancyMention(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public boolean means(String number) {
    return number.length() == LENGTH;
  }

  @Override
  public String closedKey() {
    return "vacancies.mention.closed";
  }

  /** Published ones are read all over the country; before that only where they belong. */
  @Override
  public Map<String, Shown> open(Collection<String> numbers) {
    Acting acting = Acting.current();
    if (acting.role() != Role.OFFICER && acting.role() != Role.HEAD) {
      return Map.of();
    }
    Scope scope = acting.scope();
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                jdbc
                    .sql(
                        """
                        select id, title from vacancies.vacancies
                         where id in (:ids)
                           and (published_at is not null or territory >= :lo and territory < :hi)
                        """)
                    .param("ids", numbers.stream().map(UUID::fromString).toList())
                    .param("lo", scope.lo())
                    .param("hi", scope.hi())
                    .query(Titled.class)
                    .list()
                    .stream()
                    .collect(
                        Collectors.toMap(
                            one -> one.id().toString(),
                            one -> new Shown("/petugas/lowongan/" + one.id(), one.title())))));
  }

  /** Open ones with words that begin like these, newest first. */
  @Override
  public List<Hit> find(String words, int most) {
    Role role = Acting.current().role();
    String query =
        Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> word + ":*")
            .collect(Collectors.joining(" & "));
    if (query.isEmpty() || role != Role.OFFICER && role != Role.HEAD) {
      return List.of();
    }
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                jdbc.sql(
                        """
                        select v.id::text as code, v.title as label, v.place as detail
                          from vacancies.vacancies v
                         where v.search @@ to_tsquery('simple', :query) and %s
                         order by v.published_at desc, v.seq desc limit :most
                        """
                            .formatted(VacancySql.OPEN))
                    .param("query", query)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("most", most)
                    .query(Hit.class)
                    .list()));
  }

  private record Titled(UUID id, String title) {}
}
