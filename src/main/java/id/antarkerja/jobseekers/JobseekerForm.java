package id.antarkerja.jobseekers;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.RegionLevel;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Sex;
import id.antarkerja.web.Form;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the browser sends about a person, read and checked; who they are, and the rest together. */
@Component
class JobseekerForm {
  private static final Pattern HAS_LETTER = Pattern.compile(".*\\p{L}.*");
  private static final long LOWEST_WAGE = 10_000;
  private static final long HIGHEST_WAGE = 1_000_000_000;

  private final Classifications classifications;
  private final WorkForm work;
  private final Days days;

  JobseekerForm(Classifications classifications, WorkForm work, Days days) {
    this.classifications = classifications;
    this.work = work;
    this.days = days;
  }

  /** Null when something is wrong; the form then says what. */
  @Nullable NewJobseeker read(Form form) {
    Nik nik = nik(form);
    String name = name(form);
    Sex sex = form.requiredOneOf("sex", Sex.class);
    LocalDate bornOn = form.requiredDate("bornOn");
    String birthPlace = form.text("birthPlace", 100);
    String phone = form.phone("phone");
    String email = form.email("email");
    Religion religion = form.oneOf("religion", Religion.class);
    Marital marital = form.oneOf("marital", Marital.class);
    Region place = place(form);
    Optional<Profile> profile = profile(form, place);
    Map<Purpose, Boolean> consents = consents(form);
    NikCheck check = nik == null ? null : check(nik, sex, bornOn);
    if (check != null && check.asks() && !form.checked("nikChecked")) {
      form.reject("nikChecked", "jobseekers.nik.ask");
    }
    if (form.hasErrors()) {
      return null;
    }
    return new NewJobseeker(
        new Identity(
            nik,
            Objects.requireNonNull(name),
            Objects.requireNonNull(sex),
            Objects.requireNonNull(bornOn),
            birthPlace,
            phone,
            email,
            religion,
            marital),
        profile.orElseThrow(),
        consents,
        form.checked("othersChecked"));
  }

  private static @Nullable Nik nik(Form form) {
    String text = form.value("nik");
    if (text.isEmpty()) {
      return null;
    }
    Optional<Nik.Problem> problem =
        text.length() > 60 ? Optional.of(Nik.Problem.TOO_LONG) : Nik.problem(text);
    problem.ifPresent(
        p -> form.reject("nik", p.textKey(), Math.abs(16 - Nik.normalise(text).length())));
    return problem.isPresent() ? null : Nik.of(text);
  }

  /** While somebody types: only what can be read already. */
  @Nullable Nik nikSoFar(Form form) {
    String text = form.value("nik");
    return text.length() <= 60 && Nik.problem(text).isEmpty() ? Nik.of(text) : null;
  }

  NikCheck check(Nik nik, @Nullable Sex sex, @Nullable LocalDate bornOn) {
    LocalDate today = days.today();
    boolean known = classifications.region(nik.decoded(today).regency()).isPresent();
    return NikCheck.of(nik, sex, bornOn, today, known);
  }

  private static @Nullable String name(Form form) {
    String name = form.required("name", 200);
    if (name != null && !HAS_LETTER.matcher(name).matches()) {
      form.reject("name", "jobseekers.name.letters");
      return null;
    }
    return name;
  }

  private @Nullable Region place(Form form) {
    Region found = classifications.place(form.code("place"), form.typed("place")).orElse(null);
    if (found == null) {
      form.reject(
          "place",
          form.value("place_text").isEmpty() ? "error.required" : "jobseekers.place.wrong");
      return null;
    }
    return found;
  }

  private Optional<Profile> profile(Form form, @Nullable Region place) {
    int year = days.today().getYear();
    String address = form.text("address", 200);
    Education education = form.oneOf("education", Education.class);
    String major = form.text("major", 100);
    String school = form.text("school", 150);
    Integer graduated = form.whole("graduatedYear", 1940, year);
    var experiences = work.experiences(form, year);
    var skills = work.skills(form);
    var wanted = work.wanted(form);
    Reach reach = work.reach(form);
    Long wage = form.rupiah("wageFloor", LOWEST_WAGE, HIGHEST_WAGE);
    LocalDate available = form.date("availableFrom");
    Set<WorkType> types = several(form, "workTypes", WorkType.class);
    Set<Accommodation> needs = several(form, "needs", Accommodation.class);
    if (form.hasErrors() || place == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Profile(
            place.code().substring(0, 4),
            place.level() == RegionLevel.DISTRICT ? place.code() : null,
            address,
            education,
            major,
            school,
            graduated,
            experiences,
            skills,
            wanted,
            reach,
            wage,
            available,
            types,
            needs));
  }

  private static <E extends Enum<E>> Set<E> several(Form form, String name, Class<E> kinds) {
    var chosen = EnumSet.noneOf(kinds);
    for (E kind : kinds.getEnumConstants()) {
      if (form.has(name, kind.name())) {
        chosen.add(kind);
      }
    }
    if (chosen.size() != form.codes(name).size()) {
      form.reject(name, "error.choice");
    }
    return chosen;
  }

  private static Map<Purpose, Boolean> consents(Form form) {
    var answers = new EnumMap<Purpose, Boolean>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      Answer answer = form.oneOf("consent" + purpose, Answer.class);
      if (answer == Answer.YES || answer == Answer.NO) {
        answers.put(purpose, answer == Answer.YES);
      }
    }
    return answers;
  }

  enum Answer {
    YES,
    NO,
    NOT_ASKED
  }
}
