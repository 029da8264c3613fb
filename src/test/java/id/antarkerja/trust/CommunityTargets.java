package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.ID;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** Forms of the officers' Community of Practice. */
final class CommunityTargets {
  private static final String HOME = "/petugas/komunitas";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000008";

  private CommunityTargets() {}

  static final List<Target> ALL =
      List.of(
          Target.of("a question", Who.OWN, HOME + "/tanya")
              .valid("area", "DIGITAL", "title", "Soal {letters}", "body", "Isi", "sure", "on")
              .text("title", 200)
              .text("body", 10_000)
              .with(REQUIRED, "title", "body", "area")
              .with(CHOICE, "area"),
          Target.of("a question's change", Who.OWN, HOME + "/topik/{topic}/ubah")
              .opened()
              .text("title", 200)
              .text("body", 10_000)
              .with(REQUIRED, "title", "body", "area")
              .with(CHOICE, "area"),
          Target.of("an answer", Who.OWN, HOME + "/topik/{topic}/jawab")
              .valid("body", "Jawaban")
              .text("body", 10_000)
              .with(REQUIRED, "body"),
          Target.of("a comment", Who.OWN, HOME + "/topik/{topic}/komentar")
              .valid("comment", "Komentar")
              .text("comment", 2000)
              .with(REQUIRED, "comment")
              .with(ID, "answer"),
          Target.of("a closing", Who.OWN, HOME + "/topik/{topic}/tutup")
              .valid("why", "Sudah cukup", "_version", "1")
              .text("why", 300)
              .with(REQUIRED, "why"),
          Target.of("an answer's change", Who.OWN, HOME + "/jawaban/" + NOBODY + "/ubah")
              .valid("body", "Jawaban", "_version", "1")
              .with(REQUIRED, "body"),
          Target.of("a report", Who.OWN, HOME + "/lapor/topic/{topic}")
              .valid("reason", "OFF_TOPIC", "words", "Bukan di sini")
              .text("words", 500)
              .with(REQUIRED, "reason")
              .with(CHOICE, "reason"),
          Target.of("a moderator's decision", Who.OWN, HOME + "/moderasi/{topic}/putusan")
              .valid("decision", "RELEASE", "reason", "IN_ORDER", "_version", "1")
              .with(REQUIRED, "decision", "reason"),
          Target.of("a moderator", Who.OWN, HOME + "/moderasi/moderator")
              .valid("officer", NOBODY)
              .with(REQUIRED, "officer")
              .with(ID, "officer"),
          Target.of("an author's answer", Who.OWN, HOME + "/kiriman-saya/{topic}/jawab")
              .valid("words", "Ini jawaban saya.")
              .text("words", 1000)
              .with(REQUIRED, "words"),
          Target.of("a self-assessment", Who.OWN, HOME + "/kecakapan/isi")
              .valid(
                  "1", "1", "2", "2", "3", "3", "4", "4", "5", "1", "6", "2", "7", "3", "8", "4",
                  "9", "1", "10", "2", "11", "3", "12", "4", "13", "1", "14", "2", "15", "3", "16",
                  "4", "17", "1", "18", "2")
              .with(REQUIRED, "1", "18")
              .with(NUMBER, "7"),
          Target.of("a step of one's plan", Who.OWN, HOME + "/kecakapan/rencana")
              .valid("dimension", "SKILL", "goal", "Tujuan", "step", "Langkah", "due", "2026-12-20")
              .text("goal", 200)
              .text("step", 300)
              .with(REQUIRED, "goal", "step", "due", "dimension")
              .with(DATE, "due")
              .with(CHOICE, "dimension"));
}
