package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.web.Mention;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person by the number of an AK/I card. Whoever reads the text is told the name only of a person
 * whom they may open anyway, on record and counted as a row of a list.
 */
@Component
class PersonMention implements Mention {
  private static final int LENGTH = 16;

  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final Sight sight;
  private final Audit audit;
  private final TransactionTemplate transaction;

  PersonMention(
      JdbcClient jdbc,
      JobseekerReader reader,
      Sight sight,
      Audit audit,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.sight = sight;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public boolean means(String number) {
    return number.length() == LENGTH;
  }

  @Override
  public String closedKey() {
    return "jobseekers.mention.closed";
  }

  @Override
  public Map<String, Shown> open(Collection<String> numbers) {
    Role role = Acting.current().role();
    if (role != Role.OFFICER && role != Role.HEAD) {
      return Map.of();
    }
    try {
      return Objects.requireNonNull(transaction.execute(status -> named(numbers)));
    } catch (ReadingStopped enough) {
      return Map.of();
    }
  }

  private Map<String, Shown> named(Collection<String> numbers) {
    Map<String, UUID> known = new HashMap<>();
    jdbc.sql("select number, person_id from jobseekers.registrations where number in (:numbers)")
        .param("numbers", numbers)
        .query(
            row -> {
              known.put(row.getString("number"), row.getObject("person_id", UUID.class));
            });
    List<JobseekerSummary> seen = sight.of(reader.summaries(new HashSet<>(known.values())));
    if (seen.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Shown> pages = new HashMap<>();
    JobseekerSummary.named(
            seen, audit.listed("jobseeker.mentioned", Purpose.SERVICE, JobseekerSummary.ids(seen)))
        .forEach(
            person ->
                pages.put(
                    person.id().value(),
                    new Shown("/petugas/pencari-kerja/" + person.publicId(), person.name())));
    Map<String, Shown> shown = new HashMap<>();
    known.forEach(
        (number, person) ->
            Optional.ofNullable(pages.get(person)).ifPresent(page -> shown.put(number, page)));
    return shown;
  }
}
