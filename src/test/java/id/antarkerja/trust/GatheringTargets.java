package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.ID;
import static id.antarkerja.trust.Target.Field.LOOKUP;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** Forms of gatherings. */
final class GatheringTargets {
  private static final String ONE = "/petugas/kegiatan/{gathering}";

  private GatheringTargets() {}

  static final List<Target> ALL =
      List.of(
          planned(Target.of("a gathering", Who.OWN, "/petugas/kegiatan/baru")),
          planned(
              Target.of("a gathering's change", Who.HEAD, ONE + "/ubah").valid("_version", "2")),
          Target.of("a gathering cancelled", Who.HEAD, ONE + "/batal")
              .valid("reason", "Tanggalnya keliru", "_version", "2")
              .text("reason", 500)
              .with(REQUIRED, "reason"),
          Target.of("an officer registered", Who.HEAD, ONE + "/daftarkan")
              .valid("officer", "00000000-0000-4000-8000-000000000006")
              .with(REQUIRED, "officer")
              .with(ID, "officer"),
          Target.of("an officer's place given back", Who.HEAD, ONE + "/mundurkan")
              .valid("officer", "00000000-0000-4000-8000-000000000006")
              .with(REQUIRED, "officer")
              .with(ID, "officer"),
          Target.of("a gathering rated", Who.OWN, ONE + "/nilai")
              .valid("rating", "5", "words", "Berguna")
              .text("words", 1000)
              .with(REQUIRED, "rating")
              .with(NUMBER, "rating"),
          Target.of("the code on a screen", Who.OWN, ONE + "/hadir")
              .valid("kode", "2345 6789 ABCD")
              .text("kode", 40)
              .with(REQUIRED, "kode"),
          Target.of("a participant's card", Who.OWN, ONE + "/peserta/karcis")
              .valid("karcis", "2345 6789 ABCD")
              .text("karcis", 40)
              .with(REQUIRED, "karcis"),
          Target.of("a participant ticked", Who.OWN, ONE + "/peserta/hadir")
              .valid("officer", "00000000-0000-4000-8000-000000000006", "there", "on")
              .with(REQUIRED, "officer")
              .with(ID, "officer"),
          Target.of(
                  "a certificate revoked",
                  Who.HEAD,
                  ONE + "/peserta/00000000-0000-4000-8000-000000000006/cabut")
              .valid("reason", "Yang hadir orang lain")
              .text("reason", 500)
              .with(REQUIRED, "reason"));

  private static Target planned(Target target) {
    return target
        .valid(
            "kind", "WORKSHOP",
            "title", "Kegiatan {letters}",
            "description", "Isi {letters}",
            "startsOn", "2026-12-01",
            "startsTime", "09:00",
            "endsTime", "12:00",
            "place", "Aula",
            "contact", "Panitia")
        .text("title", 150)
        .text("description", 20_000)
        .text("speakers", 2_000)
        .text("place", 300)
        .text("contact", 300)
        .with(REQUIRED, "kind", "title", "description", "startsOn", "startsTime", "contact")
        .with(CHOICE, "kind", "toKind", "levels", "specialisms")
        .with(DATE, "startsOn", "endsOn", "opensOn", "closesOn")
        .with(NUMBER, "capacity", "hours")
        .with(LOOKUP, "region_text");
  }
}
