package id.antarkerja.trust;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks behind the walls as the owner of the tables. */
final class Tables {
  private static final Map<String, Tables> ALL = new HashMap<>();

  private final SingleConnectionDataSource connection;
  private final JdbcClient jdbc;
  private final List<String> names;

  /** One connection for all tests of a house, unless a test before broke it. */
  static synchronized Tables of(Environment environment) {
    return ALL.compute(
        environment.getRequiredProperty("spring.flyway.url"),
        (url, known) -> known == null || !known.answers() ? new Tables(environment) : known);
  }

  private Tables(Environment environment) {
    connection =
        new SingleConnectionDataSource(
            environment.getRequiredProperty("spring.flyway.url"),
            environment.getRequiredProperty("spring.flyway.user"),
            environment.getRequiredProperty("spring.flyway.password"),
            true);
    jdbc = JdbcClient.create(connection);
    names =
        jdbc.sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema', 'classifications',
                                          'platform')
                 order by 1
                """)
            .query(String.class)
            .list();
  }

  private boolean answers() {
    try {
      return connection.getConnection().isValid(2);
    } catch (SQLException broken) {
      return false;
    }
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  List<String> names() {
    return names;
  }

  /** Everything that stands in a table in clear. */
  String text(String table) {
    return String.join(
        "\n", jdbc.sql("select r::text from " + table + " r").query(String.class).list());
  }

  Map<String, Long> counts() {
    return counts(table -> true);
  }

  /** Rows per table, of those asked for. */
  Map<String, Long> counts(Predicate<String> table) {
    String all =
        names.stream()
            .filter(table)
            .map(name -> "select '%s' as t, count(*) as n from %s".formatted(name, name))
            .collect(Collectors.joining(" union all "));
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(all)
        .query(
            row -> {
              counts.put(row.getString("t"), row.getLong("n"));
            });
    return counts;
  }

  /**
   * Hashes of all rows in which one of these words stands, by table; without what is sealed, since
   * keys may be rotated meanwhile.
   */
  Map<String, List<String>> rowsNaming(List<String> words) {
    Map<String, List<String>> rows = new TreeMap<>();
    names.forEach(name -> rows.put(name, new ArrayList<>()));
    String all =
        names.stream()
            .map(
                name ->
                    """
                    select '%s' as t,
                           md5((select string_agg(k || '=' || coalesce(v, ''), ',' order by k)
                                  from jsonb_each_text(to_jsonb(r)) e(k, v)
                                 where k !~ '_(sealed|index)$')) as h
                      from %s r where r::text ~ :words
                    """
                        .formatted(name, name))
            .collect(Collectors.joining(" union all "));
    jdbc.sql(all)
        .param("words", String.join("|", words))
        .query(
            row -> {
              rows.get(row.getString("t")).add(row.getString("h"));
            });
    return rows;
  }

  int version(String table, String id) {
    return jdbc.sql("select version from %s where id = :id::uuid".formatted(table))
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
