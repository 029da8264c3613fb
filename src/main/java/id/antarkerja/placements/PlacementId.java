package id.antarkerja.placements;

import id.antarkerja.kernel.Uuid7;
import java.util.UUID;

public record PlacementId(UUID value) {
  public static PlacementId next() {
    return new PlacementId(Uuid7.next());
  }
}
