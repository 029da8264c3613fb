package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.ID;
import static id.antarkerja.trust.Target.Field.LOOKUP;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** The forms of officers who talk with each other. */
final class TalkTargets {
  private TalkTargets() {}

  static final List<Target> ALL =
      List.of(
          Target.of("a message", Who.OWN, "/petugas/pesan/{conversation}")
              .valid("body", "Halo {letters}")
              .text("body", 8_000)
              .with(LOOKUP, "sebut_text"),
          Target.of("a first message", Who.HEAD, "/petugas/pesan/dengan/{sighting}")
              .valid("body", "Halo {letters}")
              .text("body", 8_000),
          Target.of("a group", Who.SIBLING, "/petugas/pesan/grup")
              .valid("name", "Grup {letters}")
              .text("name", 100)
              .with(REQUIRED, "name"),
          Target.of("a group's name", Who.OWN, "/petugas/pesan/{conversation}/nama")
              .valid("name", "Grup {letters}", "_version", "99")
              .text("name", 100)
              .with(REQUIRED, "name"),
          Target.of("a group's member", Who.OWN, "/petugas/pesan/{conversation}/anggota")
              .valid("rekan_text", "tidak ada {letters}")
              .with(ID, "rekan"),
          Target.of("a message's change", Who.OWN, "/petugas/pesan/{conversation}/{message}/ubah")
              .valid("body", "Isi {letters}", "_version", "99")
              .text("body", 8_000)
              .with(REQUIRED, "body"),
          Target.of("a message reported", Who.HEAD, "/petugas/pesan/{conversation}/{message}/lapor")
              .valid("why", "FRAUD")
              .text("words", 500)
              .with(REQUIRED, "why")
              .with(CHOICE, "why"),
          Target.of("how one hears of messages", Who.OWN, "/petugas/pesan/pengaturan")
              .valid("mail", "DAILY")
              .with(REQUIRED, "mail")
              .with(CHOICE, "mail"),
          Target.of("a conversation muted", Who.OWN, "/petugas/pesan/{conversation}/senyap")
              .valid("ya", "tidak"),
          Target.of("a conversation put away", Who.OWN, "/petugas/pesan/{conversation}/arsip")
              .valid("ya", "tidak"));
}
