package id.antarkerja.matching;

import id.antarkerja.matching.SeekerRow.Held;
import id.antarkerja.matching.SeekerRow.Wish;
import id.antarkerja.matching.VacancyRow.Licence;
import id.antarkerja.matching.VacancyRow.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One vacancy and one person who fit in everything and have stated everything; change one thing.
 */
final class Sample {
  private Sample() {}

  static Vacancy vacancy() {
    return new Vacancy();
  }

  static Seeker seeker() {
    return new Seeker();
  }

  static final class Vacancy {
    private long seq = 1;
    private boolean open = true;
    private int regency = 3;
    private int group = 10;
    private int education = 2;
    private boolean orEquivalent;
    private int experience = 2;
    private int workType = 1;
    private int wageMin = 5_000_000;
    private int wageMax = 6_000_000;
    private int seats = 3;
    private int published = RandomRows.TODAY;
    private List<Requirement> skills =
        List.of(new Requirement((short) 7, 155), new Requirement((short) 8, 100));
    private List<Licence> licences = List.of();
    private int available;
    private int notAvailable;

    Vacancy seq(long value) {
      seq = value;
      return this;
    }

    Vacancy open(boolean value) {
      open = value;
      return this;
    }

    Vacancy regency(int value) {
      regency = value;
      return this;
    }

    Vacancy group(int value) {
      group = value;
      return this;
    }

    Vacancy education(int value) {
      education = value;
      return this;
    }

    Vacancy orEquivalent() {
      orEquivalent = true;
      return this;
    }

    Vacancy experience(int value) {
      experience = value;
      return this;
    }

    Vacancy workType(int value) {
      workType = value;
      return this;
    }

    Vacancy wage(int min, int max) {
      wageMin = min;
      wageMax = max;
      return this;
    }

    Vacancy seats(int value) {
      seats = value;
      return this;
    }

    Vacancy published(int value) {
      published = value;
      return this;
    }

    Vacancy skills(Requirement... value) {
      skills = List.of(value);
      return this;
    }

    Vacancy licence(int skill, boolean mandatory) {
      licences = List.of(new Licence((short) skill, mandatory));
      return this;
    }

    Vacancy available(int bits) {
      available = bits;
      return this;
    }

    Vacancy notAvailable(int bits) {
      notAvailable = bits;
      return this;
    }

    VacancyRow build() {
      return new VacancyRow(
          seq,
          new UUID(seq, 1),
          open,
          (short) regency,
          (short) group,
          (byte) education,
          orEquivalent,
          (byte) experience,
          (byte) workType,
          wageMin,
          wageMax,
          seats,
          published,
          skills,
          licences,
          (byte) available,
          (byte) notAvailable);
    }
  }

  static final class Seeker {
    private long seq = 1;
    private int regency = 3;
    private List<Wish> wishes = List.of(new Wish((short) 10, 255));
    private List<Short> experienced = List.of((short) 10);
    private final List<Held> skills =
        new ArrayList<>(
            List.of(
                new Held((short) 7, (byte) 3, (byte) 3), new Held((short) 8, (byte) 3, (byte) 3)));
    private boolean licencesStated = true;
    private int kkni = 2;
    private int years = 4;
    private Reach reach = Reach.ofKm(20);
    private int wageWish = 4_000_000;
    private int workTypes;
    private int needs;

    Seeker seq(long value) {
      seq = value;
      return this;
    }

    Seeker regency(int value) {
      regency = value;
      return this;
    }

    Seeker wish(int group, int weight) {
      wishes = List.of(new Wish((short) group, weight));
      return this;
    }

    Seeker noWish() {
      wishes = List.of();
      return this;
    }

    Seeker experienced(Integer... groups) {
      experienced = java.util.Arrays.stream(groups).map(Integer::shortValue).toList();
      return this;
    }

    Seeker noSkills() {
      skills.clear();
      return this;
    }

    Seeker skill(int skill, int level, int evidence) {
      skills.removeIf(held -> held.skill() == skill);
      skills.add(new Held((short) skill, (byte) level, (byte) evidence));
      return this;
    }

    Seeker licencesNotAsked() {
      licencesStated = false;
      return this;
    }

    Seeker kkni(int value) {
      kkni = value;
      return this;
    }

    Seeker years(int value) {
      years = value;
      return this;
    }

    Seeker reach(Reach value) {
      reach = value;
      return this;
    }

    Seeker wageWish(int value) {
      wageWish = value;
      return this;
    }

    Seeker workTypes(int mask) {
      workTypes = mask;
      return this;
    }

    Seeker needs(int bits) {
      needs = bits;
      return this;
    }

    SeekerRow build() {
      return new SeekerRow(
          seq,
          new UUID(seq, 2),
          new UUID(seq, 3),
          (short) regency,
          wishes,
          experienced,
          skills,
          licencesStated,
          (byte) kkni,
          (byte) years,
          reach,
          wageWish,
          (byte) workTypes,
          (byte) needs,
          0);
    }
  }

  /** The same person with one more skill. */
  static SeekerRow with(SeekerRow s, short skill, int level, int evidence) {
    List<SeekerRow.Held> skills = new ArrayList<>(s.skills());
    skills.add(new SeekerRow.Held(skill, (byte) level, (byte) evidence));
    return new SeekerRow(
        s.seq(),
        s.id(),
        s.cardId(),
        s.regency(),
        s.wishes(),
        s.experienced(),
        skills,
        s.licencesStated(),
        s.kkni(),
        s.experienceYears(),
        s.reach(),
        s.wageWish(),
        s.workTypes(),
        s.needs(),
        s.availableFromDay());
  }
}
