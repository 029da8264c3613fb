package id.antarkerja.practices;

import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderated;
import id.antarkerja.kernel.OfficeZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What offices tell of their trials: read by all at once, unless it is somebody's first words. */
@Component
class ModeratedTrials implements Moderated {
  private final TrialRepository rows;
  private final PracticeRepository practices;
  private final Measures measures;
  private final TrialNews news;

  ModeratedTrials(
      TrialRepository rows, PracticeRepository practices, Measures measures, TrialNews news) {
    this.rows = rows;
    this.practices = practices;
    this.measures = measures;
    this.news = news;
  }

  @Override
  public String kind() {
    return Trials.KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Contribution> contribution(UUID id) {
    return Optional.ofNullable(contributions(List.of(id)).get(id));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Contribution> contributions(Collection<UUID> ids) {
    List<Trial> trials = rows.moderated(ids);
    List<UUID> begun = trials.stream().map(Trial::id).filter(ids::contains).toList();
    Map<UUID, List<Measure>> numbers = measures.ofTrials(begun);
    Map<UUID, List<String>> removed = rows.removedWords(begun);
    Map<UUID, Contribution> found = new HashMap<>();
    for (Trial one : trials) {
      UUID id = one.id();
      if (ids.contains(id)) {
        List<Measure> told = numbers.getOrDefault(id, List.of());
        found.put(id, begun(one, told, removed.getOrDefault(id, List.of())));
      }
      if (one.endId() != null && ids.contains(one.endId())) {
        found.put(one.endId(), ended(one));
      }
    }
    return found;
  }

  private static Contribution begun(Trial trial, List<Measure> numbers, List<String> removed) {
    List<String> words = new ArrayList<>();
    words.add(Objects.requireNonNullElse(trial.changed(), ""));
    numbers.stream()
        .filter(one -> !one.counted())
        .forEach(one -> words.add("%s (%s): %s".formatted(one.name(), one.unit(), one.how())));
    words.addAll(removed);
    if (trial.endId() == null) {
      words.add(Objects.requireNonNullElse(trial.learnt(), ""));
    }
    return by(trial.author(), trial, trial.startedOn(), words);
  }

  private static Contribution ended(Trial trial) {
    return by(
        Objects.requireNonNull(trial.endedBy()),
        trial,
        Objects.requireNonNull(trial.endedOn()),
        List.of(Objects.requireNonNull(trial.learnt())));
  }

  private static Contribution by(UUID author, Trial trial, LocalDate on, List<String> words) {
    return new Contribution(
        author,
        trial.officeId(),
        on.atStartOfDay(OfficeZone.ofRegion(trial.region()).zone()).toInstant(),
        String.join("\n\n", words.stream().filter(one -> !one.isEmpty()).toList()),
        trial.path());
  }

  @Override
  @Transactional
  public void hide(UUID id) {
    rows.moderated(id).ifPresent(one -> rows.moderate(one.id()));
  }

  @Override
  @Transactional
  public void show(UUID id) {
    hide(id);
    rows.moderated(id)
        .ifPresent(
            one -> practices.one(one.practiceId()).ifPresent(practice -> news.tell(practice, one)));
  }
}
