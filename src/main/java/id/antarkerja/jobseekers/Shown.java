package id.antarkerja.jobseekers;

import id.antarkerja.access.Field;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.web.T;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's data in words, by field, for reading and for putting two versions side by side. */
@Component
class Shown {
  private final Classifications classifications;

  Shown(Classifications classifications) {
    this.classifications = classifications;
  }

  /** By the names of {@link MergeUnits}. */
  Map<String, String> all(NewJobseeker person) {
    Map<String, String> fields = all(person.identity(), person.profile());
    for (Purpose purpose : Purpose.values()) {
      Boolean answer = person.consents().get(purpose);
      String key = answer == null ? "NOT_ASKED" : answer ? "YES" : "NO";
      fields.put("consent" + purpose, T.t("jobseekers.answer." + key));
    }
    return fields;
  }

  private Map<String, String> all(Identity who, Profile profile) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("nik", text(who.nik()));
    fields.put("name", who.name());
    fields.put("sex", T.t("jobseekers.sex." + who.sex()));
    fields.put("bornOn", T.shortDate(who.bornOn()));
    fields.put("birthPlace", text(who.birthPlace()));
    fields.put("phone", text(who.phone()));
    fields.put("email", text(who.email()));
    fields.put("religion", who.religion() == null ? none() : T.t(who.religion().textKey()));
    fields.put("marital", who.marital() == null ? none() : T.t(who.marital().textKey()));
    fields.putAll(profile(profile));
    return fields;
  }

  /** By the field's name; what was not asked says so. */
  Map<String, String> profile(Profile p) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("place", place(p));
    fields.put("address", text(p.address()));
    fields.put("education", education(p));
    fields.put("jobs", joined(p.experiences().stream().map(this::job)));
    fields.put("skills", joined(p.skills().stream().map(this::skill)));
    fields.put("wanted", joined(p.wanted().stream().map(Wish::title)));
    String reach = WorkForm.code(p.reach());
    fields.put("reach", reach.isEmpty() ? none() : FormOptions.reach(reach));
    fields.put("wageFloor", p.wageFloor() == null ? none() : T.rupiah(p.wageFloor()));
    fields.put(
        "availableFrom",
        p.availableFrom() == null ? T.t("jobseekers.anytime") : T.shortDate(p.availableFrom()));
    fields.put(
        "workTypes",
        p.workTypes().isEmpty()
            ? T.t("jobseekers.workType.any")
            : texts(p.workTypes(), WorkType::textKey));
    fields.put("needs", p.needs().isEmpty() ? "–" : texts(p.needs(), Accommodation::textKey));
    return fields;
  }

  /** Without the lines that the reader may not see: they are not "not asked". */
  Map<String, String> profile(JobseekerFile file) {
    Map<String, String> fields = new LinkedHashMap<>(profile(file.profile()));
    if (!file.sight().shows(Field.ADDRESS)) {
      fields.remove("address");
    }
    if (!file.sight().shows(Field.NEEDS)) {
      fields.remove("needs");
    }
    return fields;
  }

  String place(Profile p) {
    return classifications.placeName(p.district() == null ? p.regency() : p.district());
  }

  private static String education(Profile p) {
    if (p.education() == null) {
      return none();
    }
    return Stream.of(T.t(p.education().textKey()), p.major(), p.school(), p.graduatedYear())
        .filter(part -> part != null)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private String job(Experience job) {
    String years =
        job.fromYear() == null && job.toYear() == null
            ? ""
            : " ("
                + (job.fromYear() == null ? "…" : job.fromYear())
                + "–"
                + (job.toYear() == null ? T.t("jobseekers.job.now") : job.toYear())
                + ")";
    return job.title() + years;
  }

  private String skill(SkillHeld held) {
    String name =
        classifications
            .skill(held.skill())
            .map(skill -> skill.name(T.locale()))
            .orElse(String.valueOf(held.skill()));
    return held.evidence() == 0
        ? name
        : name + " (" + T.t("jobseekers.evidence." + held.evidence()) + ")";
  }

  private static <E extends Enum<E>> String texts(
      Set<E> values, java.util.function.Function<E, String> key) {
    return values.stream()
        .sorted()
        .map(value -> T.t(key.apply(value)))
        .collect(Collectors.joining(", "));
  }

  private static String joined(Stream<String> texts) {
    String all = texts.collect(Collectors.joining("; "));
    return all.isEmpty() ? none() : all;
  }

  private static String text(@Nullable Object value) {
    return value == null ? none() : value.toString();
  }

  private static String none() {
    return T.t("jobseekers.notAsked");
  }
}
