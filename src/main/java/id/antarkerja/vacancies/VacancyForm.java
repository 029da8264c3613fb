package id.antarkerja.vacancies;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.Occupation;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.RegionLevel;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.classifications.Skill;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Sex;
import id.antarkerja.web.Form;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the browser sends about a vacancy, read and checked. */
@Component
class VacancyForm {
  private static final int LONGEST_DAYS = 366;
  private static final long MOST_RUPIAH = 1_000_000_000_000L;

  private final Classifications classifications;
  private final Days days;

  VacancyForm(Classifications classifications, Days days) {
    this.classifications = classifications;
    this.days = days;
  }

  /** Who recruits: a known employer, or the name of one to be registered. */
  record Recruiter(@Nullable UUID known, String newName) {}

  /** Everything but the employer, which may have to be registered first. */
  record Entered(Recruiter recruiter, String regency, Function<EmployerId, NewVacancy> vacancy) {}

  Form empty() {
    return Form.empty()
        .put("expiresOn", days.today().plusDays(30))
        .put("showWage", "on")
        .put("openings", 1);
  }

  @Nullable Entered read(Form form) {
    Recruiter recruiter = recruiter(form);
    String title = form.required("title", 200);
    Occupation occupation = occupation(form);
    Region place = place(form);
    Integer openings = form.requiredWhole("openings", 1, 10_000);
    Wage wage = wage(form);
    String description = form.requiredLines("description", 10_000);
    String qualification = form.lines("qualification", 10_000);
    Requirements requirements = requirements(form);
    WorkType workType = form.oneOf("workType", WorkType.class);
    Accommodations accommodations = accommodations(form);
    ReportedCriteria criteria = criteria(form);
    LocalDate expiresOn = expiresOn(form, place);
    if (form.hasErrors()) {
      return null;
    }
    Region where = Objects.requireNonNull(place);
    String regency = where.code().substring(0, 4);
    return new Entered(
        Objects.requireNonNull(recruiter),
        regency,
        employer ->
            new NewVacancy(
                employer,
                Objects.requireNonNull(title),
                VacancyHtml.ofPlainText(Objects.requireNonNull(description)),
                qualification == null ? "" : VacancyHtml.ofPlainText(qualification),
                criteria,
                regency,
                where.level() == RegionLevel.DISTRICT ? where.code() : null,
                classifications.placeName(where.code()),
                occupation == null ? null : occupation.group(),
                occupation == null || !occupation.isTitle() ? null : occupation.code(),
                null,
                Objects.requireNonNull(openings),
                wage,
                requirements,
                List.of(),
                workType,
                accommodations,
                Objects.requireNonNull(expiresOn),
                Origin.OFFICER,
                false,
                null));
  }

  private static @Nullable Recruiter recruiter(Form form) {
    String code = form.code("employer");
    if (code != null && code.length() == 36) {
      UUID known = form.uuid("employer");
      return known == null ? null : new Recruiter(known, "");
    }
    String typed = form.typed("employer");
    if (typed.isBlank() || typed.length() > 200 || !typed.matches(".*[\\p{L}\\p{N}].*")) {
      form.reject("employer", "error.required");
      return null;
    }
    return new Recruiter(null, typed);
  }

  private @Nullable Occupation occupation(Form form) {
    String code = form.code("occupation");
    Occupation found = code == null ? null : classifications.occupation(code).orElse(null);
    if (code == null
        && classifications.resolveOccupation(form.typed("occupation"))
            instanceof Resolved.Found<Occupation> exact) {
      found = exact.code();
    }
    boolean typedSomething = code != null || !form.typed("occupation").isEmpty();
    if (typedSomething && (found == null || !(found.isUnitGroup() || found.isTitle()))) {
      form.reject("occupation", "error.choice");
      return null;
    }
    return found;
  }

  private @Nullable Region place(Form form) {
    Region found = classifications.place(form.code("place"), form.typed("place")).orElse(null);
    if (found == null) {
      form.reject(
          "place", form.value("place_text").isEmpty() ? "error.required" : "vacancies.place.wrong");
      return null;
    }
    return found;
  }

  private static Wage wage(Form form) {
    Long min = form.rupiah("wageMin", 0, MOST_RUPIAH);
    Long max = form.rupiah("wageMax", 0, MOST_RUPIAH);
    if (min != null && max != null && max < min) {
      form.reject("wageMax", "vacancies.wage.order");
    }
    return new Wage(min, max, form.checked("showWage"));
  }

  private Requirements requirements(Form form) {
    return new Requirements(
        form.oneOf("education", Education.class),
        form.whole("experience", 0, 60),
        form.checked("equivalent"),
        skills(form),
        codes(form, "licences"));
  }

  private Set<Integer> skills(Form form) {
    Set<Integer> codes = new LinkedHashSet<>(codes(form, "skills"));
    for (String typed : form.typedAll("skills")) {
      if (classifications.resolveSkill(typed) instanceof Resolved.Found<Skill> found) {
        codes.add(found.code().code());
      } else {
        form.reject("skills", "vacancies.skill.unknown", typed);
      }
    }
    return codes;
  }

  private Set<Integer> codes(Form form, String name) {
    Set<Integer> codes =
        form.codes(name).stream()
            .filter(code -> code.matches("\\d{1,4}"))
            .map(Integer::valueOf)
            .filter(code -> classifications.skill(code).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (codes.size() != form.codes(name).size()) {
      form.reject(name, "error.choice");
    }
    return codes;
  }

  private static Accommodations accommodations(Form form) {
    Set<Accommodation> available = EnumSet.noneOf(Accommodation.class);
    Set<Accommodation> notAvailable = EnumSet.noneOf(Accommodation.class);
    for (Accommodation need : Accommodation.values()) {
      var offer = form.oneOf("acc_" + need.name(), Accommodations.Offer.class);
      if (offer == Accommodations.Offer.AVAILABLE) {
        available.add(need);
      } else if (offer == Accommodations.Offer.NOT_AVAILABLE) {
        notAvailable.add(need);
      }
    }
    return new Accommodations(available, notAvailable);
  }

  private static ReportedCriteria criteria(Form form) {
    Integer min = form.whole("minAge", 15, 100);
    Integer max = form.whole("maxAge", 15, 100);
    if (min != null && max != null && max < min) {
      form.reject("maxAge", "vacancies.age.order");
    }
    return new ReportedCriteria(min, max, form.oneOf("sexAsked", Sex.class), null, null);
  }

  private @Nullable LocalDate expiresOn(Form form, @Nullable Region place) {
    LocalDate last = form.requiredDate("expiresOn");
    LocalDate today = days.today(place == null ? "" : place.code());
    if (last != null && (last.isBefore(today) || last.isAfter(today.plusDays(LONGEST_DAYS)))) {
      form.reject("expiresOn", "vacancies.expiresOn.range");
      return null;
    }
    return last;
  }
}
