package id.antarkerja.kernel;

import java.util.List;

/** A decision as a value: a refusal carries the reasons that the page shows. */
public sealed interface Verdict {
  record Allowed() implements Verdict {}

  record Refused(List<Reason> reasons) implements Verdict {}

  static Verdict allowed() {
    return new Allowed();
  }

  static Verdict refused(Reason... reasons) {
    return new Refused(List.of(reasons));
  }

  default boolean isAllowed() {
    return this instanceof Allowed;
  }
}
