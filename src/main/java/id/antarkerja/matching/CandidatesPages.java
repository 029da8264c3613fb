package id.antarkerja.matching;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
import id.antarkerja.jobseekers.AnonymousCard;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.matching.MatchPage.Entry;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancySummary;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who fits a vacancy, and why. */
@Controller
class CandidatesPages {
  private final Matching matching;
  private final Vacancies vacancies;
  private final Jobseekers jobseekers;
  private final Words words;
  private final Telling telling;
  private final Audit audit;
  private final Shortlists shortlists;
  private final TransactionTemplate transaction;

  CandidatesPages(
      Matching matching,
      Vacancies vacancies,
      Jobseekers jobseekers,
      Words words,
      Telling telling,
      Audit audit,
      Shortlists shortlists,
      TransactionTemplate transaction) {
    this.matching = matching;
    this.vacancies = vacancies;
    this.jobseekers = jobseekers;
    this.words = words;
    this.telling = telling;
    this.audit = audit;
    this.shortlists = shortlists;
    this.transaction = transaction;
  }

  /**
   * @param terpilih public id of a person, or a card; without it the first of the list, unless that
   *     is a stranger: what is explained of somebody is a reading
   */
  @GetMapping("/petugas/lowongan/{id}/calon")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView candidates(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID terpilih,
      @RequestParam(defaultValue = "false") boolean semua,
      HttpServletResponse response) {
    if (!matching.ready()) {
      return Loading.page("vacancies", response);
    }
    return Page.of(
        "matching/candidates",
        transaction.execute(status -> page(new VacancyId(id), terpilih, semua)));
  }

  private MatchPage page(VacancyId id, @Nullable UUID chosen, boolean all) {
    VacancySummary vacancy = vacancies.summary(id);
    Listing listing = new Listing("/petugas/lowongan/" + id.value() + "/calon", all);
    Found<CandidateMatch> found = matching.candidatesFor(id, listing.limit());
    Listed listed = shortlists.shown(vacancy, named(found.best()));
    UUID on = chosen != null ? chosen : first(found.best());
    Told told = on == null ? null : told(vacancy, on);
    return new MatchPage(
        words.header(vacancy),
        found.eligible(),
        found.best().stream().map(match -> entry(match, on, listing, listed)).toList(),
        listing.more(found),
        listing.moreHref(found, on),
        told,
        found.best().isEmpty() ? nothing(vacancy) : null);
  }

  private static UUID key(CandidateMatch match) {
    return switch (match) {
      case CandidateMatch.Person person -> person.person().publicId();
      case CandidateMatch.Card card -> card.cardId();
    };
  }

  private static List<UUID> named(List<CandidateMatch> shown) {
    return shown.stream()
        .filter(CandidateMatch.Person.class::isInstance)
        .map(match -> ((CandidateMatch.Person) match).person().id().value())
        .toList();
  }

  private Entry entry(CandidateMatch match, @Nullable UUID on, Listing listing, Listed listed) {
    UUID key = key(match);
    return switch (match) {
      case CandidateMatch.Person person ->
          new Entry(
              match.ring(),
              listed.name(person.person().id().value(), person.person().name()),
              words.work(person.occupation(), person.years()),
              words.readiness(person.availableFrom(), match.km()),
              listing.href(key),
              key.equals(on));
      case CandidateMatch.Card card ->
          new Entry(
              match.ring(),
              words.cardTitle(card.regency()),
              words.work(card.occupation(), card.years()),
              new MatchPage.Fact(
                  "lock", words.joined(t("matching.card.short"), words.distance(match.km()))),
              listing.href(key),
              key.equals(on));
    };
  }

  /** Nobody asked for this one: a stranger is explained when they are chosen. */
  private @Nullable UUID first(List<CandidateMatch> shown) {
    if (shown.isEmpty()) {
      return null;
    }
    CandidateMatch first = shown.getFirst();
    return audit.strangersAmong(named(List.of(first))).isEmpty() ? key(first) : null;
  }

  /** Whoever is explained is named in full, and that is a reading. */
  private Told told(VacancySummary vacancy, UUID chosen) {
    var card = jobseekers.card(chosen);
    if (card.isPresent()) {
      return card(vacancy, card.get());
    }
    JobseekerSummary person = jobseekers.byPublicId(chosen);
    audit.read("matching.candidate", Purpose.MATCHING, person.id().value(), "name");
    return person(vacancy, person);
  }

  private Told person(VacancySummary vacancy, JobseekerSummary person) {
    return telling.tell(
        matching.explain(person.id(), vacancy.id()),
        new Telling.Pair(
            vacancy.id(),
            person.publicId(),
            null,
            vacancy.regency(),
            person.name(),
            words.facts(person),
            "/petugas/pencari-kerja/" + person.publicId()));
  }

  private Told card(VacancySummary vacancy, AnonymousCard card) {
    return telling.tell(
        matching.explain(card, vacancy.id()),
        new Telling.Pair(
            vacancy.id(),
            null,
            card.cardId(),
            vacancy.regency(),
            words.cardTitle(card.regency()),
            words.facts(card),
            null));
  }

  private MatchPage.Nothing nothing(VacancySummary vacancy) {
    return vacancy.isOpen() && vacancy.seatsLeft() > 0
        ? Nothings.unfit("candidates", matching.unlocking(vacancy.id()))
        : Nothings.closed();
  }
}
