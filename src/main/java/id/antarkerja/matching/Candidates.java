package id.antarkerja.matching;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.Days;
import id.antarkerja.matching.Memory.Live;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People for a vacancy, as the one who asks may see them. */
@Component
class Candidates {
  /** Whoever has gone since the columns heard of it is searched around at most this often. */
  private static final int ROUNDS = 4;

  private final Memory memory;
  private final RowStore store;
  private final Jobseekers jobseekers;
  private final Classifications classifications;
  private final Days days;

  Candidates(
      Memory memory,
      RowStore store,
      Jobseekers jobseekers,
      Classifications classifications,
      Days days) {
    this.days = days;
    this.memory = memory;
    this.store = store;
    this.jobseekers = jobseekers;
    this.classifications = classifications;
  }

  Found<CandidateMatch> of(VacancyRow vacancy, int k) {
    Optional<Live> live = memory.live();
    return live.isEmpty() ? new Found<>(List.of(), 0) : find(live.get(), vacancy, k);
  }

  private Found<CandidateMatch> find(Live live, VacancyRow vacancy, int k) {
    Filter filter = Filter.ALL.seenBy(live.homes().of(Acting.current().scope()));
    Map<Long, CandidateMatch> known = new TreeMap<>();
    Set<Long> gone = new HashSet<>();
    Matches matches = live.engine().candidatesFor(vacancy, k, filter);
    for (int round = 0; round < ROUNDS; round++) {
      var unknown = matches.best().stream().filter(m -> !known.containsKey(m.seq())).toList();
      known.putAll(checked(live, vacancy, unknown));
      List<Long> goneNow =
          unknown.stream().map(Match::seq).filter(seq -> !known.containsKey(seq)).toList();
      if (goneNow.isEmpty()) {
        break;
      }
      gone.addAll(goneNow);
      matches = live.engine().candidatesFor(vacancy, k, filter.without(gone));
    }
    return new Found<>(
        matches.best().stream().map(m -> known.get(m.seq())).filter(Objects::nonNull).toList(),
        matches.eligible());
  }

  /** Only those with a valid registration now; of others' people only who agreed to the card. */
  private Map<Long, CandidateMatch> checked(Live live, VacancyRow vacancy, List<Match> matches) {
    if (matches.isEmpty()) {
      return Map.of();
    }
    Map<Long, RowStore.Person> rows =
        store.people(matches.stream().map(Match::seq).toList()).stream()
            .collect(Collectors.toMap(person -> person.row().seq(), Function.identity()));
    Map<JobseekerId, JobseekerSummary> people =
        jobseekers
            .summaries(matches.stream().map(match -> new JobseekerId(match.id())).toList())
            .stream()
            .collect(Collectors.toMap(JobseekerSummary::id, Function.identity()));
    Map<Long, CandidateMatch> found = new TreeMap<>();
    for (Match match : matches) {
      RowStore.Person row = rows.get(match.seq());
      CandidateMatch shown =
          row == null
              ? null
              : one(live, vacancy, row, match.score(), people.get(new JobseekerId(match.id())));
      if (shown != null) {
        found.put(match.seq(), shown);
      }
    }
    return found;
  }

  private @Nullable CandidateMatch one(
      Live live,
      VacancyRow vacancy,
      RowStore.Person found,
      int score,
      @Nullable JobseekerSummary person) {
    SeekerRow row = found.row();
    int km = live.engine().km(row.regency(), vacancy.regency());
    if (person != null) {
      return valid(person)
          ? new CandidateMatch.Person(
              score, km, person, occupation(row), years(row), availableFrom(row))
          : null;
    }
    return found.shown()
        ? new CandidateMatch.Card(
            score, km, row.cardId(), place(row), found.territory(), occupation(row), years(row))
        : null;
  }

  private boolean valid(JobseekerSummary person) {
    return person.active() && !person.expiresOn().isBefore(days.today(person.regency()));
  }

  private @Nullable String place(SeekerRow row) {
    return row.regency() < 0 ? null : classifications.regencies().get(row.regency()).code();
  }

  private @Nullable String occupation(SeekerRow row) {
    short group =
        !row.wishes().isEmpty()
            ? row.wishes().getFirst().occGroup()
            : row.experienced().isEmpty() ? -1 : row.experienced().getFirst();
    return group < 0 ? null : classifications.occupationGroups().get(group).code();
  }

  private static @Nullable Integer years(SeekerRow row) {
    return row.experienceYears() < 0 ? null : (int) row.experienceYears();
  }

  private static @Nullable LocalDate availableFrom(SeekerRow row) {
    return row.availableFromDay() == 0 ? null : LocalDate.ofEpochDay(row.availableFromDay());
  }
}
