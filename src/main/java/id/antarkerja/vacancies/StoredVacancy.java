package id.antarkerja.vacancies;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.vacancies.VacancyDesk.Verifying;
import id.antarkerja.web.Form;
import id.antarkerja.web.Merge.Unit;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A form filled with a stored vacancy, and what of it belongs together when two changed it. */
@Component
class StoredVacancy {
  static final List<Unit> UNITS =
      List.of(
          field("title"),
          field("occupation", "occupation", "occupation_text", "occupation_for"),
          field("place", "place", "place_text", "place_for"),
          field("openings"),
          field("expiresOn"),
          field("description"),
          field("qualification"),
          Unit.of("wage", "vacancies.wage", "wageMin", "wageMax", "showWage"),
          field("workType"),
          field("education", "education", "experience", "equivalent"),
          field("skills", "skills", "skills_*"),
          field("licences"),
          Unit.of("accommodation", "vacancies.new.accommodation", "acc_*"),
          Unit.of("criteria", "vacancies.new.criteria", "sexAsked", "minAge", "maxAge"));

  private final Classifications classifications;

  StoredVacancy(Classifications classifications) {
    this.classifications = classifications;
  }

  private static Unit field(String name, String... fields) {
    return Unit.of(name, "vacancies.field." + name, fields);
  }

  Form form(Verifying stored) {
    VacancyRead read = stored.read();
    VacancyFacts facts = read.facts();
    Requirements needs = facts.requirements();
    Wage wage = stored.reported().wage();
    ReportedCriteria asked = stored.reported().criteria();
    Form form = Form.empty();
    form.put("title", read.summary().title())
        .choose("occupation", occupation(facts))
        .choose("place", place(facts))
        .put("openings", read.summary().openings())
        .put("expiresOn", read.summary().expiresOn())
        .put("description", VacancyHtml.words(read.description()))
        .put("qualification", VacancyHtml.words(read.qualification()))
        .put("wageMin", wage.min())
        .put("wageMax", wage.max())
        .put("showWage", wage.shown() ? "on" : null)
        .put("workType", facts.workType())
        .put("education", needs.minEducation())
        .put("experience", needs.minExperienceYears())
        .put("equivalent", needs.orEquivalentExperience() ? "on" : null)
        .chooseAll("skills", skills(needs.skills()))
        .putAll("licences", needs.licences())
        .put("sexAsked", asked.sex())
        .put("minAge", asked.minAge())
        .put("maxAge", asked.maxAge());
    for (Accommodation need : Accommodation.values()) {
      form.put("acc_" + need, facts.accommodations().offer(need));
    }
    return form;
  }

  private @Nullable Option occupation(VacancyFacts facts) {
    String code = facts.kbji() == null ? facts.occupationGroup() : facts.kbji();
    return code == null ? null : new Option(code, classifications.occupationTitle(code));
  }

  private Option place(VacancyFacts facts) {
    String code = facts.district() == null ? facts.regency() : facts.district();
    return new Option(code, classifications.placeName(code));
  }

  private List<Option> skills(Set<Integer> codes) {
    return codes.stream()
        .sorted()
        .map(code -> new Option(String.valueOf(code), skill(String.valueOf(code))))
        .toList();
  }

  private String skill(String code) {
    return code.matches("\\d{1,4}")
        ? classifications
            .skill(Integer.parseInt(code))
            .map(skill -> skill.name(T.locale()))
            .orElse(code)
        : code;
  }

  /** Whose vacancy it is can't be changed. */
  Form ofSameEmployer(Form form, Verifying stored) {
    VacancySummary vacancy = stored.read().summary();
    return form.choose(
        "employer", new Option(vacancy.employer().value().toString(), vacancy.employerName()));
  }

  /** What the form doesn't ask stays as it is, and so does the form of a text nobody touched. */
  NewVacancy keeping(NewVacancy typed, Form form, Verifying stored) {
    VacancyRead read = stored.read();
    ReportedCriteria asked = stored.reported().criteria();
    return new NewVacancy(
        new EmployerId(read.summary().employer().value()),
        typed.title(),
        text(form.value("description"), read.description(), typed.description()),
        text(form.value("qualification"), read.qualification(), typed.qualification()),
        new ReportedCriteria(
            typed.reported().minAge(),
            typed.reported().maxAge(),
            typed.reported().sex(),
            asked.maritalStatus(),
            asked.physicalCondition()),
        typed.regency(),
        typed.district(),
        typed.place(),
        typed.occupationGroup(),
        typed.kbji(),
        read.facts().kbli(),
        typed.openings(),
        typed.wage(),
        typed.requirements(),
        stored.reported().skills(),
        typed.workType(),
        typed.accommodations(),
        typed.expiresOn(),
        read.origin(),
        read.confidential(),
        read.contact());
  }

  private static String text(String typed, String html, String typedAsHtml) {
    Form shown = Form.of(Map.of("text", List.of(VacancyHtml.words(html))));
    return typed.equals(shown.value("text")) ? html : typedAsHtml;
  }

  /** By the names of {@link #UNITS}. */
  Map<String, String> inWords(Form form) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String plain : List.of("title", "openings", "expiresOn", "description", "qualification")) {
      words.put(plain, form.value(plain));
    }
    words.put("occupation", form.value("occupation_text"));
    words.put("place", form.value("place_text"));
    words.put("wage", wage(form));
    words.put(
        "workType", choice("classifications.workType.", WorkType.values(), form.value("workType")));
    words.put("education", education(form));
    words.put(
        "skills",
        joined(
            Stream.concat(
                form.chosen("skills").stream().map(Option::label),
                form.typedAll("skills").stream())));
    words.put("licences", joined(form.codes("licences").stream().map(this::skill)));
    words.put("accommodation", accommodation(form));
    words.put("criteria", criteria(form));
    return words;
  }

  private static String wage(Form form) {
    String range = form.value("wageMin") + " – " + form.value("wageMax");
    return form.checked("showWage")
        ? range + ", " + T.t("vacancies.field.showWage").toLowerCase(T.locale())
        : range;
  }

  private static String education(Form form) {
    String level = form.value("education");
    boolean known = Stream.of(Education.values()).anyMatch(one -> one.name().equals(level));
    return joined(
        Stream.of(
            known ? T.t(Education.valueOf(level).textKey()) : "",
            labelled("experience", form.value("experience")),
            form.checked("equivalent") ? T.t("vacancies.field.equivalent") : ""));
  }

  private static String accommodation(Form form) {
    return joined(
        Stream.of(Accommodation.values())
            .filter(need -> !form.value("acc_" + need).isEmpty())
            .map(
                need ->
                    T.t(need.textKey())
                        + ": "
                        + choice(
                            "vacancies.offer.",
                            Accommodations.Offer.values(),
                            form.value("acc_" + need))));
  }

  private static String criteria(Form form) {
    return joined(
        Stream.of(
            choice("vacancies.sexAsked.", SexAsked.values(), form.value("sexAsked")),
            labelled("minAge", form.value("minAge")),
            labelled("maxAge", form.value("maxAge"))));
  }

  private static String labelled(String field, String value) {
    return value.isEmpty() ? "" : T.t("vacancies.field." + field) + " " + value;
  }

  /** A text of a code that came from a browser, or the code itself. */
  private static String choice(String keys, Enum<?>[] known, String code) {
    return Stream.of(known).anyMatch(one -> one.name().equals(code)) ? T.t(keys + code) : code;
  }

  private static String joined(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
  }
}
