package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What a class of tests sends has left the memory when it is over. */
final class NothingPilesUp implements BeforeEachCallback, AfterAllCallback {
  /** In bytes. Other classes run beside; what is sent is many times as much. */
  private static final long MOST = 256L << 20;

  private static final Namespace OWN = Namespace.create(NothingPilesUp.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    context
        .getRoot()
        .getStore(OWN)
        .computeIfAbsent(context.getRequiredTestClass(), tests -> used(), Long.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Long before = context.getRoot().getStore(OWN).get(context.getRequiredTestClass(), Long.class);
    assertThat(used() - Objects.requireNonNull(before))
        .as("bytes kept by " + context.getDisplayName())
        .isLessThan(MOST);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
