package id.antarkerja.jobseekers;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that were found to be one person; nothing that names one of them is rewritten. */
@Repository
class SamePerson {
  private final JdbcClient jdbc;

  SamePerson(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<JobseekerId> as(JobseekerId id) {
    List<UUID> all =
        jdbc.sql(
                """
                select o.id from jobseekers.jobseekers j
                  join jobseekers.jobseekers o
                    on o.id = coalesce(j.merged_into, j.id)
                    or o.merged_into = coalesce(j.merged_into, j.id)
                 where j.id = :id
                """)
            .param("id", id.value())
            .query(UUID.class)
            .list();
    return all.isEmpty() ? List.of(id) : all.stream().map(JobseekerId::new).toList();
  }
}
