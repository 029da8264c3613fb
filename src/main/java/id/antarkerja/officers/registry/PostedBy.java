package id.antarkerja.officers.registry;

import id.antarkerja.kernel.Days;
import id.antarkerja.officers.registry.RecordLines.Posted;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decrees by which many officers work where they do. */
@Repository
class PostedBy {
  private final JdbcClient jdbc;
  private final Days days;

  PostedBy(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  Map<UUID, Posted> now(Collection<UUID> officers) {
    Map<UUID, Posted> posted = new HashMap<>();
    jdbc.sql(
            """
            select p.officer_id, p.from_on, p.decree_no, p.decree_on from officers.postings p
             where p.officer_id = any(:ids) and p.main and p.superseded_at is null
               and p.from_on <= :today and (p.until_on is null or p.until_on > :today)
            """)
        .param("ids", officers.toArray(UUID[]::new))
        .param("today", days.today())
        .query(
            row -> {
              posted.put(
                  row.getObject("officer_id", UUID.class),
                  new Posted(
                      row.getObject("from_on", LocalDate.class),
                      row.getString("decree_no"),
                      row.getObject("decree_on", LocalDate.class)));
            });
    return posted;
  }
}
