package id.antarkerja.officers.workbook;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.OfficerEvents;
import id.antarkerja.officers.registry.OwnWords;
import id.antarkerja.officers.registry.RecordFilling;
import id.antarkerja.officers.registry.RecordFilling.Filled;
import id.antarkerja.officers.workbook.Newcomer.Proposed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters those whom a workbook proposes, in the transaction that checked them. */
@Component
class Enterings {
  /** Nobody has said anything of themselves yet. */
  private static final OwnWords SILENT =
      new OwnWords(List.of(), List.of(), Availability.AVAILABLE, false);

  private final Officers officers;
  private final RecordFilling filling;
  private final OfficerEvents events;
  private final PersonCipher cipher;

  Enterings(Officers officers, RecordFilling filling, OfficerEvents events, PersonCipher cipher) {
    this.officers = officers;
    this.filling = filling;
    this.events = events;
    this.cipher = cipher;
  }

  /**
   * @return how many
   */
  int enter(List<Proposed> proposed) {
    Map<UUID, NewOfficer> all = new LinkedHashMap<>();
    List<Filled> filled = new ArrayList<>();
    for (Proposed one : proposed) {
      UUID id = Uuid7.next();
      all.put(id, one.officer());
      filled.add(new Filled(id, one.fields(), SILENT));
    }
    if (!all.isEmpty()) {
      cipher.together(
          () -> {
            officers.enterWaiting(all);
            filling.fill(filled);
            return true;
          });
      events.levels(all.keySet());
    }
    return all.size();
  }
}
