package id.antarkerja.trust;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks behind the walls as the owner of the tables. */
final class Tables {
  private final JdbcClient jdbc;
  private final List<String> names;

  Tables(Environment environment) {
    var connection =
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

  JdbcClient jdbc() {
    return jdbc;
  }

  List<String> names() {
    return names;
  }

  /** Rows per table. */
  Map<String, Long> counts() {
    String all =
        names.stream()
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
    String pattern = String.join("|", words);
    Map<String, List<String>> rows = new TreeMap<>();
    for (String name : names) {
      rows.put(
          name,
          jdbc.sql(
                  """
                  select md5((select string_agg(k || '=' || coalesce(v, ''), ',' order by k)
                                from jsonb_each_text(to_jsonb(r)) e(k, v)
                               where k !~ '_(sealed|index)$'))
                    from %s r where r::text ~ :words order by 1
                  """
                      .formatted(name))
              .param("words", pattern)
              .query(String.class)
              .list());
    }
    return rows;
  }

  int version(String table, String id) {
    return jdbc.sql("select version from %s where id = :id::uuid".formatted(table))
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
