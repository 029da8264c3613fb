package id.antarkerja.matching;

import id.antarkerja.matching.SeekerRow.Held;
import id.antarkerja.matching.SeekerRow.Wish;
import id.antarkerja.matching.VacancyRow.Licence;
import id.antarkerja.matching.VacancyRow.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Rows with every kind of gap in them: each value is unknown in some share of the rows. */
final class RandomRows {
  static final int TODAY = 20_779;

  private final Random random;
  private final int groups;
  private final int regencies;

  RandomRows(long seed, int groups, int regencies) {
    random = new Random(seed);
    this.groups = groups;
    this.regencies = regencies;
  }

  Random random() {
    return random;
  }

  VacancyRow vacancy(long seq) {
    List<Requirement> weighted = new ArrayList<>();
    int family = random.nextInt(Land.SKILLS);
    for (short skill : skills(random.nextInt(9), family)) {
      weighted.add(new Requirement(skill, 1 + random.nextInt(20)));
    }
    List<Licence> licences = new ArrayList<>();
    if (random.nextInt(6) == 0) {
      for (short skill : skills(1 + random.nextInt(2), family)) {
        licences.add(new Licence(skill, random.nextBoolean()));
      }
    }
    int min = random.nextInt(4) == 0 ? 0 : 3_000_000 + random.nextInt(30) * 100_000;
    int max = random.nextInt(3) == 0 ? 0 : Math.max(min, 3_000_000) + random.nextInt(2_000_000);
    byte available = (byte) random.nextInt(256);
    return new VacancyRow(
        seq,
        new UUID(seq, 1),
        random.nextInt(50) != 0,
        place(),
        (short) (random.nextInt(30) == 0 ? -1 : random.nextInt(groups)),
        (byte) (random.nextInt(8) - 1),
        random.nextInt(5) == 0,
        (byte) (random.nextInt(7) - 1),
        (byte) random.nextInt(8),
        min,
        max,
        random.nextInt(40) == 0 ? 0 : 1 + random.nextInt(5),
        TODAY - random.nextInt(120) + 3,
        VacancyRow.shares(weighted),
        licences,
        available,
        (byte) (~available & random.nextInt(256)));
  }

  SeekerRow seeker(long seq) {
    List<Wish> wishes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      wishes.add(new Wish((short) random.nextInt(groups), 255 - 40 * random.nextInt(4)));
    }
    List<Short> experienced = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      experienced.add((short) random.nextInt(groups));
    }
    List<Held> held = new ArrayList<>();
    for (short skill : skills(random.nextInt(17), random.nextInt(Land.SKILLS))) {
      held.add(new Held(skill, (byte) random.nextInt(4), (byte) random.nextInt(4)));
    }
    return new SeekerRow(
        seq,
        new UUID(seq, 2),
        new UUID(seq, 3),
        place(),
        wishes,
        experienced,
        held,
        random.nextBoolean(),
        (byte) (random.nextInt(9) - 1),
        (byte) (random.nextInt(12) - 1),
        reach(),
        random.nextBoolean() ? 0 : 2_500_000 + random.nextInt(3_000_000),
        (byte) (random.nextBoolean() ? 0 : random.nextInt(256)),
        (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0),
        0);
  }

  private short place() {
    return (short) (random.nextInt(30) == 0 ? -1 : random.nextInt(regencies));
  }

  private Reach reach() {
    return switch (random.nextInt(6)) {
      case 0 -> Reach.REGENCY;
      case 1 -> Reach.PROVINCE;
      case 2 -> Reach.NATION;
      case 3 -> Reach.UNKNOWN;
      default -> Reach.ofKm(random.nextInt(600));
    };
  }

  /** Near each other in the vocabulary, so that people and vacancies meet. */
  private Set<Short> skills(int count, int near) {
    Set<Short> skills = new LinkedHashSet<>();
    while (skills.size() < count) {
      skills.add((short) ((near / 60 * 60 + random.nextInt(60)) % Land.SKILLS));
    }
    return skills;
  }
}
