package id.antarkerja.web;

/**
 * One link of the menu. {@code key} is what a page names as its {@code nav}; the text is {@code
 * nav.<key>}; {@code onPhone}: also in the bar at the bottom of a phone, where four fit.
 */
public record NavItem(String key, String icon, String href, boolean onPhone) {
  public String label() {
    return T.t("nav." + key);
  }

  public String shortLabel() {
    return T.t("nav." + key + ".short");
  }

  public String waiting(long count) {
    return T.t("nav." + key + ".waiting", count);
  }
}
