package id.antarkerja.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** A refusal on its way out of a transaction that must not commit; the page shows the reasons. */
public class RefusedException extends RuntimeException {
  private final transient List<Reason> reasons;

  public RefusedException(Reason... reasons) {
    this(List.of(reasons));
  }

  public RefusedException(List<Reason> reasons) {
    super(reasons.stream().map(Reason::code).collect(Collectors.joining(", ")));
    this.reasons = List.copyOf(reasons);
  }

  public List<Reason> reasons() {
    return reasons;
  }
}
