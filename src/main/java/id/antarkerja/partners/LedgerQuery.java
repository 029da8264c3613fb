package id.antarkerja.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments somebody looks at.
 *
 * @param room null for all of the reach
 * @param office that opened the room
 * @param place a part of the actor's territory, as a code that others begin with
 */
public record LedgerQuery(
    Reach reach,
    @Nullable UUID room,
    @Nullable UUID office,
    @Nullable String place,
    @Nullable Standing standing) {

  /** Whose rooms. */
  public enum Reach {
    /** Where the actor sits. */
    MINE("c.room_id = any ((select partners.my_rooms())::uuid[])"),
    /** Opened by the actor's office. */
    OFFICE("c.office_id = :own"),
    /** Opened in the actor's territory. */
    REGION("c.territory >= :lo and c.territory < :hi");

    private final String condition;

    Reach(String condition) {
      this.condition = condition;
    }

    String textKey() {
      return "partners.reach." + name();
    }
  }

  String condition() {
    return reach.condition
        + " and c.in_force_on is not null"
        + (room == null ? "" : " and c.room_id = :room")
        + (office == null ? "" : " and c.office_id = :office")
        + (place == null ? "" : " and c.territory >= :lo and c.territory < :hi");
  }

  LedgerQuery with(@Nullable Standing other) {
    return new LedgerQuery(reach, room, office, place, other);
  }
}
