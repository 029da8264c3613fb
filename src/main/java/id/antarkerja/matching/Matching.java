package id.antarkerja.matching;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decision;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Field;
import id.antarkerja.access.Purpose;
import id.antarkerja.jobseekers.AnonymousCard;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.MatchProfile;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to matching. Answers are exact, ordered by score and then by order of registration, and
 * checked against the registries before they leave: nothing closed and nobody without a valid
 * registration is ever among them. People are seen as {@link Acting} may see them: own ones by
 * name, others as a card if they agreed, nobody else.
 */
@Service
@Transactional(readOnly = true)
public class Matching {
  private final Memory memory;
  private final Rebuild rebuild;
  private final Coding coding;
  private final RowStore store;
  private final Candidates candidates;
  private final Openings openings;
  private final Relaxing relaxing;
  private final Vacancies vacancies;
  private final Jobseekers jobseekers;
  private final Decisions decisions;

  Matching(
      Memory memory,
      Rebuild rebuild,
      Coding coding,
      RowStore store,
      Candidates candidates,
      Openings openings,
      Relaxing relaxing,
      Vacancies vacancies,
      Jobseekers jobseekers,
      Decisions decisions) {
    this.decisions = decisions;
    this.memory = memory;
    this.rebuild = rebuild;
    this.coding = coding;
    this.store = store;
    this.candidates = candidates;
    this.openings = openings;
    this.relaxing = relaxing;
    this.vacancies = vacancies;
    this.jobseekers = jobseekers;
  }

  /** Whether this node's columns are filled; until then every answer is empty. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean ready() {
    return memory.live().isPresent();
  }

  /**
   * The {@code k} best open vacancies; none for a person without a valid registration.
   *
   * @throws NotThere for a person outside the asker's sight
   */
  public Found<VacancyMatch> vacanciesFor(JobseekerId person, int k) {
    MatchProfile profile = profile(person);
    return profile.active() ? openings.of(coding.row(profile), k) : new Found<>(List.of(), 0);
  }

  /**
   * The {@code k} best people; none for a vacancy that is closed or full.
   *
   * @throws NotThere when there is no such vacancy
   */
  public Found<CandidateMatch> candidatesFor(VacancyId vacancy, int k) {
    return candidates.of(row(vacancy), k);
  }

  /**
   * Why this pair scores what it scores, also when a constraint fails. Who may not know what
   * somebody needs at work is told as much as of a card.
   *
   * @throws NotThere for a vacancy that doesn't exist or a person outside the asker's sight
   * @throws IllegalStateException while not {@link #ready()}
   */
  public Explanation explain(JobseekerId person, VacancyId vacancy) {
    Explanation told = live().engine().explain(coding.row(profile(person)), row(vacancy));
    Decision.Allowed sight = decisions.require(Action.MATCH, person.value(), Purpose.MATCHING);
    return sight.shows(Field.NEEDS) ? told : CardTelling.of(told);
  }

  /**
   * The same for somebody known by card only: without what a card doesn't show.
   *
   * @throws NotThere also when the person doesn't agree to the card or a constraint fails
   */
  public Explanation explain(AnonymousCard card, VacancyId vacancy) {
    SeekerRow row = store.ofCard(card.cardId()).orElseThrow(NotThere::new);
    Explanation told = live().engine().explain(row, row(vacancy));
    if (!told.eligible()) {
      throw new NotThere();
    }
    return CardTelling.of(told);
  }

  /**
   * @throws NotThere when nobody of that card agreed to it
   */
  public AnonymousCard card(UUID cardId) {
    return jobseekers.card(cardId).orElseThrow(NotThere::new);
  }

  /** What keeps people from this vacancy: the constraint that keeps out most comes first. */
  public List<Relaxation> unlocking(VacancyId vacancy) {
    return relaxing.of(row(vacancy));
  }

  /** What keeps vacancies from this person: the constraint that keeps out most comes first. */
  public List<Relaxation> unlocking(JobseekerId person) {
    return relaxing.of(coding.row(profile(person)));
  }

  /** Before an empty registry is filled; {@code access.SetAside} puts them back. */
  @Transactional
  public void setChecksAside() {
    store.setChecksAside();
  }

  /** Writes the rows of all vacancies anew, after many were loaded, and fills the columns. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void refreshVacancies() {
    Acting.asSystem(
        "matching.refresh",
        () -> {
          rebuild.vacancies();
          memory.load();
        });
  }

  private Memory.Live live() {
    return memory.live().orElseThrow(() -> new IllegalStateException("columns are being filled"));
  }

  private MatchProfile profile(JobseekerId person) {
    return jobseekers.profile(person).orElseThrow(NotThere::new);
  }

  private VacancyRow row(VacancyId vacancy) {
    return vacancies.facts(vacancy).map(coding::row).orElseThrow(NotThere::new);
  }
}
