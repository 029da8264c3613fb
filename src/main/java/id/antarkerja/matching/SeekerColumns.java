package id.antarkerja.matching;

import id.antarkerja.matching.SeekerRow.Held;
import id.antarkerja.matching.SeekerRow.Wish;
import java.util.Arrays;

/** The people who look for work. */
final class SeekerColumns extends Columns<SeekerRow, SeekerColumns.Segment> {
  /** Wishes first, then occupations worked in, as a lesser wish; what is left weighs nothing. */
  static final int OCCUPATIONS = SeekerRow.MAX_WISHES + SeekerRow.MAX_EXPERIENCED;

  /** Reach as a number of kilometres, or one of these. */
  static final short ANYWHERE = Short.MAX_VALUE;

  static final short OWN_REGENCY = -2;
  static final short OWN_PROVINCE = -3;

  private final int regions;
  private final int groups;

  SeekerColumns(int regions, int groups) {
    super(Segment[]::new, Segment::new, SeekerRow::seq);
    this.regions = regions;
    this.groups = groups;
  }

  @Override
  boolean searchable(SeekerRow row) {
    return true;
  }

  @Override
  void check(SeekerRow row) {
    Rows.check(row.regency() < regions, "place");
    Rows.check(row.wishes().stream().allMatch(w -> w.occGroup() < groups), "wish");
    Rows.check(row.experienced().stream().allMatch(g -> g < groups), "occupation worked in");
  }

  static short reach(Reach reach) {
    return switch (reach.kind()) {
      case UNKNOWN, NATION -> ANYWHERE;
      case KM -> (short) reach.km();
      case REGENCY -> OWN_REGENCY;
      case PROVINCE -> OWN_PROVINCE;
    };
  }

  static final class Segment implements Columns.Segment<Segment, SeekerRow> {
    final long[] seq;
    final long[] idHigh;
    final long[] idLow;
    final long[] cardHigh;
    final long[] cardLow;
    final short[] regency;
    final short[] reach;
    final byte[] kkni;
    final byte[] experience;
    final byte[] wage;
    final int[] wageWish;
    final byte[] workTypes;
    final byte[] needs;
    final byte[] wishes;
    final byte[] occupations;
    final short[] occupation;
    final byte[] weight;
    final boolean[] licencesStated;
    final byte[] skills;
    final short[] skill;
    final byte[] strength;

    Segment() {
      seq = new long[ROWS];
      idHigh = new long[ROWS];
      idLow = new long[ROWS];
      cardHigh = new long[ROWS];
      cardLow = new long[ROWS];
      regency = new short[ROWS];
      reach = new short[ROWS];
      kkni = new byte[ROWS];
      experience = new byte[ROWS];
      wage = new byte[ROWS];
      wageWish = new int[ROWS];
      workTypes = new byte[ROWS];
      needs = new byte[ROWS];
      wishes = new byte[ROWS];
      occupations = new byte[ROWS];
      occupation = new short[ROWS * OCCUPATIONS];
      weight = new byte[ROWS * OCCUPATIONS];
      licencesStated = new boolean[ROWS];
      skills = new byte[ROWS];
      skill = new short[ROWS * SeekerRow.MAX_SKILLS];
      strength = new byte[ROWS * SeekerRow.MAX_SKILLS];
    }

    private Segment(Segment from) {
      seq = from.seq.clone();
      idHigh = from.idHigh.clone();
      idLow = from.idLow.clone();
      cardHigh = from.cardHigh.clone();
      cardLow = from.cardLow.clone();
      regency = from.regency.clone();
      reach = from.reach.clone();
      kkni = from.kkni.clone();
      experience = from.experience.clone();
      wage = from.wage.clone();
      wageWish = from.wageWish.clone();
      workTypes = from.workTypes.clone();
      needs = from.needs.clone();
      wishes = from.wishes.clone();
      occupations = from.occupations.clone();
      occupation = from.occupation.clone();
      weight = from.weight.clone();
      licencesStated = from.licencesStated.clone();
      skills = from.skills.clone();
      skill = from.skill.clone();
      strength = from.strength.clone();
    }

    @Override
    public Segment copy() {
      return new Segment(this);
    }

    @Override
    public void write(int row, SeekerRow value) {
      seq[row] = value.seq();
      idHigh[row] = value.id().getMostSignificantBits();
      idLow[row] = value.id().getLeastSignificantBits();
      cardHigh[row] = value.cardId().getMostSignificantBits();
      cardLow[row] = value.cardId().getLeastSignificantBits();
      regency[row] = value.regency();
      reach[row] = reach(value.reach());
      kkni[row] = (byte) Codes.education(value.kkni(), false);
      experience[row] = (byte) Codes.years(value.experienceYears());
      wage[row] = (byte) Wage.bucket(value.wageWish());
      wageWish[row] = value.wageWish();
      workTypes[row] = value.workTypes();
      needs[row] = value.needs();
      licencesStated[row] = value.licencesStated();
      int at = row * OCCUPATIONS;
      for (Wish wish : value.wishes()) {
        occupation[at] = wish.occGroup();
        weight[at++] = (byte) wish.weight();
      }
      for (short group : value.experienced()) {
        occupation[at] = group;
        weight[at++] = (byte) Components.EXPERIENCE_AS_WISH;
      }
      Arrays.fill(weight, at, (row + 1) * OCCUPATIONS, (byte) 0);
      wishes[row] = (byte) value.wishes().size();
      occupations[row] = (byte) (value.wishes().size() + value.experienced().size());
      at = row * SeekerRow.MAX_SKILLS;
      skills[row] = (byte) value.skills().size();
      for (Held held : value.skills()) {
        skill[at] = held.skill();
        strength[at++] = (byte) Components.strength(held.level(), held.evidence());
      }
    }
  }
}
