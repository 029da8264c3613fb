package id.antarkerja;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two at once: two transactions, two devices. */
public final class Together {
  private Together() {}

  /** Until the other waits for a lock of the transaction of this server process, or is through. */
  public static void untilItWaits(JdbcClient owner, Future<?> other, int holder) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!other.isDone()
        && !owner
            .sql(
                """
                select exists (select from pg_locks
                                where not granted and :holder = any(pg_blocking_pids(pid)))
                """)
            .param("holder", holder)
            .query(Boolean.class)
            .single()) {
      assertThat(Instant.now()).isBefore(until);
      Thread.onSpinWait();
    }
  }

  /** On the page where one's devices are listed: ends the first that is another one. */
  public static void endTheOther(Visitor here, String page, int listed) {
    Elements devices = here.get(page).page().select("#perangkat tbody tr");
    assertThat(devices).hasSize(listed);
    assertThat(devices.select(".tag")).as("this one").hasSize(1);
    Element other = devices.stream().filter(row -> row.select(".tag").isEmpty()).findFirst().get();
    here.submit(other.select("form").attr("action"), Map.of());
    assertThat(here.last().page().select("#perangkat tbody tr")).hasSize(listed - 1);
  }
}
