package id.antarkerja.community.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A kind of text that is moderated, contributed as a bean by the module that keeps it. All of it is
 * called in the transaction of the one who acts: the author, who reports, or a moderator. A kind
 * that is not registered when written, but first heard of by a report, brings the database function
 * {@code community.author_of_<kind>(uuid)}.
 */
public interface Moderated {
  /** 2 to 30 lower-case letters, e.g. "answer"; its word is {@code moderation.kind.<kind>}. */
  String kind();

  /**
   * Empty for who may not see it. A moderator may see every one that is held, hidden or deleted,
   * and every one that was reported.
   */
  Optional<Contribution> contribution(UUID id);

  /** For a list; worth one query where many wait. */
  default Map<UUID, Contribution> contributions(Collection<UUID> ids) {
    Map<UUID, Contribution> found = new HashMap<>();
    ids.forEach(id -> contribution(id).ifPresent(one -> found.put(id, one)));
    return found;
  }

  /** From now on its author and moderators see it, nobody else. */
  void hide(UUID id);

  /** From now on everybody sees it who may read such a thing. */
  void show(UUID id);
}
