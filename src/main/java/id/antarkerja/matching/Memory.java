package id.antarkerja.matching;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.matching.RowStore.Changed;
import id.antarkerja.matching.RowStore.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * This node's columns: filled in the background after start, changed by this node's own commits at
 * once, and by those of other nodes within a second or so.
 *
 * <p>Each node follows by itself, so this is a thread of its own and not a recurring job, which
 * would run on one node only. It reads what committed since the last horizon, also what this node
 * wrote: should two commits reach the columns in the wrong order, the next reading puts it right.
 */
@Component
class Memory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
  private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);
  private static final int AT_ONCE = 4_096;

  private final RowStore store;
  private final TransactionTemplate transaction;
  private final Classifications classifications;
  private final Days days;
  private final ScheduledExecutorService follower =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("matching-follower").daemon().factory());
  private volatile @Nullable Live live;
  private String seen = "0";

  Memory(
      RowStore store, TransactionTemplate transaction, Classifications classifications, Days days) {
    this.store = store;
    this.transaction = transaction;
    this.classifications = classifications;
    this.days = days;
  }

  /** One filling of the columns. */
  record Live(Engine engine, Homes homes) {}

  /** Empty while the columns are still being filled. */
  Optional<Live> live() {
    return Optional.ofNullable(live);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    follower.scheduleWithFixedDelay(
        this::loadOrFollow, 0, BETWEEN_READINGS.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    follower.shutdownNow();
  }

  private void loadOrFollow() {
    try {
      if (live == null) {
        load();
      } else {
        follow();
      }
    } catch (RuntimeException e) {
      if (!follower.isShutdown()) {
        LOG.warn("matching could not read its rows; trying again", e);
      }
    }
  }

  /** Fills new columns from all rows and puts them in the place of the old ones. */
  synchronized void load() {
    long began = System.nanoTime();
    Engine engine =
        new Engine(
            Weights.DEFAULT,
            Lists.occupations(classifications),
            Lists.regions(classifications),
            () -> (int) days.today().toEpochDay());
    Live fresh = new Live(engine, new Homes());
    reading(
        () -> {
          seen = store.horizon();
          inBatches(store::everyVacancy, batch -> putVacancies(fresh, batch));
          inBatches(store::everyPerson, batch -> putPeople(fresh, batch));
        });
    live = fresh;
    LOG.info(
        "matching is ready: {} vacancies and {} people in {} ms",
        engine.vacancies().size(),
        engine.seekers().size(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    follow();
  }

  /** What committed since the last reading, whichever node wrote it. */
  synchronized void follow() {
    Live now = live;
    if (now == null) {
      return;
    }
    reading(
        () -> {
          String from = seen;
          String below = store.horizon();
          if (!from.equals(below)) {
            inBatches(
                each -> store.changedVacancies(from, below, each),
                batch -> putVacancies(now, batch));
            inBatches(
                each -> store.changedPeople(from, below, each), batch -> putPeople(now, batch));
            seen = below;
          }
        });
  }

  private void reading(Runnable work) {
    Runnable reading = () -> transaction.executeWithoutResult(status -> work.run());
    Acting.asSystem("matching.follow", reading);
  }

  private static void inBatches(Consumer<Consumer<Changed>> source, Consumer<List<Changed>> put) {
    List<Changed> batch = new ArrayList<>(AT_ONCE);
    source.accept(
        changed -> {
          batch.add(changed);
          if (batch.size() == AT_ONCE) {
            put.accept(batch);
            batch.clear();
          }
        });
    put.accept(batch);
  }

  private static void putVacancies(Live into, List<Changed> batch) {
    into.engine()
        .vacancies()
        .putAll(
            batch.stream()
                .map(Changed::packed)
                .filter(p -> p != null)
                .map(VacancyRow::unpack)
                .toList());
    batch.stream()
        .filter(changed -> changed.packed() == null)
        .forEach(changed -> into.engine().vacancies().remove(changed.seq()));
  }

  private static void putPeople(Live into, List<Changed> batch) {
    batch.forEach(c -> into.homes().put(c.seq(), c.territory(), c.shown()));
    into.engine()
        .seekers()
        .putAll(
            batch.stream()
                .map(Changed::packed)
                .filter(p -> p != null)
                .map(SeekerRow::unpack)
                .toList());
    batch.stream()
        .filter(changed -> changed.packed() == null)
        .forEach(changed -> into.engine().seekers().remove(changed.seq()));
  }

  void put(VacancyRow row) {
    live().ifPresent(now -> now.engine().vacancies().put(row));
  }

  void put(Person person) {
    live()
        .ifPresent(
            now -> {
              now.homes().put(person.row().seq(), person.territory(), person.shown());
              now.engine().seekers().put(person.row());
            });
  }

  void removeVacancy(long seq) {
    live().ifPresent(now -> now.engine().vacancies().remove(seq));
  }

  void removePerson(long seq) {
    live().ifPresent(now -> now.engine().seekers().remove(seq));
  }
}
