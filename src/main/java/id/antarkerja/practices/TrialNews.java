package id.antarkerja.practices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells who wrote a practice of those that try it, once everybody may read of it. */
@Component
class TrialNews {
  private final ApplicationEventPublisher events;

  TrialNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** Nothing of what is held or hidden; the same news of one trial is one letter. */
  void tell(Practice practice, Trial trial) {
    if (trial.hidden()) {
      return;
    }
    PracticeNews.Kind kind = trial.running() ? PracticeNews.Kind.TRYING : PracticeNews.Kind.TOLD;
    events.publishEvent(
        new PracticeNews(
            UUID.nameUUIDFromBytes((kind + " " + trial.id()).getBytes(UTF_8)),
            trial.path(),
            practice.author(),
            practice.territory(),
            kind));
  }
}
