package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Erasable;
import id.antarkerja.documents.Codes;
import id.antarkerja.kernel.NotThere;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How persons come to their own pages, and what they read there. */
@Service
@Transactional
public class OwnRecords {
  /** Families share addresses; more at once is somebody else's doing. */
  private static final int WITH_ONE_EMAIL = 5;

  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final JobseekerRepository repository;
  private final Jobseekers jobseekers;

  OwnRecords(
      JdbcClient jdbc,
      JobseekerReader reader,
      JobseekerRepository repository,
      Jobseekers jobseekers) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.repository = repository;
    this.jobseekers = jobseekers;
  }

  /**
   * Whose e-mail address this is, in lower case; the 5 who had it first, so that nobody loses it to
   * others to whom it is given at a counter. By the system: nobody signed in.
   */
  @Transactional(readOnly = true)
  public List<Reachable> withEmail(String email) {
    return withEmail(repository.indexes("email", email));
  }

  /** The same by the keyed index of the address, under each version of the keys. */
  @Transactional(readOnly = true)
  public List<Reachable> withEmail(List<byte[]> indexes) {
    return jdbc.sql(
            """
            select id, name, territory from jobseekers.jobseekers
             where email_index in (:indexes) and merged_into is null
             order by email_at, seq limit :limit
            """)
        .param("indexes", indexes)
        .param("limit", WITH_ONE_EMAIL)
        .query(Reachable.class)
        .list();
  }

  /**
   * The code behind the QR of a person's card, made when it is first printed; it opens nothing
   * without the PIN.
   *
   * @throws NotThere when the person is not held in the actor's territory
   */
  public String cardCode(JobseekerId person) {
    jobseekers.summary(person);
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

  /** Whose card has this code, as it was read or typed. By the system: nobody signed in. */
  @Transactional(readOnly = true)
  public Optional<Reachable> byCardCode(String typed) {
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

  /** What a person is called; empty for one who was erased or merged. By the system. */
  @Transactional(readOnly = true)
  public Optional<String> nameOf(UUID person) {
    return jdbc.sql(
            """
            select name from jobseekers.jobseekers
             where id = :id and merged_into is null and name <> :erased
            """)
        .param("id", person)
        .param("erased", Erasable.ERASED)
        .query(String.class)
        .optional();
  }

  /** The address on file of somebody who may sign in; null without one. By the system. */
  @Transactional(readOnly = true)
  public Optional<Addressed> addressed(UUID person) {
    return jdbc.sql(
            """
            select name, territory, email_sealed from jobseekers.jobseekers
             where id = :id and merged_into is null and name <> :erased
            """)
        .param("id", person)
        .param("erased", Erasable.ERASED)
        .query(
            (row, n) ->
                new Addressed(
                    row.getString("name"),
                    row.getString("territory"),
                    repository.opened(person, "email", row.getBytes("email_sealed"))))
        .optional();
  }

  /** Where a person is written to; {@code territory} holds them. */
  public record Addressed(String name, String territory, @Nullable String email) {
    @Override
    public String toString() {
      return "Addressed[]";
    }
  }

  /**
   * What is kept of the signed-in person; row-level policies show nobody else.
   *
   * @throws NotThere when it was erased meanwhile
   */
  @Transactional(readOnly = true)
  public JobseekerFile own() {
    UUID self = Objects.requireNonNull(Acting.current().actor().id());
    return jdbc.sql("select public_id from jobseekers.jobseekers where id = :id")
        .param("id", self)
        .query(UUID.class)
        .optional()
        .flatMap(reader::file)
        .orElseThrow(NotThere::new);
  }
}
