package id.antarkerja.practices;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the library.
 *
 * @param words all of these, as PostgreSQL reads a web search; empty for all
 * @param province two digits
 */
public record LibraryQuery(
    String words,
    @Nullable TargetGroup group,
    @Nullable PracticeKind kind,
    @Nullable String province,
    @Nullable Cost cost,
    @Nullable Change change,
    @Nullable Repeated repeated) {

  /** What it takes beside working hours; each condition is of a version {@code v}. */
  public enum Cost {
    FREE("v.cost = 0"),
    UP_TO_1M("v.cost <= 1000000"),
    UP_TO_10M("v.cost <= 10000000"),
    MORE("v.cost > 10000000");

    private final String condition;

    Cost(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }

  /** What was measured where it was done first; each condition is of a measure {@code m}. */
  public enum Change {
    BETTER("m.change > 0"),
    BETTER_BY_10("m.change >= 10"),
    BETTER_BY_50("m.change >= 50"),
    COUNTED("m.metric is not null");

    private final String condition;

    Change(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }

  /** Whether others did it too; each condition is of a practice {@code p}. */
  public enum Repeated {
    TRIED("exists (select from practices.replications r where r.practice_id = p.id"),
    DONE(
        "exists (select from practices.replications r where r.state = 'DONE'"
            + " and r.practice_id = p.id"),
    NEVER("not exists (select from practices.replications r where r.practice_id = p.id");

    private final String condition;

    Repeated(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition + " and not r.hidden)";
    }
  }
}
