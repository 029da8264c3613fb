package id.antarkerja.trust;

import id.antarkerja.Visitor.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Whether every write that was taken, here and while the worlds were made, left an entry in the
 * audit trail within its own request.
 */
final class OnRecord {
  private final Authz authz;
  private final Trail trail;
  private final Set<String> left = new TreeSet<>();
  private final Set<String> silent = new TreeSet<>();

  OnRecord(Authz authz, Trail trail) {
    this.authz = authz;
    this.trail = trail;
    for (Sent.Form form : Sent.taken()) {
      authz.cells().keySet().stream()
          .filter(Cells::writes)
          .filter(form::isTo)
          .min(java.util.Comparator.comparing(endpoint -> endpoint.contains("{")))
          .ifPresent(endpoint -> (form.onRecord() ? left : silent).add(endpoint));
    }
  }

  Answer of(String endpoint, Supplier<Answer> write) {
    trail.sinceLast();
    Answer answer = write.get();
    if (answer.status() < 400 && !Cells.isSentToSignIn(answer)) {
      (trail.sinceLast() ? left : silent).add(endpoint);
    }
    return answer;
  }

  /** What is silent, or was never taken, and has no reason to be; and reasons of what has left. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (String endpoint : authz.cells().keySet()) {
      if (Cells.writes(endpoint)) {
        boolean explained = authz.unrecorded().containsKey(endpoint);
        boolean shown = left.contains(endpoint) && !silent.contains(endpoint);
        if (explained == shown) {
          wrong.add(endpoint + (shown ? ": left one" : silent.contains(endpoint) ? ": silent" : ": never taken"));
        }
      }
    }
    return wrong;
  }
}
