package id.antarkerja.matching;

/** What matching needs to know of the occupation groups; indexes run from 0 to count - 1. */
interface Occupations {
  short count();

  /** The four digits of the group in KBJI 2014, as "8153". */
  String code(short group);

  /** Skill codes of the group's vocabulary; empty when nobody has described the group yet. */
  int[] skillsOf(short group);
}
