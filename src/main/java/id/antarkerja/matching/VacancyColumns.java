package id.antarkerja.matching;

import id.antarkerja.matching.VacancyRow.Licence;
import id.antarkerja.matching.VacancyRow.Requirement;

/** The vacancies that a search can find: open ones with a seat left. */
final class VacancyColumns extends Columns<VacancyRow, VacancyColumns.Segment> {
  private final int regions;
  private final int groups;

  VacancyColumns(int regions, int groups) {
    super(Segment[]::new, Segment::new, VacancyRow::seq);
    this.regions = regions;
    this.groups = groups;
  }

  @Override
  void check(VacancyRow row) {
    Rows.check(row.regency() < regions, "place");
    Rows.check(row.occGroup() < groups, "occupation");
  }

  @Override
  boolean searchable(VacancyRow row) {
    return row.open() && row.seatsLeft() > 0;
  }

  /**
   * {@code education} is level + 1, plus 16 with experience in its place; unknown places are -1.
   */
  static final class Segment implements Columns.Segment<Segment, VacancyRow> {
    final long[] seq;
    final long[] idHigh;
    final long[] idLow;
    final short[] regency;
    final short[] occupation;
    final byte[] education;
    final byte[] experience;
    final byte[] workType;
    final byte[] wage;
    final int[] wageMax;
    final short[] published;
    final byte[] available;
    final byte[] notAvailable;
    final byte[] skills;
    final short[] skill;
    final byte[] share;
    final byte[] licences;
    final short[] licence;

    Segment() {
      seq = new long[ROWS];
      idHigh = new long[ROWS];
      idLow = new long[ROWS];
      regency = new short[ROWS];
      occupation = new short[ROWS];
      education = new byte[ROWS];
      experience = new byte[ROWS];
      workType = new byte[ROWS];
      wage = new byte[ROWS];
      wageMax = new int[ROWS];
      published = new short[ROWS];
      available = new byte[ROWS];
      notAvailable = new byte[ROWS];
      skills = new byte[ROWS];
      skill = new short[ROWS * VacancyRow.MAX_SKILLS];
      share = new byte[ROWS * VacancyRow.MAX_SKILLS];
      licences = new byte[ROWS];
      licence = new short[ROWS * VacancyRow.MAX_LICENCES];
    }

    private Segment(Segment from) {
      seq = from.seq.clone();
      idHigh = from.idHigh.clone();
      idLow = from.idLow.clone();
      regency = from.regency.clone();
      occupation = from.occupation.clone();
      education = from.education.clone();
      experience = from.experience.clone();
      workType = from.workType.clone();
      wage = from.wage.clone();
      wageMax = from.wageMax.clone();
      published = from.published.clone();
      available = from.available.clone();
      notAvailable = from.notAvailable.clone();
      skills = from.skills.clone();
      skill = from.skill.clone();
      share = from.share.clone();
      licences = from.licences.clone();
      licence = from.licence.clone();
    }

    @Override
    public Segment copy() {
      return new Segment(this);
    }

    @Override
    public void write(int row, VacancyRow value) {
      seq[row] = value.seq();
      idHigh[row] = value.id().getMostSignificantBits();
      idLow[row] = value.id().getLeastSignificantBits();
      regency[row] = value.regency();
      occupation[row] = value.occGroup();
      education[row] = (byte) Codes.education(value.minEducation(), value.orEquivalent());
      experience[row] = (byte) Codes.years(value.minExperienceYears());
      workType[row] = value.workType();
      wage[row] = (byte) Wage.offer(value.wageMin(), value.wageMax());
      wageMax[row] = value.wageMax();
      published[row] = Codes.day(value.publishedDay());
      available[row] = value.available();
      notAvailable[row] = value.notAvailable();
      int at = row * VacancyRow.MAX_SKILLS;
      skills[row] = (byte) value.skills().size();
      for (Requirement required : value.skills()) {
        skill[at] = required.skill();
        share[at++] = (byte) required.share();
      }
      at = row * VacancyRow.MAX_LICENCES;
      licences[row] = 0;
      for (Licence required : value.licences()) {
        if (required.mandatory()) {
          licence[at++] = required.skill();
          licences[row]++;
        }
      }
    }
  }
}
