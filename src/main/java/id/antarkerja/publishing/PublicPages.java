package id.antarkerja.publishing;

import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.publishing.PublicSearch.Found;
import id.antarkerja.publishing.PublicVacancies.Ended;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.T;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What anybody may see: the search and one page per vacancy. */
@Controller
class PublicPages {
  private static final int SIMILAR = 5;

  private final PublicSearch search;
  private final PublicVacancies vacancies;
  private final PlaceNames places;
  private final PublicUrl url;
  private final Classifications classifications;
  private final Offices offices;
  private final Days days;

  PublicPages(
      PublicSearch search,
      PublicVacancies vacancies,
      PlaceNames places,
      PublicUrl url,
      Classifications classifications,
      Offices offices,
      Days days) {
    this.search = search;
    this.vacancies = vacancies;
    this.places = places;
    this.url = url;
    this.classifications = classifications;
    this.offices = offices;
    this.days = days;
  }

  @GetMapping("/")
  @AllowedToAnyone
  ModelAndView front() {
    return Page.seeOther("/lowongan");
  }

  @GetMapping("/lowongan")
  @AllowedToAnyone
  ModelAndView search(@RequestParam MultiValueMap<String, String> parameters) {
    Form form = Form.of(parameters);
    Place below = Place.of(form.value("setelah")).orElse(Place.BEGINNING);
    Found found = search.find(VacancyQuery.of(form), below, form.checked("longgar"));
    return Page.of(
        "publishing/search",
        new SearchPage(
            form,
            found,
            cards(found.page()),
            chips(found.query()),
            educations(),
            below != Place.BEGINNING));
  }

  /** What stands under {@code /lowongan/…} is an id, and anything else is not there. */
  @GetMapping("/lowongan/{id}")
  @AllowedToAnyone
  ModelAndView one(@PathVariable String id) {
    UUID vacancy = PublicIds.read(id);
    var listing = vacancies.one(vacancy);
    if (listing.isPresent() && vacancies.isOpen(listing.get())) {
      return Page.of("publishing/vacancy", page(listing.get()));
    }
    Ended ended =
        listing
            .map(l -> new Ended(l.id(), l.title(), l.occupationGroup(), l.regency(), true))
            .or(() -> vacancies.ended(vacancy))
            .orElseThrow(NotThere::new);
    List<Listing> similar = vacancies.similar(ended.occupationGroup(), ended.regency(), SIMILAR);
    return Page.with(
        ended.gone() ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
        "publishing/ended",
        new EndedPage(ended.title(), ended.gone(), cards(similar)));
  }

  private VacancyPage page(Listing listing) {
    String office = offices.byTerritory(listing.regency()).map(Office::name).orElse(null);
    String address = url.of(listing.href());
    return new VacancyPage(
        card(listing),
        listing.occupationGroup() == null
            ? null
            : classifications.occupationTitle(listing.occupationGroup()),
        skills(listing),
        office,
        places.province(listing),
        address,
        url.of(listing.href() + "/kartu.png"),
        JobPosting.block(listing, places, address),
        cards(
            vacancies.similar(listing.occupationGroup(), listing.regency(), SIMILAR + 1).stream()
                .filter(other -> !other.id().equals(listing.id()))
                .limit(SIMILAR)
                .toList()));
  }

  private List<String> skills(Listing listing) {
    Locale locale = T.locale();
    return listing.skills().stream()
        .flatMap(code -> classifications.skill(code).stream())
        .map(skill -> skill.name(locale))
        .toList();
  }

  private List<JobCard> cards(List<Listing> listings) {
    return listings.stream().map(this::card).toList();
  }

  private JobCard card(Listing listing) {
    return new JobCard(listing, places.of(listing), days.today(listing.regency()));
  }

  private static List<Chip> chips(VacancyQuery query) {
    var chips = new ArrayList<Chip>();
    chips.add(
        new Chip(
            "publishing.beginner",
            query.withoutExperience(!query.withoutExperience()),
            query.withoutExperience()));
    chips.add(
        new Chip(
            "publishing.accommodating",
            query.accommodating(!query.accommodating()),
            query.accommodating()));
    for (WorkType type : WorkType.values()) {
      boolean chosen = type == query.workType();
      chips.add(new Chip(type.textKey(), query.of(other(type, chosen)), chosen));
    }
    return chips;
  }

  private static @Nullable WorkType other(WorkType type, boolean chosen) {
    return chosen ? null : type;
  }

  private static List<Option> educations() {
    return Stream.of(Education.values())
        .map(education -> new Option(education.name(), T.t(education.textKey())))
        .toList();
  }
}
