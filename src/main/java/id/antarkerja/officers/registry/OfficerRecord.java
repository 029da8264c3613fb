package id.antarkerja.officers.registry;

import id.antarkerja.officers.OfficerKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer as colleagues in whose range they work see them.
 *
 * @param levelSince the day the level began (TMT)
 * @param shown whether they agreed to stand on their office's public page by their work name
 * @param photo a stored picture; null shows initials
 */
public record OfficerRecord(
    UUID id,
    int version,
    OfficerKind kind,
    String name,
    UUID officeId,
    String officeName,
    String territory,
    OfficerStatus status,
    @Nullable Level level,
    @Nullable Grade grade,
    @Nullable LocalDate levelSince,
    @Nullable String workEmail,
    @Nullable String workPhone,
    List<Spoken> languages,
    List<Specialism> specialisms,
    Availability availability,
    boolean shown,
    @Nullable UUID photo) {

  public String path() {
    return "/petugas/pejabat/" + id;
  }
}
