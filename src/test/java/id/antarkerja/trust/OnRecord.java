package id.antarkerja.trust;

import id.antarkerja.Visitor.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether every write that was taken, here and while the worlds were made, left an entry in the
 * audit trail within its own request.
 */
final class OnRecord {
  private static final String WRITES = "writes ";

  private final String source = source();
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
          .min(Comparator.comparing(endpoint -> endpoint.contains("{")))
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

  /** What is silent, or was never taken, and gives no reason; and reasons that nothing needs. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (String endpoint : authz.cells().keySet()) {
      String reason = authz.unrecorded().get(endpoint);
      boolean shown = left.contains(endpoint) && !silent.contains(endpoint);
      boolean perhaps = reason != null && reason.startsWith(WRITES);
      if (Cells.writes(endpoint) && (reason != null) == shown && !perhaps) {
        String did = shown ? "left one" : silent.contains(endpoint) ? "silent" : "never taken";
        wrong.add(endpoint + ": " + did);
      } else if (reason != null && reason.startsWith(WRITES) && silent.contains(endpoint)) {
        wrong.add(endpoint + ": was taken, and left none");
      }
    }
    authz.unrecorded().values().stream()
        .filter(reason -> reason.startsWith(WRITES))
        .map(reason -> reason.substring(WRITES.length()))
        .filter(action -> !isWritten(action))
        .forEach(action -> wrong.add("nothing writes " + action));
    return wrong;
  }

  /** As a whole, or its beginning before what becomes of the thing: "referral." + … */
  private boolean isWritten(String action) {
    return source.contains('"' + action + '"')
        || source.contains('"' + action.substring(0, action.lastIndexOf('.') + 1) + "\" +");
  }

  private static String source() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      var all = new StringBuilder();
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
