package id.antarkerja.trust;

import id.antarkerja.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One browser for each kind of actor, kept as long as it is of use. */
final class Crowd {
  /** A proof of who acts counts for five minutes. */
  private static final Duration USE = Duration.ofMinutes(4);

  /** The program works while the test looks at what came. */
  private static final int AT_ONCE = 3;

  private record Came(Visitor visitor, Instant at) {}

  private final Map<String, Came> here = new ConcurrentHashMap<>();

  /** The one who came as this, or comes now. */
  Visitor of(String name, Supplier<Visitor> comes) {
    Came came = here.get(name);
    if (came == null || came.at().plus(USE).isBefore(Instant.now())) {
      came = new Came(comes.get(), Instant.now());
      here.put(name, came);
    }
    return came.visitor();
  }

  /** Those whom other tests signed out meanwhile are forgotten. */
  void stillIn(Function<Visitor, Boolean> in) {
    here.values().removeIf(came -> !in.apply(came.visitor()));
  }

  void forget(Visitor visitor) {
    here.values().removeIf(came -> came.visitor() == visitor);
  }

  /** Several at once. */
  static <T> void each(Collection<T> all, Consumer<T> does) {
    try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> begun = new ArrayList<>();
      for (T one : all) {
        begun.add(several.submit(() -> does.accept(one)));
      }
      for (Future<?> one : begun) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
