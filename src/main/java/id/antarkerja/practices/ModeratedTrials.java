package id.antarkerja.practices;

import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderated;
import id.antarkerja.kernel.OfficeZone;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What offices tell of their trials: read by all at once, unless it is somebody's first words. */
@Component
class ModeratedTrials implements Moderated {
  private final TrialRepository rows;

  ModeratedTrials(TrialRepository rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return Trials.KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Contribution> contribution(UUID id) {
    return rows.one(id)
        .map(
            one ->
                new Contribution(
                    one.author(),
                    one.officeId(),
                    one.startedOn()
                        .atStartOfDay(OfficeZone.ofRegion(one.region()).zone())
                        .toInstant(),
                    Stream.of(one.changed(), one.learnt())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")),
                    one.path()));
  }

  @Override
  @Transactional
  public void hide(UUID id) {
    rows.hide(id, true);
  }

  @Override
  @Transactional
  public void show(UUID id) {
    rows.hide(id, false);
  }
}
