package id.antarkerja.statistics;

/**
 * A column of a part; "" stands for all of them.
 *
 * @param age age group as in the events ("15-19"); always "" in part II
 */
record Cell(String age, String sex) {
  static final Cell ALL = new Cell("", "");

  boolean holds(Cell other) {
    return (age.isEmpty() || age.equals(other.age)) && (sex.isEmpty() || sex.equals(other.sex));
  }
}
