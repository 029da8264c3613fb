package id.antarkerja.matching;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What matching knows of a vacancy: codes only.
 *
 * @param seq the vacancy's running number: settles ties, never shown
 * @param open published and within its dates
 * @param regency index of the place of work; -1 unknown
 * @param occGroup index of the KBJI group; -1 unknown
 * @param minEducation KKNI 0 (none asked) to 9; -1 unknown
 * @param orEquivalent experience is taken in place of the education
 * @param minExperienceYears 0 (none asked) to 59; -1 unknown
 * @param workType 1 to 7; 0 unknown
 * @param wageMin lower end, rupiah a month; 0 not stated
 * @param wageMax upper end, rupiah a month; 0 not stated
 * @param publishedDay day since 1970-01-01
 * @param skills at most 8, shares adding up to 255; empty when nobody has stated any
 * @param licences at most 4
 * @param available bit per accommodation need that the employer says is there
 * @param notAvailable bit per need that the employer says isn't there; in neither: unknown
 */
record VacancyRow(
    long seq,
    UUID id,
    boolean open,
    short regency,
    short occGroup,
    byte minEducation,
    boolean orEquivalent,
    byte minExperienceYears,
    byte workType,
    int wageMin,
    int wageMax,
    int seatsLeft,
    int publishedDay,
    List<Requirement> skills,
    List<Licence> licences,
    byte available,
    byte notAvailable) {
  static final int MAX_SKILLS = 8;
  static final int MAX_LICENCES = 4;
  private static final byte VERSION = 1;

  /**
   * @param share of the skill factor, 1 to 255
   */
  record Requirement(short skill, int share) {}

  /**
   * @param mandatory by law or said by the employer to be indispensable: only then a constraint
   */
  record Licence(short skill, boolean mandatory) {}

  VacancyRow {
    Rows.checkSeq(seq);
    skills = List.copyOf(skills);
    licences = List.copyOf(licences);
    Rows.check(regency >= -1 && occGroup >= -1, "place or occupation");
    Rows.check(minEducation >= -1 && minEducation <= 9, "education");
    Rows.check(minExperienceYears >= -1 && minExperienceYears < 60, "experience");
    Rows.check(workType >= 0 && workType <= 7, "work type");
    Rows.check(wageMin >= 0 && wageMax >= 0, "wage");
    Rows.check(seatsLeft >= 0, "seats");
    Rows.check(skills.size() <= MAX_SKILLS, "number of skills");
    Rows.check(licences.size() <= MAX_LICENCES, "number of licences");
    Rows.check((available & notAvailable) == 0, "accommodation");
    int shares = skills.stream().mapToInt(Requirement::share).sum();
    Rows.check(skills.isEmpty() || shares == 255, "sum of shares");
    Rows.check(skills.stream().allMatch(s -> s.share() > 0 && s.skill() >= 0), "share");
    Rows.check(
        skills.stream().map(Requirement::skill).distinct().count() == skills.size(), "skill");
    Rows.check(licences.stream().allMatch(licence -> licence.skill() >= 0), "licence");
  }

  byte[] pack() {
    ByteBuffer out = Rows.start(VERSION, seq, id);
    out.put((byte) (open ? 1 : 0)).putShort(regency).putShort(occGroup).put(minEducation);
    out.put((byte) (orEquivalent ? 1 : 0)).put(minExperienceYears).put(workType);
    out.putInt(wageMin).putInt(wageMax).putInt(seatsLeft).putInt(publishedDay);
    out.put((byte) skills.size());
    skills.forEach(s -> out.putShort(s.skill()).put((byte) s.share()));
    out.put((byte) licences.size());
    licences.forEach(l -> out.putShort(l.skill()).put((byte) (l.mandatory() ? 1 : 0)));
    return Rows.finish(out.put(available).put(notAvailable));
  }

  /**
   * @throws IllegalArgumentException for a version or a length that {@link #pack} didn't write
   */
  static VacancyRow unpack(byte[] packed) {
    return Rows.read(
        packed,
        VERSION,
        in ->
            new VacancyRow(
                in.getLong(),
                new UUID(in.getLong(), in.getLong()),
                in.get() != 0,
                in.getShort(),
                in.getShort(),
                in.get(),
                in.get() != 0,
                in.get(),
                in.get(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                Rows.list(in, b -> new Requirement(b.getShort(), b.get() & 0xff)),
                Rows.list(in, b -> new Licence(b.getShort(), b.get() != 0)),
                in.get(),
                in.get()));
  }

  /** The heaviest eight, their shares scaled to add up to 255 by largest remainder. */
  static List<Requirement> shares(List<Requirement> weighted) {
    List<Requirement> heaviest =
        weighted.stream()
            .filter(w -> w.share() > 0)
            .sorted(
                (a, b) -> a.share() != b.share() ? b.share() - a.share() : a.skill() - b.skill())
            .limit(MAX_SKILLS)
            .toList();
    long sum = heaviest.stream().mapToLong(Requirement::share).sum();
    List<Requirement> shares = new ArrayList<>();
    int given = 0;
    long passed = 0;
    for (Requirement w : heaviest) {
      passed += w.share();
      int upTo = (int) ((passed * 255 + sum / 2) / sum);
      shares.add(new Requirement(w.skill(), upTo - given));
      given = upTo;
    }
    shares.removeIf(s -> s.share() == 0);
    return shares;
  }
}
