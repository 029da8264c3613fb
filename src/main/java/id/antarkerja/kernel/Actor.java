package id.antarkerja.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acted: written beside every dated fact as {@code actor_kind, actor}. */
public record Actor(ActorKind kind, @Nullable UUID id) {
  public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, null);
}
