package id.antarkerja.web;

import id.antarkerja.access.Acting;
import java.util.List;

/**
 * Something that the home page should say first, contributed as a bean by the module that knows.
 */
public interface Notice {
  /**
   * In words already.
   *
   * @param tone warn, neg or pos
   */
  record Line(String text, String href, String linkText, String tone) {}

  /** For the one who acts, in their transaction. */
  List<Line> lines(Acting who);
}
