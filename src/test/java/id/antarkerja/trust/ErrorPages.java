package id.antarkerja.trust;

import id.antarkerja.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What pages say that show nothing else than that something was refused or went wrong. */
final class ErrorPages {
  private static final Set<Integer> ERRORS =
      Set.of(400, 403, 404, 405, 406, 411, 413, 414, 415, 417, 429, 500, 501, 503);

  private static final LongAdder SEEN = new LongAdder();
  private static final Queue<String> HOLDING = new ConcurrentLinkedQueue<>();
  private static volatile Canaries known = new Canaries(List.of());

  private ErrorPages() {}

  /** The address that was asked for comes back, in the link to the other language. */
  static void look(Answer answer) {
    if (ERRORS.contains(answer.status())) {
      SEEN.increment();
      String text = Canary.squeezed(new String(answer.body(), StandardCharsets.UTF_8));
      String asked = Canary.squeezed(answer.address());
      all().in(text).stream()
          .filter(canary -> !asked.contains(canary.token()))
          .forEach(canary -> HOLDING.add(answer.status() + " holds " + canary));
    }
  }

  private static Canaries all() {
    List<Canary> caged = CanaryCage.out();
    if (caged.size() != known.all().size()) {
      known = new Canaries(caged);
    }
    return known;
  }

  static long seen() {
    return SEEN.sum();
  }

  static List<String> holding() {
    return List.copyOf(HOLDING);
  }
}
