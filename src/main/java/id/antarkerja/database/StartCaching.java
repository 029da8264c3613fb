package id.antarkerja.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once ready, makes of a recorded start the cache for the next one, at the lowest priority. */
@Component
class StartCaching {
  private static final Logger LOG = LoggerFactory.getLogger(StartCaching.class);

  /** The first pages belong to what is worth keeping. */
  private static final long FIRST_PAGES_MS = 5_000;

  private static final long LONGEST_MINUTES = 10;
  private static final long NEEDED_BYTES = 400L * 1024 * 1024;

  private final StartCache cache;
  private final boolean here;
  private final String how = System.getProperty(QuickStart.HOW, "");

  StartCaching(@Value("${antarkerja.data:data}") Path data) {
    cache = StartCache.in(data);
    // A folder named in a file of settings is not known before the JVM is chosen.
    here = StartCache.in(Path.of(System.getProperty(QuickStart.HOW + ".data", ""))).equals(cache);
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    if (here && how.equals("cached")) {
      cache.over();
    } else if (here && how.equals("recording")) {
      Thread.ofPlatform().daemon().name("start-cache").start(this::makeOrGoOn);
    }
  }

  private void makeOrGoOn() {
    try {
      Thread.sleep(FIRST_PAGES_MS);
      make(Path.of(System.getProperty("java.class.path")));
    } catch (IOException | JMException | RuntimeException e) { // The JVM says its own so, too.
      LOG.info("no cache for the next start: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Path jar) throws IOException, JMException, InterruptedException {
    if (Files.getFileStore(cache.folder()).getUsableSpace() < NEEDED_BYTES) {
      throw new IOException("too little space in " + cache.folder());
    }
    endRecording();
    Path made = cache.folder().resolve("made");
    try {
      create(jar, made);
      cache.take(made, jar);
    } finally {
      Files.deleteIfExists(made);
      Files.deleteIfExists(cache.recording());
    }
  }

  private static void endRecording() throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "aotEndRecording",
            new Object[0],
            new String[0]);
  }

  private void create(Path jar, Path made) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
      command.addAll(List.of("/usr/bin/nice", "-n", "19"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:AOTMode=create",
            "-XX:AOTConfiguration=" + cache.recording(),
            "-XX:AOTCache=" + made,
            "-cp",
            jar.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("the JVM did not make it");
      }
    } finally {
      process.destroyForcibly();
    }
  }
}
