package id.antarkerja.jobseekers;

import id.antarkerja.access.Purpose;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
import id.antarkerja.kernel.NameKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persons by the beginnings of the words of their names. A list tells of strangers the first name
 * and initials; who tried words until somebody answered would know the rest. So a stranger who is
 * found by more than a list tells is counted, and where that may not be, the answer is made of what
 * lists tell, and looks the same whether the words are somebody's or not.
 */
@Component
class NameSearch {
  private static final int CANDIDATES = 200;

  /** As many of the same first name and initials, where more was asked for. */
  private static final int ALIKE = 20;

  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final Sight sight;
  private final Audit audit;

  NameSearch(JdbcClient jdbc, JobseekerReader reader, Sight sight, Audit audit) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.sight = sight;
    this.audit = audit;
  }

  SearchResult search(String text, Scope scope, int limit) {
    List<String> words = text.length() > 200 ? List.of() : NameKey.searched(text);
    if (words.isEmpty()) {
      return new SearchResult(List.of(), List.of(), null);
    }
    audit.searched();
    List<UUID> ids = ids("find", words, scope, CANDIDATES);
    List<JobseekerSummary> meant = seen(ids, scope);
    List<UUID> hidden =
        JobseekerSummary.ids(meant.stream().filter(one -> !asListed(one, words)).toList());
    List<JobseekerSummary> alike =
        seen(ids("find_as_listed", words, scope, words.size() == 1 ? limit : ALIKE), scope);
    boolean vague = ids.size() == CANDIDATES || (words.size() == 1 && !alike.isEmpty());
    Set<UUID> told = vague ? audit.known(hidden) : audit.found(hidden);
    boolean all = !vague && told.containsAll(hidden) && !audit.strangersAmong(hidden).isEmpty();
    List<JobseekerSummary> sure =
        meant.stream()
            .filter(one -> all || told.contains(one.id().value()))
            .sorted(
                Comparator.comparing((JobseekerSummary one) -> !told.contains(one.id().value()))
                    .thenComparing(JobseekerSummary::seq))
            .limit(limit)
            .toList();
    return named(sure, all ? List.of() : alike);
  }

  /** Whether a list tells all of these words of somebody: the first of a name, and initials. */
  static boolean asListed(JobseekerSummary person, List<String> words) {
    NameKey name = NameKey.of(person.name());
    String leading = name.leading();
    return words.stream()
        .allMatch(
            word ->
                (leading != null && leading.startsWith(word))
                    || (word.length() == 1
                        && name.tokens().stream().anyMatch(token -> token.startsWith(word))));
  }

  /** In the order of what is shown: that of whole names would tell where one stands. */
  private SearchResult named(List<JobseekerSummary> sure, List<JobseekerSummary> alike) {
    Map<UUID, JobseekerSummary> others = new LinkedHashMap<>();
    alike.forEach(one -> others.put(one.id().value(), one));
    sure.forEach(one -> others.remove(one.id().value()));
    List<JobseekerSummary> rest = List.copyOf(others.values());
    Listed how =
        audit.listedByInitials(
            "jobseeker.search",
            Purpose.SERVICE,
            Stream.of(sure, rest).flatMap(part -> JobseekerSummary.ids(part).stream()).toList());
    return new SearchResult(sorted(sure, how), sorted(rest, how), null);
  }

  private static List<JobseekerSummary> sorted(List<JobseekerSummary> persons, Listed how) {
    return JobseekerSummary.named(persons, how).stream()
        .sorted(
            Comparator.comparing(JobseekerSummary::active)
                .reversed()
                .thenComparing(JobseekerSummary::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(JobseekerSummary::seq))
        .toList();
  }

  private List<UUID> ids(String function, List<String> words, Scope scope, int most) {
    return jdbc.sql("select jobseekers.%s(:words, :lo, :hi, :most)".formatted(function))
        .param("words", words.toArray(String[]::new))
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  private List<JobseekerSummary> seen(List<UUID> ids, Scope scope) {
    return sight.of(reader.summaries(ids)).stream()
        .filter(person -> scope.contains(person.territory()))
        .toList();
  }
}
