package id.antarkerja.matching;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.jobseekers.MatchProfile;
import id.antarkerja.jobseekers.SkillHeld;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.matching.SeekerRow.Held;
import id.antarkerja.matching.SeekerRow.Wish;
import id.antarkerja.matching.VacancyRow.Licence;
import id.antarkerja.matching.VacancyRow.Requirement;
import id.antarkerja.vacancies.Requirements;
import id.antarkerja.vacancies.VacancyFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the registries know, as the codes that are matched. */
@Component
class Coding {
  private static final int[] WISH_WEIGHTS = {255, 240, 224};
  private static final int HIGHEST_WAGE = 2_000_000_000;
  private static final int MOST_YEARS = 59;

  private final Classifications classifications;
  private final Clock clock;

  Coding(Classifications classifications, Clock clock) {
    this.classifications = classifications;
    this.clock = clock;
  }

  VacancyRow row(VacancyFacts facts) {
    Requirements asked = facts.requirements();
    var wage = facts.wage();
    Instant published = facts.publishedAt() == null ? clock.instant() : facts.publishedAt();
    return new VacancyRow(
        facts.seq(),
        facts.id().value(),
        facts.isOpen(clock.instant()),
        regency(facts.regency()),
        facts.occupationGroup() == null ? -1 : group(facts.occupationGroup()),
        kkni(asked.minEducation()),
        asked.orEquivalentExperience(),
        years(asked.minExperienceYears()),
        facts.workType() == null ? 0 : workType(facts.workType()),
        wage == null ? 0 : rupiah(wage.min()),
        wage == null ? 0 : rupiah(wage.max()),
        Math.max(0, facts.seatsLeft()),
        (int)
            LocalDate.ofInstant(published, OfficeZone.ofRegion(facts.regency()).zone())
                .toEpochDay(),
        shares(asked.skills(), facts.occupationGroup()),
        asked.licences().stream()
            .sorted()
            .limit(VacancyRow.MAX_LICENCES)
            .map(code -> new Licence(code.shortValue(), true))
            .toList(),
        bits(facts.accommodations().available()),
        bits(facts.accommodations().notAvailable()));
  }

  /** What the vocabulary calls core for the occupation weighs three times what it doesn't name. */
  private List<Requirement> shares(Set<Integer> skills, @Nullable String group) {
    Map<Integer, Integer> weights = new HashMap<>();
    if (group != null) {
      classifications
          .skillsOfGroup(group)
          .forEach(known -> weights.put(known.skill().code(), known.weight()));
    }
    return VacancyRow.shares(
        skills.stream()
            .map(code -> new Requirement(code.shortValue(), weights.getOrDefault(code, 1)))
            .toList());
  }

  SeekerRow row(MatchProfile profile) {
    LocalDate from = profile.availableFrom();
    return new SeekerRow(
        profile.seq(),
        profile.id().value(),
        profile.cardId(),
        regency(profile.regency()),
        wishes(profile.wanted()),
        profile.worked().stream()
            .map(worked -> group(worked.group()))
            .filter(group -> group >= 0)
            .distinct()
            .limit(SeekerRow.MAX_EXPERIENCED)
            .toList(),
        held(profile.skills()),
        false,
        kkni(profile.education()),
        years(profile.experienceYears()),
        new Reach(Reach.Kind.valueOf(profile.reach().kind().name()), profile.reach().km()),
        rupiah(profile.wageFloor()),
        (byte) profile.workTypes().stream().mapToInt(type -> 1 << workType(type)).sum(),
        bits(profile.needs()),
        from == null ? 0 : (int) from.toEpochDay());
  }

  private List<Wish> wishes(List<String> wanted) {
    List<Short> groups =
        wanted.stream().map(this::group).filter(g -> g >= 0).distinct().limit(3).toList();
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      wishes.add(new Wish(groups.get(i), WISH_WEIGHTS[i]));
    }
    return wishes;
  }

  /** The best proven sixteen. */
  private static List<Held> held(List<SkillHeld> skills) {
    return skills.stream()
        .sorted(
            Comparator.comparingInt(SkillHeld::evidence)
                .thenComparingInt(SkillHeld::level)
                .reversed()
                .thenComparingInt(SkillHeld::skill))
        .limit(SeekerRow.MAX_SKILLS)
        .map(s -> new Held((short) s.skill(), (byte) s.level(), (byte) s.evidence()))
        .toList();
  }

  private short regency(String code) {
    return classifications.regencyOf(code).isPresent() ? classifications.regencyIndex(code) : -1;
  }

  private short group(String code) {
    return classifications.occupation(code).isPresent() ? classifications.groupIndex(code) : -1;
  }

  private static byte kkni(@Nullable Education education) {
    return (byte) (education == null ? -1 : education.kkni());
  }

  private static byte years(@Nullable Integer years) {
    return (byte) (years == null ? -1 : Math.min(years, MOST_YEARS));
  }

  private static int rupiah(@Nullable Long amount) {
    return amount == null ? 0 : (int) Math.min(amount, HIGHEST_WAGE);
  }

  /** 0 is left for unknown. */
  private static byte workType(WorkType type) {
    return (byte) (type.ordinal() + 1);
  }

  private static byte bits(Collection<Accommodation> accommodations) {
    return (byte) Accommodation.bits(accommodations);
  }

  // ---- and back, for those who read

  String occupation(short group) {
    return classifications.occupationGroups().get(group).title();
  }

  List<String> namesOf(Stream<Short> skills, Locale locale) {
    return skills
        .map(code -> classifications.skill(code).map(skill -> skill.name(locale)).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }
}
