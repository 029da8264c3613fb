package id.antarkerja.matching;

/** What matching needs to know of regencies and cities; indexes run from 0 to count - 1. */
interface Regions {
  short count();

  /** Undotted code, as "3215"; its first two digits are the province. */
  String code(short regency);

  /** Kilometres between two regencies; negative or NaN when it isn't known. */
  double km(short from, short to);
}
