package id.antarkerja.talk;

import id.antarkerja.officers.OfficersChanged;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leaves the service leaves the groups, in the transaction in which they leave. */
@Component
class OnLeaving {
  private final JdbcClient jdbc;
  private final Clock clock;

  OnLeaving(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void changed(OfficersChanged event) {
    jdbc.sql("select talk.settle(:whom, :at)")
        .param("whom", event.officers().toArray(UUID[]::new))
        .param("at", ConversationRepository.at(clock.instant()))
        .query()
        .listOfRows();
  }
}
