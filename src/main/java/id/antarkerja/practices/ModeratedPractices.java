package id.antarkerja.practices;

import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderated;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published practices may be reported, as words of who wrote the version that is shown; they were
 * reviewed before, so none is held.
 */
@Component
class ModeratedPractices implements Moderated {
  static final String KIND = "practice";

  private final PracticeRepository rows;
  private final VersionRepository versions;

  ModeratedPractices(PracticeRepository rows, VersionRepository versions) {
    this.rows = rows;
    this.versions = versions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Contribution> contribution(UUID id) {
    return rows.one(id)
        .filter(one -> one.publishedAt() != null)
        .flatMap(
            one ->
                versions.of(id).stream()
                    .filter(version -> !version.state().isOpen())
                    .findFirst()
                    .map(version -> contribution(one, version)));
  }

  private static Contribution contribution(Practice practice, Version version) {
    PracticeText text = version.text();
    String words =
        "# %s\n\n%s\n\n%s\n\n%s"
            .formatted(
                text.title(),
                text.problem(),
                String.join("\n\n", text.steps()),
                Objects.requireNonNullElse(text.story(), ""));
    return new Contribution(
        version.author(),
        practice.officeId(),
        Objects.requireNonNull(practice.publishedAt()),
        words.strip(),
        practice.path());
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
