package id.antarkerja.classifications;

import id.antarkerja.access.Acting;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads changed lists at start, before anything that refers to them. */
@Component
@Order(10)
class ReferenceLoading implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoading.class);

  private final ReferenceLoader loader;
  private final Classifications lists;

  ReferenceLoading(ReferenceLoader loader, Classifications lists) {
    this.loader = loader;
    this.lists = lists;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long start = System.nanoTime();
    Acting.asSystem(
        "reference lists",
        () -> {
          List<String> loaded = loader.loadIfChanged();
          if (!loaded.isEmpty()) {
            LOG.info("loaded {} in {} ms", loaded, (System.nanoTime() - start) / 1_000_000);
          }
        });
    Thread.ofPlatform().daemon().name("look-ups").start(lists::prepare);
  }
}
