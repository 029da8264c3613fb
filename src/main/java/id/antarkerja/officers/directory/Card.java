package id.antarkerja.officers.directory;

import id.antarkerja.kernel.FirstLetters;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.officers.registry.Spoken;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every colleague may know of an officer.
 *
 * @param awayUntil the last day of an absence that holds today
 */
public record Card(
    UUID id,
    OfficerKind kind,
    String name,
    UUID officeId,
    String officeName,
    String territory,
    String region,
    OfficerStatus status,
    @Nullable Level level,
    @Nullable String workEmail,
    @Nullable String workPhone,
    List<Spoken> languages,
    List<Specialism> specialisms,
    Availability availability,
    @Nullable UUID photo,
    @Nullable LocalDate awayUntil,
    @Nullable UUID standIn,
    @Nullable String standInName) {

  public String path() {
    return "/petugas/pejabat/" + id;
  }

  public String initials() {
    return FirstLetters.two(name);
  }

  /** "Ahli Muda", or the kind where there is no level. */
  public String title() {
    return level == null ? T.t("officers.kind." + kind) : T.t(level.textKey());
  }

  /** One of five tints, the same for the same person. */
  public String tint() {
    return List.of("", " b", " c", " d", " e").get(Math.floorMod(id.hashCode(), 5));
  }
}
