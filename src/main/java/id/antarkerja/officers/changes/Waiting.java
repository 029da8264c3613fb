package id.antarkerja.officers.changes;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An officer whose changes wait for a decision. */
record Waiting(UUID officerId, String name, String officeName, int fields, OffsetDateTime since) {
  String path() {
    return "/petugas/pejabat/perubahan/" + officerId;
  }
}
