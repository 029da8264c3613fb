package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.documents.Codes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How persons come to their own pages, and what they read there. */
@Repository
class OwnRecords {
  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final JobseekerRepository repository;

  OwnRecords(JdbcClient jdbc, JobseekerReader reader, JobseekerRepository repository) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.repository = repository;
  }

  /** Families share addresses, so there may be several; at most {@code limit}. */
  List<Reachable> withEmail(String email, int limit) {
    return jdbc.sql(
            """
            select id, name, territory from jobseekers.jobseekers
             where email_index = :index and merged_into is null order by seq limit :limit
            """)
        .param("index", repository.index("email", email))
        .param("limit", limit)
        .query(Reachable.class)
        .list();
  }

  /** The code on the card, made when it is first printed. */
  String cardCode(JobseekerId person) {
    jdbc.sql(
            """
            update jobseekers.jobseekers set card_code = :code
             where id = :id and card_code is null
            """)
        .param("code", Codes.next())
        .param("id", person.value())
        .update();
    return jdbc.sql("select card_code from jobseekers.jobseekers where id = :id")
        .param("id", person.value())
        .query(String.class)
        .single();
  }

  Optional<Reachable> byCardCode(String typed) {
    return Codes.read(typed)
        .flatMap(
            code ->
                jdbc.sql(
                        """
                        select id, name, territory from jobseekers.jobseekers
                         where card_code = :code and merged_into is null
                        """)
                    .param("code", code)
                    .query(Reachable.class)
                    .optional());
  }

  Optional<String> nameOf(UUID person) {
    return jdbc.sql(
            """
            select name from jobseekers.jobseekers
             where id = :id and merged_into is null and name <> :erased
            """)
        .param("id", person)
        .param("erased", JobseekerData.ERASED)
        .query(String.class)
        .optional();
  }

  Optional<JobseekerFile> own() {
    UUID self = Objects.requireNonNull(Acting.current().actor().id());
    return jdbc.sql("select public_id from jobseekers.jobseekers where id = :id")
        .param("id", self)
        .query(UUID.class)
        .optional()
        .flatMap(reader::file);
  }
}
