package id.antarkerja.jobseekers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param alike of a search: who has the same first name and initials
 * @param words what was searched; "" for the plain list
 * @param elsewhere a hit among other offices' people
 */
record ListPage(
    List<Line> lines,
    List<Line> alike,
    boolean all,
    String words,
    @Nullable String first,
    @Nullable String next,
    @Nullable HeldElsewhere elsewhere) {

  record Line(JobseekerSummary person, int age, String place) {
    String href() {
      return ListPages.PATH + "/" + person.publicId();
    }

    String wanted() {
      return String.join(", ", person.wantedTitles());
    }
  }
}
