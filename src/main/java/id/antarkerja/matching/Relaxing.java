package id.antarkerja.matching;

import id.antarkerja.access.Acting;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Which one constraint keeps out most: the same search again with each of them left unstated. */
@Component
class Relaxing {
  private static final byte UNKNOWN = -1;

  private final Memory memory;

  Relaxing(Memory memory) {
    this.memory = memory;
  }

  List<Relaxation> of(SeekerRow seeker) {
    Optional<Memory.Live> live = memory.live();
    if (live.isEmpty()) {
      return List.of();
    }
    Engine engine = live.get().engine();
    return best(seeker, without(seeker), row -> engine.vacanciesFor(row, 1, Filter.ALL).eligible());
  }

  List<Relaxation> of(VacancyRow vacancy) {
    Optional<Memory.Live> live = memory.live();
    if (live.isEmpty()) {
      return List.of();
    }
    Engine engine = live.get().engine();
    Filter filter = Filter.ALL.seenBy(live.get().homes().of(Acting.current().scope()));
    return best(vacancy, without(vacancy), row -> engine.candidatesFor(row, 1, filter).eligible());
  }

  private static <R> List<Relaxation> best(
      R row, Map<Constraint, R> without, ToIntFunction<R> eligible) {
    int now = eligible.applyAsInt(row);
    return without.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(row))
        .map(e -> new Relaxation(e.getKey(), eligible.applyAsInt(e.getValue()) - now))
        .filter(relaxation -> relaxation.gained() > 0)
        .sorted(Comparator.comparingInt(Relaxation::gained).reversed())
        .toList();
  }

  private static Map<Constraint, SeekerRow> without(SeekerRow s) {
    Map<Constraint, SeekerRow> without = new EnumMap<>(Constraint.class);
    without.put(
        Constraint.EDUCATION_BELOW,
        with(s, UNKNOWN, s.reach(), s.wageWish(), s.workTypes(), s.needs()));
    without.put(
        Constraint.WAGE_BELOW_FLOOR, with(s, s.kkni(), s.reach(), 0, s.workTypes(), s.needs()));
    without.put(
        Constraint.OUT_OF_REACH,
        with(s, s.kkni(), Reach.NATION, s.wageWish(), s.workTypes(), s.needs()));
    without.put(
        Constraint.WORK_TYPE_REFUSED,
        with(s, s.kkni(), s.reach(), s.wageWish(), (byte) 0, s.needs()));
    without.put(
        Constraint.NEED_NOT_MET,
        with(s, s.kkni(), s.reach(), s.wageWish(), s.workTypes(), (byte) 0));
    return without;
  }

  private static SeekerRow with(
      SeekerRow s, byte kkni, Reach reach, int wageWish, byte workTypes, byte needs) {
    return new SeekerRow(
        s.seq(),
        s.id(),
        s.cardId(),
        s.regency(),
        s.wishes(),
        s.experienced(),
        s.skills(),
        s.licencesStated(),
        kkni,
        s.experienceYears(),
        reach,
        wageWish,
        workTypes,
        needs,
        s.availableFromDay());
  }

  private static Map<Constraint, VacancyRow> without(VacancyRow v) {
    Map<Constraint, VacancyRow> without = new EnumMap<>(Constraint.class);
    without.put(
        Constraint.LICENCE_MISSING,
        with(
            v,
            v.regency(),
            v.minEducation(),
            v.workType(),
            v.wageMax(),
            List.of(),
            v.notAvailable()));
    without.put(
        Constraint.EDUCATION_BELOW,
        with(v, v.regency(), UNKNOWN, v.workType(), v.wageMax(), v.licences(), v.notAvailable()));
    without.put(
        Constraint.WAGE_BELOW_FLOOR,
        with(v, v.regency(), v.minEducation(), v.workType(), 0, v.licences(), v.notAvailable()));
    without.put(
        Constraint.OUT_OF_REACH,
        with(
            v,
            UNKNOWN,
            v.minEducation(),
            v.workType(),
            v.wageMax(),
            v.licences(),
            v.notAvailable()));
    without.put(
        Constraint.WORK_TYPE_REFUSED,
        with(
            v,
            v.regency(),
            v.minEducation(),
            (byte) 0,
            v.wageMax(),
            v.licences(),
            v.notAvailable()));
    without.put(
        Constraint.NEED_NOT_MET,
        with(v, v.regency(), v.minEducation(), v.workType(), v.wageMax(), v.licences(), (byte) 0));
    return without;
  }

  private static VacancyRow with(
      VacancyRow v,
      short regency,
      byte minEducation,
      byte workType,
      int wageMax,
      List<VacancyRow.Licence> licences,
      byte notAvailable) {
    return new VacancyRow(
        v.seq(),
        v.id(),
        v.open(),
        regency,
        v.occGroup(),
        minEducation,
        v.orEquivalent(),
        v.minExperienceYears(),
        workType,
        v.wageMin(),
        wageMax,
        v.seatsLeft(),
        v.publishedDay(),
        v.skills(),
        licences,
        v.available(),
        notAvailable);
  }
}
