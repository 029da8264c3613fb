package id.antarkerja.classifications;

/**
 * A group or title of KBJI 2014.
 *
 * @param code 1 to 4 digits for groups ("8153"), "8153.01" for a title
 */
public record Occupation(String code, String title) {

  /** Whether this is a 4-digit unit group, the level at which vacancies and persons are coded. */
  public boolean isUnitGroup() {
    return code.length() == 4;
  }

  public boolean isTitle() {
    return code.length() == 7;
  }

  /** The 4-digit group of a title or group; a broader group is its own. */
  public String group() {
    return isTitle() ? code.substring(0, 4) : code;
  }

  /** The code of the group above; "" for a major group. */
  String parent() {
    return isTitle() ? group() : code.substring(0, code.length() - 1);
  }
}
