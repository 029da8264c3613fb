package id.antarkerja.classifications;

import id.antarkerja.access.Acting;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads changed lists at start, before anything that refers to them. */
@Component
@Order(10)
class ReferenceLoading implements ApplicationRunner {
  private final ReferenceLoader loader;

  ReferenceLoading(ReferenceLoader loader) {
    this.loader = loader;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.asSystem("reference lists", loader::loadIfChanged);
  }
}
