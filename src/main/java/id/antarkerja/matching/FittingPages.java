package id.antarkerja.matching;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.matching.MatchPage.Entry;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancySummary;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which vacancies a person fits, and why. */
@Controller
class FittingPages {
  private final Matching matching;
  private final Vacancies vacancies;
  private final Jobseekers jobseekers;
  private final Words words;
  private final Telling telling;
  private final Audit audit;
  private final TransactionTemplate transaction;

  FittingPages(
      Matching matching,
      Vacancies vacancies,
      Jobseekers jobseekers,
      Words words,
      Telling telling,
      Audit audit,
      TransactionTemplate transaction) {
    this.matching = matching;
    this.vacancies = vacancies;
    this.jobseekers = jobseekers;
    this.words = words;
    this.telling = telling;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping("/petugas/pencari-kerja/{publicId}/cocok")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView fitting(
      @PathVariable UUID publicId,
      @RequestParam(required = false) @Nullable UUID terpilih,
      @RequestParam(defaultValue = "false") boolean semua,
      HttpServletResponse response) {
    if (!matching.ready()) {
      return Loading.page("jobseekers", response);
    }
    return Page.of(
        "matching/fitting", transaction.execute(status -> page(publicId, terpilih, semua)));
  }

  private MatchPage page(UUID publicId, @Nullable UUID chosen, boolean all) {
    JobseekerSummary person = jobseekers.byPublicId(publicId);
    audit.read("matching.vacancies", Purpose.MATCHING, person.id().value());
    Listing listing = new Listing("/petugas/pencari-kerja/" + publicId + "/cocok", all);
    Found<VacancyMatch> found = matching.vacanciesFor(person.id(), listing.limit());
    UUID on =
        chosen != null
            ? chosen
            : found.best().stream().findFirst().map(m -> m.vacancy().id().value()).orElse(null);
    return new MatchPage(
        words.header(person),
        found.eligible(),
        found.best().stream().map(match -> entry(match, on, listing)).toList(),
        listing.more(found),
        listing.moreHref(found, on),
        on == null ? null : told(person, vacancies.summary(new VacancyId(on))),
        found.best().isEmpty() ? nothing(person) : null);
  }

  private Entry entry(VacancyMatch match, @Nullable UUID on, Listing listing) {
    VacancySummary vacancy = match.vacancy();
    UUID id = vacancy.id().value();
    return new Entry(
        match.ring(),
        vacancy.title(),
        vacancy.employerName(),
        new MatchPage.Fact(
            "map-pin", words.joined(words.region(vacancy.regency()), words.distance(match.km()))),
        listing.href(id),
        id.equals(on));
  }

  private Told told(JobseekerSummary person, VacancySummary vacancy) {
    return telling.tell(
        matching.explain(person.id(), vacancy.id()),
        new Telling.Pair(
            vacancy.id(),
            person.publicId(),
            null,
            person.regency(),
            vacancy.title(),
            words.facts(vacancy),
            "/petugas/lowongan/" + vacancy.id().value()));
  }

  private MatchPage.Nothing nothing(JobseekerSummary person) {
    return person.active()
        ? Nothings.unfit("vacancies", matching.unlocking(person.id()))
        : Nothings.unregistered();
  }
}
