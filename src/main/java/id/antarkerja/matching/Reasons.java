package id.antarkerja.matching;

import id.antarkerja.matching.Evidence.Level;
import id.antarkerja.matching.Evidence.Needs;
import id.antarkerja.matching.Evidence.Occupation;
import id.antarkerja.matching.Evidence.Rupiah;
import id.antarkerja.matching.Evidence.Skills;
import id.antarkerja.matching.Evidence.Whole;
import id.antarkerja.matching.Evidence.WorkType;
import id.antarkerja.matching.SeekerRow.Wish;
import id.antarkerja.matching.VacancyRow.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The evidence beside each factor of one pair. */
final class Reasons {
  private final Rules rules;
  private final SeekerRow seeker;
  private final VacancyRow vacancy;
  private final int today;

  Reasons(Rules rules, SeekerRow seeker, VacancyRow vacancy, int today) {
    this.rules = rules;
    this.seeker = seeker;
    this.vacancy = vacancy;
    this.today = today;
  }

  List<Evidence> of(Factor factor) {
    return switch (factor) {
      case SKILLS -> skills();
      case OCCUPATION -> List.of(occupation());
      case REGION -> region();
      case WAGE -> wage();
      case EDUCATION -> List.of(education());
      case EXPERIENCE -> List.of(experience());
      case CONDITIONS -> conditions();
      case FRESHNESS -> List.of(freshness());
    };
  }

  private List<Evidence> skills() {
    if (vacancy.skills().isEmpty()) {
      return List.of(Evidence.of("skills.not_asked"));
    }
    List<Short> listed = new ArrayList<>();
    List<Short> implied = new ArrayList<>();
    List<Short> missing = new ArrayList<>();
    vacancy.skills().stream()
        .sorted(Comparator.comparingInt(Requirement::share).reversed())
        .map(Requirement::skill)
        .forEach(
            skill -> {
              if (seeker.skills().stream().anyMatch(held -> held.skill() == skill)) {
                listed.add(skill);
              } else if (rules.components().holding(seeker, skill) == Components.IMPLIED) {
                implied.add(skill);
              } else {
                missing.add(skill);
              }
            });
    List<Evidence> evidence = new ArrayList<>();
    int asked = vacancy.skills().size();
    evidence.add(Evidence.of("skills.listed", new Whole(listed.size()), new Whole(asked)));
    if (!implied.isEmpty()) {
      evidence.add(Evidence.of("skills.implied", new Skills(implied)));
    }
    if (!missing.isEmpty()) {
      evidence.add(Evidence.of("skills.missing", new Skills(missing)));
    }
    return evidence;
  }

  private Evidence occupation() {
    short asked = vacancy.occGroup();
    if (asked < 0) {
      return Evidence.of("occupation.not_coded");
    }
    if (seeker.wishes().isEmpty() && seeker.experienced().isEmpty()) {
      return Evidence.of("occupation.no_wish");
    }
    int best = -1;
    short from = -1;
    boolean wished = true;
    for (Wish wish : seeker.wishes()) {
      int worth = wish.weight() * rules.relatedness().of(wish.occGroup(), asked);
      if (worth > best) {
        best = worth;
        from = wish.occGroup();
      }
    }
    for (short group : seeker.experienced()) {
      int worth = Components.EXPERIENCE_AS_WISH * rules.relatedness().of(group, asked);
      if (worth > best) {
        best = worth;
        from = group;
        wished = false;
      }
    }
    String near = from == asked ? "same" : best >= 64 * Components.FULL ? "related" : "far";
    String code = near.equals("far") ? "far" : (wished ? "wish_" : "worked_") + near;
    return Evidence.of("occupation." + code, new Occupation(from), new Occupation(asked));
  }

  private List<Evidence> region() {
    List<Evidence> evidence = new ArrayList<>();
    int km = rules.distances().km(seeker.regency(), vacancy.regency());
    if (km == Distances.UNKNOWN) {
      evidence.add(Evidence.of("region.unknown"));
    } else if (km == 0) {
      evidence.add(Evidence.of("region.same"));
    } else {
      evidence.add(Evidence.of("region.km", new Whole(km)));
    }
    evidence.add(
        switch (seeker.reach().kind()) {
          case UNKNOWN -> Evidence.of("reach.unknown");
          case KM -> Evidence.of("reach.km", new Whole(seeker.reach().km()));
          case REGENCY -> Evidence.of("reach.regency");
          case PROVINCE -> Evidence.of("reach.province");
          case NATION -> Evidence.of("reach.nation");
        });
    return evidence;
  }

  private List<Evidence> wage() {
    int min = vacancy.wageMin();
    int max = vacancy.wageMax();
    Evidence offer;
    if (min == 0 && max == 0) {
      offer = Evidence.of("wage.not_stated");
    } else if (max == 0) {
      offer = Evidence.of("wage.from", new Rupiah(min));
    } else if (min == 0) {
      offer = Evidence.of("wage.up_to", new Rupiah(max));
    } else if (min == max) {
      offer = Evidence.of("wage.exactly", new Rupiah(max));
    } else {
      offer = Evidence.of("wage.between", new Rupiah(min), new Rupiah(max));
    }
    Evidence wish =
        seeker.wageWish() == 0
            ? Evidence.of("wage.no_wish")
            : Evidence.of("wage.wish", new Rupiah(seeker.wageWish()));
    return List.of(offer, wish);
  }

  private Evidence education() {
    int min = vacancy.minEducation();
    int has = seeker.kkni();
    if (min == 0) {
      return Evidence.of("education.any");
    }
    if (min < 0) {
      return Evidence.of("education.not_stated");
    }
    if (has < 0) {
      return Evidence.of("education.unknown", new Level(min));
    }
    String code = has >= min ? "meets" : vacancy.orEquivalent() ? "or_equivalent" : "below";
    return Evidence.of("education." + code, new Level(has), new Level(min));
  }

  private Evidence experience() {
    int min = vacancy.minExperienceYears();
    int years = seeker.experienceYears();
    if (min == 0) {
      return Evidence.of("experience.any");
    }
    if (min < 0) {
      return Evidence.of("experience.not_stated");
    }
    if (years < 0) {
      return Evidence.of("experience.unknown", new Whole(min));
    }
    String code = years >= min ? "meets" : "short";
    return Evidence.of("experience." + code, new Whole(years), new Whole(min));
  }

  private List<Evidence> conditions() {
    List<Evidence> evidence = new ArrayList<>();
    int type = vacancy.workType();
    if (type == 0) {
      evidence.add(Evidence.of("work_type.not_stated"));
    } else {
      boolean accepted = Components.accepts(type, seeker.workTypes());
      evidence.add(
          Evidence.of(accepted ? "work_type.fits" : "work_type.refused", new WorkType(type)));
    }
    needs(evidence, "needs.available", seeker.needs() & vacancy.available());
    needs(evidence, "needs.not_available", seeker.needs() & vacancy.notAvailable());
    needs(
        evidence, "needs.unknown", seeker.needs() & ~vacancy.available() & ~vacancy.notAvailable());
    return evidence;
  }

  private static void needs(List<Evidence> evidence, String code, int bits) {
    if ((bits & 0xff) != 0) {
      evidence.add(Evidence.of(code, new Needs(bits & 0xff)));
    }
  }

  private Evidence freshness() {
    int age = Math.max(0, today - vacancy.publishedDay());
    return age == 0
        ? Evidence.of("freshness.today")
        : Evidence.of("freshness.days", new Whole(age));
  }
}
