package id.antarkerja.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erasing a person, once and for good: rows blanked, key destroyed, id on the erasure list. Before
 * the program opens, everybody on the list whom this copy of the database still knows is erased
 * again.
 */
@Component
public class Erasures implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

  private final PersonKeys keys;
  private final ObjectProvider<Erasable> modules;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private volatile boolean running;

  Erasures(
      PersonKeys keys,
      ObjectProvider<Erasable> modules,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.keys = keys;
    this.modules = modules;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Blanks the person's rows everywhere and forgets their key, in one transaction as the system:
   * none may be open. Repeatable. Who may order it is the caller's rule, and the caller's audit.
   */
  public void erase(UUID person) {
    Acting.asSystem("erasure", () -> transaction.executeWithoutResult(status -> blank(person)));
  }

  private void blank(UUID person) {
    keys.forget(person);
    modules.stream().forEach(module -> module.erase(person));
    jdbc.sql("insert into access.erasures (person_id) values (:id) on conflict do nothing")
        .param("id", person)
        .update();
  }

  /** Again for whom this copy of the database still knows: after a restore, or after a crash. */
  int replay() {
    Set<UUID> missing = new HashSet<>(keys.erased());
    if (!missing.isEmpty()) {
      Acting.asSystem(
          "erasure",
          () ->
              transaction.executeWithoutResult(
                  status ->
                      jdbc.sql("select person_id from access.erasures")
                          .query(UUID.class)
                          .list()
                          .forEach(missing::remove)));
    }
    missing.forEach(this::erase);
    return missing.size();
  }

  @Override
  public void start() {
    int again = replay();
    if (again > 0) {
      LOG.warn("{} people were erased again: this copy of the database still knew them", again);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Long before the web server opens. */
  @Override
  public int getPhase() {
    return 0;
  }
}
