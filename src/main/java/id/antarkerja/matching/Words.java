package id.antarkerja.matching;

import static id.antarkerja.web.T.t;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.jobseekers.AnonymousCard;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.FirstLetters;
import id.antarkerja.matching.MatchPage.Fact;
import id.antarkerja.matching.MatchPage.Header;
import id.antarkerja.officers.Offices;
import id.antarkerja.vacancies.VacancySummary;
import id.antarkerja.vacancies.Wage;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Short facts about people and vacancies, in the reader's language. */
@Component
class Words {
  private static final int SKILLS_SHOWN = 6;
  private static final Pattern LEGAL_FORM = Pattern.compile("(?<!\\S)(PT|CV)(?!\\S)");

  private final Classifications classifications;
  private final Offices offices;
  private final Coding coding;
  private final Days days;

  Words(Classifications classifications, Offices offices, Coding coding, Days days) {
    this.classifications = classifications;
    this.offices = offices;
    this.coding = coding;
    this.days = days;
  }

  Header header(VacancySummary vacancy) {
    return new Header(
        vacancy.title(),
        FirstLetters.two(LEGAL_FORM.matcher(vacancy.employerName()).replaceAll("")),
        "/petugas/lowongan/" + vacancy.id().value(),
        List.of(
            new Fact("building-factory-2", vacancy.employerName()),
            new Fact("map-pin", region(vacancy.regency())),
            new Fact("cash", wage(vacancy)),
            new Fact("users", t("matching.seats", vacancy.seatsLeft())),
            new Fact("clock", t("matching.closes", T.shortDate(vacancy.expiresOn())))));
  }

  Header header(JobseekerSummary person) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("map-pin", region(person.regency())));
    if (person.education() != null) {
      facts.add(new Fact("school", text(person.education())));
    }
    person.wantedTitles().forEach(title -> facts.add(new Fact("briefcase", title)));
    return new Header(
        person.name(),
        FirstLetters.two(person.name()),
        "/petugas/pencari-kerja/" + person.publicId(),
        facts);
  }

  List<String> facts(VacancySummary vacancy) {
    return List.of(
        vacancy.employerName(),
        region(vacancy.regency()),
        wage(vacancy),
        t("matching.seats", vacancy.seatsLeft()),
        t("matching.closes", T.shortDate(vacancy.expiresOn())));
  }

  List<String> facts(JobseekerSummary person) {
    List<String> facts = new ArrayList<>();
    facts.add(region(person.regency()));
    if (person.education() != null) {
      facts.add(text(person.education()));
    }
    facts.addAll(person.wantedTitles());
    return facts;
  }

  List<String> facts(AnonymousCard card) {
    List<String> facts = new ArrayList<>();
    facts.add(offices.one(card.officeId()).name());
    if (card.education() != null) {
      facts.add(text(card.education()));
    }
    card.wanted().forEach(group -> facts.add(classifications.occupationTitle(group)));
    facts.addAll(
        coding.namesOf(
            card.skills().stream().limit(SKILLS_SHOWN).map(Integer::shortValue), T.locale()));
    return facts;
  }

  String cardTitle(@Nullable String regency) {
    return regency == null ? t("matching.card.unplaced") : t("matching.card", region(regency));
  }

  /** "Operator mesin jahit, 4 tahun". */
  String work(@Nullable String occupation, @Nullable Integer years) {
    return joined(
        occupation == null
            ? t("matching.occupation.unknown")
            : classifications.occupationTitle(occupation),
        years == null ? null : t("matching.years", years));
  }

  /** "Siap 1 Des 2026, 12 km". */
  Fact readiness(@Nullable LocalDate from, int km) {
    boolean now = from == null || !from.isAfter(days.today());
    return new Fact(
        now ? "circle-check" : "clock",
        joined(
            from == null || now
                ? t("matching.ready.now")
                : t("matching.ready.from", T.shortDate(from)),
            distance(km)));
  }

  @Nullable String distance(int km) {
    return switch (km) {
      case Distances.UNKNOWN -> null;
      case 0 -> t("matching.km.same");
      default -> t("matching.km", T.number(km));
    };
  }

  String joined(@Nullable String... parts) {
    return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  String region(String code) {
    return classifications.regionName(code);
  }

  private static String wage(VacancySummary vacancy) {
    Wage.Stated wage = vacancy.wage();
    return wage == null ? T.rupiahRange(null, null) : T.rupiahRange(wage.min(), wage.max());
  }

  private static String text(Education education) {
    return t(education.textKey());
  }
}
