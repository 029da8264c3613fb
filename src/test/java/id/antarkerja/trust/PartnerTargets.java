package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** The forms of partner rooms, from both doors. */
final class PartnerTargets {
  private PartnerTargets() {}

  static final List<Target> ALL =
      List.of(
          Target.of("a partner room", Who.OWN, "/petugas/mitra/baru")
              .valid("name", "Ruang {letters}", "purpose", "Bersama {letters}")
              .text("name", 120)
              .text("purpose", 500)
              .with(REQUIRED, "name", "purpose"),
          Target.of("an invitation to a room", Who.OWN, "/petugas/mitra/{room}/undang")
              .valid("who", "officer:{self}", "part", "OFFICE", "days", "7")
              .with(REQUIRED, "who")
              .with(CHOICE, "part")
              .with(NUMBER, "days"),
          Target.of("a seat of a room", Who.OWN, "/petugas/mitra/{room}/anggota/{partnerSeat}")
              .valid("step", "REMOVE", "reason", "Sudah selesai bekerja sama", "_version", "2")
              .text("reason", 500)
              .with(REQUIRED, "step", "reason")
              .with(CHOICE, "step"),
          said("what an officer says in a room", Who.OWN, "/petugas/mitra"),
          said("what a contact says in a room", Who.CONTACT, "/usaha/mitra"),
          draft("an agreement", Who.OWN, "/petugas/mitra/{room}/kesepakatan/baru"),
          draft("an agreement of a firm", Who.CONTACT, "/usaha/mitra/{room}/kesepakatan/baru"),
          draft("an agreement's text", Who.OWN, "/petugas/mitra/kesepakatan/{agreementDraft}/ubah")
              .valid("_version", "2"),
          draft(
                  "an agreement's text of a firm",
                  Who.CONTACT,
                  "/usaha/mitra/kesepakatan/{agreementDraft}/ubah")
              .valid("_version", "2"),
          step("a step of an agreement", Who.OWN, "/petugas/mitra"),
          step("a step of a firm", Who.CONTACT, "/usaha/mitra"),
          promise("a promise", Who.OWN, "/petugas/mitra"),
          promise("a promise of a firm", Who.CONTACT, "/usaha/mitra"),
          report("what became of a promise", Who.OWN, "/petugas/mitra"),
          report("what a firm did", Who.CONTACT, "/usaha/mitra"),
          settled("a promise closed", Who.OWN, "/petugas/mitra"),
          answer("an answer to a report", Who.OWN, "/petugas/mitra"));

  private static Target said(String name, Who who, String base) {
    return Target.of(name, who, base + "/{room}/tulisan")
        .valid("body", "Kabar {letters}")
        .text("body", 10_000)
        .with(REQUIRED, "body");
  }

  private static Target draft(String name, Who who, String action) {
    return Target.of(name, who, action)
        .valid("title", "Sepakat {letters}", "body", "Isi {letters}", "fromOn", "2026-12-01")
        .text("title", 200)
        .text("body", 20_000)
        .with(REQUIRED, "title", "body", "fromOn")
        .with(DATE, "fromOn", "untilOn")
        .with(CHOICE, "parties");
  }

  private static Target step(String name, Who who, String base) {
    return Target.of(name, who, base + "/kesepakatan/{agreement}/langkah")
        .valid("step", "END", "reason", "Kerja sama sudah selesai", "_version", "4")
        .text("reason", 500)
        .with(REQUIRED, "step", "reason")
        .with(CHOICE, "step");
  }

  private static Target promise(String name, Who who, String base) {
    return Target.of(name, who, base + "/kesepakatan/{agreementDraft}/janji")
        .valid("what", "Kursi {letters}", "dueOn", "2026-12-24", "_version", "2")
        .text("what", 500)
        .with(REQUIRED, "what", "dueOn", "byOrg", "toOrg")
        .with(NUMBER, "quantity")
        .with(DATE, "dueOn");
  }

  private static Target report(String name, Who who, String base) {
    return Target.of(name, who, base + "/janji/{promise}/bukti")
        .valid("onDate", "2026-11-23", "amount", "1", "note", "Berjalan {letters}")
        .text("note", 1000)
        .with(REQUIRED, "onDate", "amount", "note")
        .with(NUMBER, "amount")
        .with(DATE, "onDate");
  }

  private static Target settled(String name, Who who, String base) {
    return Target.of(name, who, base + "/janji/{promise}/selesai")
        .valid("state", "RELEASED", "reason", "Tidak diperlukan lagi", "_version", "1")
        .text("reason", 500)
        .with(REQUIRED, "state", "reason")
        .with(CHOICE, "state");
  }

  private static Target answer(String name, Who who, String base) {
    return Target.of(name, who, base + "/janji/{promise}/bukti/{evidence}")
        .valid("answer", "NO", "refusal", "Belum ada yang datang")
        .text("refusal", 500)
        .with(REQUIRED, "answer", "refusal")
        .with(CHOICE, "answer");
  }
}
