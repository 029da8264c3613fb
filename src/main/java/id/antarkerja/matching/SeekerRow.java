package id.antarkerja.matching;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * What matching knows of a person who looks for work: codes only. Name, sex, age, religion,
 * ethnicity, marital status and kind of disability have no place here, so that no weight can ever
 * touch them.
 *
 * @param seq running number of the registration: settles ties, never shown
 * @param cardId the anonymous card under which other offices see the person
 * @param regency index of where the person lives; -1 unknown
 * @param wishes desired occupation groups, at most 3
 * @param experienced occupation groups worked in, at most 4
 * @param skills at most 16, licences among them
 * @param licencesStated the person has been asked which licences they hold, and {@code skills} has
 *     them all; false: a licence that isn't listed is unknown, not missing
 * @param kkni KKNI level 0 to 9; -1 unknown
 * @param experienceYears whole years, 0 to 59; -1 unknown
 * @param wageWish rupiah a month below which the person doesn't go; 0 not stated
 * @param workTypes bit per accepted work type; 0 accepts all
 * @param needs bit per accommodation need
 * @param availableFromDay day since 1970-01-01; 0 at once
 */
record SeekerRow(
    long seq,
    UUID id,
    UUID cardId,
    short regency,
    List<Wish> wishes,
    List<Short> experienced,
    List<Held> skills,
    boolean licencesStated,
    byte kkni,
    byte experienceYears,
    Reach reach,
    int wageWish,
    byte workTypes,
    byte needs,
    int availableFromDay) {
  static final int MAX_WISHES = 3;
  static final int MAX_EXPERIENCED = 4;
  static final int MAX_SKILLS = 16;
  private static final byte VERSION = 1;

  /**
   * @param weight 1 to 255; the first wish usually 255
   */
  record Wish(short occGroup, int weight) {}

  /**
   * @param level 0 unknown, 1 basic, 2 able, 3 expert
   * @param evidence 0 own word, 1 from work done, 2 training certificate, 3 competence certificate
   */
  record Held(short skill, byte level, byte evidence) {}

  SeekerRow {
    Rows.checkSeq(seq);
    wishes = List.copyOf(wishes);
    experienced = List.copyOf(experienced);
    skills = List.copyOf(skills);
    Rows.check(regency >= -1, "place");
    Rows.check(wishes.size() <= MAX_WISHES, "number of wishes");
    Rows.check(
        wishes.stream().allMatch(w -> w.occGroup() >= 0 && w.weight() > 0 && w.weight() < 256),
        "wish");
    Rows.check(experienced.size() <= MAX_EXPERIENCED, "number of occupations worked in");
    Rows.check(experienced.stream().allMatch(group -> group >= 0), "occupation worked in");
    Rows.check(skills.size() <= MAX_SKILLS, "number of skills");
    Rows.check(
        skills.stream().allMatch(h -> h.skill() >= 0 && inFour(h.level()) && inFour(h.evidence())),
        "skill");
    Rows.check(skills.stream().map(Held::skill).distinct().count() == skills.size(), "skill twice");
    Rows.check(kkni >= -1 && kkni <= 9, "education");
    Rows.check(experienceYears >= -1 && experienceYears < 60, "experience");
    Rows.check(wageWish >= 0, "wage");
  }

  private static boolean inFour(byte value) {
    return value >= 0 && value <= 3;
  }

  byte[] pack() {
    ByteBuffer out = Rows.start(VERSION, seq, id);
    out.putLong(cardId.getMostSignificantBits()).putLong(cardId.getLeastSignificantBits());
    out.putShort(regency).put((byte) wishes.size());
    wishes.forEach(w -> out.putShort(w.occGroup()).put((byte) w.weight()));
    out.put((byte) experienced.size());
    experienced.forEach(out::putShort);
    out.put((byte) skills.size());
    skills.forEach(h -> out.putShort(h.skill()).put(h.level()).put(h.evidence()));
    out.put((byte) (licencesStated ? 1 : 0)).put(kkni).put(experienceYears);
    out.put((byte) reach.kind().ordinal()).putInt(reach.km()).putInt(wageWish);
    return Rows.finish(out.put(workTypes).put(needs).putInt(availableFromDay));
  }

  /**
   * @throws IllegalArgumentException for a version or a length that {@link #pack} didn't write
   */
  static SeekerRow unpack(byte[] packed) {
    return Rows.read(
        packed,
        VERSION,
        in ->
            new SeekerRow(
                in.getLong(),
                new UUID(in.getLong(), in.getLong()),
                new UUID(in.getLong(), in.getLong()),
                in.getShort(),
                Rows.list(in, b -> new Wish(b.getShort(), b.get() & 0xff)),
                Rows.list(in, ByteBuffer::getShort),
                Rows.list(in, b -> new Held(b.getShort(), b.get(), b.get())),
                in.get() != 0,
                in.get(),
                in.get(),
                new Reach(Reach.Kind.values()[in.get()], in.getInt()),
                in.getInt(),
                in.get(),
                in.get(),
                in.getInt()));
  }
}
