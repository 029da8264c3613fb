package id.antarkerja.matching;

import id.antarkerja.matching.Explanation.Finding;
import id.antarkerja.matching.Explanation.Outcome;
import id.antarkerja.matching.SeekerRow.Held;
import id.antarkerja.matching.VacancyRow.Licence;
import java.util.ArrayList;
import java.util.List;

/** The hard constraints for one pair. What isn't stated passes, and says that it is unknown. */
final class Constraints {
  private Constraints() {}

  static boolean educationBelow(int min, boolean orEquivalent, int kkni) {
    return !orEquivalent && min > 0 && kkni >= 0 && kkni < min;
  }

  static boolean wageBelow(int max, int wish) {
    return max > 0 && max < wish;
  }

  /** One finding per constraint, in the order of {@link Constraint}. */
  static List<Finding> of(Distances distances, SeekerRow seeker, VacancyRow vacancy) {
    List<Finding> findings = new ArrayList<>();
    findings.add(stated(Constraint.NOT_OPEN, !vacancy.open()));
    findings.add(stated(Constraint.NO_SEAT, vacancy.seatsLeft() == 0));
    findings.add(
        new Finding(
            Constraint.LICENCE_MISSING,
            lackedLicences(seeker, vacancy).isEmpty()
                ? Outcome.PASSES
                : seeker.licencesStated() ? Outcome.FAILS : Outcome.UNKNOWN));
    findings.add(
        of(
            Constraint.EDUCATION_BELOW,
            vacancy.minEducation() < 0 || (vacancy.minEducation() > 0 && seeker.kkni() < 0),
            educationBelow(vacancy.minEducation(), vacancy.orEquivalent(), seeker.kkni())));
    findings.add(
        of(
            Constraint.WAGE_BELOW_FLOOR,
            vacancy.wageMax() == 0 || seeker.wageWish() == 0,
            wageBelow(vacancy.wageMax(), seeker.wageWish())));
    findings.add(
        of(
            Constraint.OUT_OF_REACH,
            reachUnknown(distances, seeker, vacancy),
            !distances.within(seeker.reach(), seeker.regency(), vacancy.regency())));
    findings.add(
        of(
            Constraint.WORK_TYPE_REFUSED,
            vacancy.workType() == 0,
            !Components.accepts(vacancy.workType(), seeker.workTypes())));
    findings.add(
        of(
            Constraint.NEED_NOT_MET,
            (seeker.needs() & ~vacancy.available()) != 0,
            (seeker.needs() & vacancy.notAvailable()) != 0));
    return findings;
  }

  private static boolean reachUnknown(Distances distances, SeekerRow seeker, VacancyRow vacancy) {
    Reach.Kind kind = seeker.reach().kind();
    return kind == Reach.Kind.UNKNOWN
        || (kind != Reach.Kind.NATION && (seeker.regency() < 0 || vacancy.regency() < 0))
        || (kind == Reach.Kind.KM
            && distances.km(seeker.regency(), vacancy.regency()) == Distances.UNKNOWN);
  }

  static List<Short> lackedLicences(SeekerRow seeker, VacancyRow vacancy) {
    return vacancy.licences().stream()
        .filter(Licence::mandatory)
        .map(Licence::skill)
        .filter(licence -> seeker.skills().stream().map(Held::skill).noneMatch(licence::equals))
        .toList();
  }

  private static Finding stated(Constraint constraint, boolean fails) {
    return of(constraint, false, fails);
  }

  private static Finding of(Constraint constraint, boolean unknown, boolean fails) {
    return new Finding(
        constraint, fails ? Outcome.FAILS : unknown ? Outcome.UNKNOWN : Outcome.PASSES);
  }
}
