package id.antarkerja.matching;

import id.antarkerja.matching.Memory.Live;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancySummary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Vacancies for a person, open at this moment. */
@Component
class Openings {
  private static final int ROUNDS = 4;

  private final Memory memory;
  private final Vacancies vacancies;
  private final Coding coding;

  Openings(Memory memory, Vacancies vacancies, Coding coding) {
    this.memory = memory;
    this.vacancies = vacancies;
    this.coding = coding;
  }

  Found<VacancyMatch> of(SeekerRow seeker, int k) {
    Optional<Live> live = memory.live();
    return live.isEmpty() ? new Found<>(List.of(), 0) : find(live.get().engine(), seeker, k);
  }

  private Found<VacancyMatch> find(Engine engine, SeekerRow seeker, int k) {
    Set<Long> gone = new HashSet<>();
    Matches matches = engine.vacanciesFor(seeker, k, Filter.ALL);
    Map<VacancyId, VacancySummary> open = open(matches);
    for (int round = 1; round < ROUNDS && open.size() < matches.best().size(); round++) {
      Map<VacancyId, VacancySummary> now = open;
      matches.best().stream()
          .filter(match -> !now.containsKey(new VacancyId(match.id())))
          .forEach(match -> gone.add(match.seq()));
      matches = engine.vacanciesFor(seeker, k, Filter.ALL.without(gone));
      open = open(matches);
    }
    Map<VacancyId, Integer> km = distances(engine, seeker, matches);
    Map<VacancyId, VacancySummary> shown = open;
    return new Found<>(
        matches.best().stream()
            .filter(match -> shown.containsKey(new VacancyId(match.id())))
            .map(
                match -> {
                  VacancyId id = new VacancyId(match.id());
                  return new VacancyMatch(
                      match.score(),
                      Objects.requireNonNull(shown.get(id)),
                      km.getOrDefault(id, Distances.UNKNOWN));
                })
            .toList(),
        matches.eligible());
  }

  /** Open by the business clock, with a seat left. */
  private Map<VacancyId, VacancySummary> open(Matches matches) {
    return vacancies.summaries(ids(matches)).values().stream()
        .filter(summary -> summary.isOpen() && summary.seatsLeft() > 0)
        .collect(Collectors.toMap(VacancySummary::id, summary -> summary));
  }

  private Map<VacancyId, Integer> distances(Engine engine, SeekerRow seeker, Matches matches) {
    return vacancies.facts(ids(matches)).stream()
        .collect(
            Collectors.toMap(
                facts -> facts.id(),
                facts -> engine.km(seeker.regency(), coding.row(facts).regency())));
  }

  private static List<VacancyId> ids(Matches matches) {
    return matches.best().stream().map(match -> new VacancyId(match.id())).toList();
  }
}
