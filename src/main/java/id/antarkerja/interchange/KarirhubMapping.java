package id.antarkerja.interchange;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.OccupationProposal;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.RegionLevel;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.classifications.Skill;
import id.antarkerja.classifications.SkillKind;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.vacancies.Accommodations;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Origin;
import id.antarkerja.vacancies.ReportedCriteria;
import id.antarkerja.vacancies.Requirements;
import id.antarkerja.vacancies.VacancySource;
import id.antarkerja.vacancies.Wage;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From Karirhub's words to our codes; what can't be told stays unknown. */
@Component
class KarirhubMapping {
  /** Below this a proposal is no more than a guess, which the officer makes better alone. */
  private static final double SURE_ENOUGH = 0.75;

  private final Classifications classifications;

  KarirhubMapping(Classifications classifications) {
    this.classifications = classifications;
  }

  /** The regency or city of the place of work, by its code, else by its name. */
  Optional<Region> regency(KarirhubVacancy vacancy) {
    Optional<Region> byCode =
        Optional.ofNullable(vacancy.regencyCode())
            .flatMap(classifications::region)
            .filter(region -> region.level() == RegionLevel.REGENCY);
    return byCode.or(() -> byName(vacancy.placeName()));
  }

  /** The catalogue writes "village, district, city, province, Indonesia". */
  private Optional<Region> byName(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    for (String part : name.split(",")) {
      if (classifications.resolveRegion(part.strip()) instanceof Resolved.Found<Region> found
          && found.code().level() == RegionLevel.REGENCY) {
        return Optional.of(found.code());
      }
    }
    return Optional.empty();
  }

  NewVacancy vacancy(KarirhubVacancy from, Region regency, EmployerId employer) {
    String district =
        Optional.ofNullable(from.districtCode())
            .filter(code -> code.startsWith(regency.code()))
            .filter(code -> classifications.region(code).isPresent())
            .orElse(null);
    return new NewVacancy(
        employer,
        from.title(),
        from.description(),
        from.qualification(),
        new ReportedCriteria(
            from.minAge(),
            from.maxAge(),
            from.sex(),
            from.maritalStatus(),
            from.physicalCondition()),
        regency.code(),
        district,
        classifications.placeName(district == null ? regency.code() : district),
        occupationGroup(from.title()),
        null,
        null,
        from.openings(),
        new Wage(from.wageMin(), from.wageMax(), from.wageShown()),
        requirements(from),
        from.skills(),
        workType(from.jobType()),
        Accommodations.UNKNOWN,
        from.expiresOn(),
        new Origin(VacancySource.KARIRHUB, from.id(), from.link()),
        from.confidential(),
        null);
  }

  private @Nullable String occupationGroup(String title) {
    return classifications.proposeOccupation(title).stream()
        .findFirst()
        .filter(best -> best.score() >= SURE_ENOUGH)
        .map(OccupationProposal::group)
        .map(group -> group.code())
        .orElse(null);
  }

  private Requirements requirements(KarirhubVacancy from) {
    Set<Integer> skills = new LinkedHashSet<>();
    Set<Integer> licences = new LinkedHashSet<>();
    for (String name : from.skills()) {
      if (classifications.resolveSkill(name) instanceof Resolved.Found<Skill> found) {
        (found.code().kind() == SkillKind.LICENCE ? licences : skills).add(found.code().code());
      }
    }
    return new Requirements(education(from), from.minExperienceYears(), false, skills, licences);
  }

  /** Level 30 is SMA and SMK: only the name tells them apart. */
  private static @Nullable Education education(KarirhubVacancy from) {
    Integer level = from.educationLevel();
    if (level == null) {
      return null;
    }
    String name = from.educationName();
    boolean vocational = name != null && name.toUpperCase(Locale.ROOT).startsWith("SMK");
    return level == 30 && vocational ? Education.SMK : Education.ofKarirhub(level);
  }

  private static @Nullable WorkType workType(@Nullable String jobType) {
    if (jobType == null) {
      return null;
    }
    return switch (jobType.toLowerCase(Locale.ROOT).replace('-', ' ')) {
      case "full time" -> WorkType.FULL_TIME;
      case "part time" -> WorkType.PART_TIME;
      case "contract" -> WorkType.CONTRACT;
      case "internship" -> WorkType.INTERNSHIP;
      default -> null;
    };
  }
}
