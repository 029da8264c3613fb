package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.ID;
import static id.antarkerja.trust.Target.Field.LOOKUP;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** The forms by which officers carry a case on, from a search to a placement that ended. */
final class CaseTargets {
  private CaseTargets() {}

  private static final String PERSON = "/petugas/pencari-kerja/{person}";
  private static final String REFERRAL = "/petugas/rujukan/{referral}";
  private static final String PLACEMENT = "/petugas/penempatan/{placement}";

  static final List<Target> ALL =
      List.of(
          Target.unkeyed("a search", Who.OWN, "/petugas/pencari-kerja").valid("q", "Sari"),
          Target.unkeyed("a number in full", Who.OWN, PERSON + "/tampilkan")
              .valid("purpose", "CHECK_CARD")
              .with(REQUIRED, "purpose")
              .with(CHOICE, "purpose"),
          Target.of("one's own file", Who.OWN, PERSON + "/berkas-sendiri")
              .valid("own", "SELF")
              .with(REQUIRED, "own")
              .with(CHOICE, "own"),
          Target.of("another office let in", Who.OWN, PERSON + "/kantor-lain")
              .valid("place_text", "Kabupaten Jembrana", "howLong", "MONTH", "agreed", "on")
              .with(REQUIRED, "place_text", "howLong", "agreed")
              .with(CHOICE, "howLong")
              .with(LOOKUP, "place_text"),
          Target.of("a note", Who.OWN, PERSON + "/catatan-terlindung")
              .valid("kind", "HEALTH", "text", "Perlu {letters}")
              .text("text", 4_000)
              .with(REQUIRED, "kind", "text")
              .with(CHOICE, "kind")
              .with(ID, "readers"),
          Target.of("the glass broken", Who.OWN, "/petugas/pencari-kerja/lain/{sighting}/darurat")
              .valid("category", "DANGER", "reason", "Orangnya pingsan di depan loket")
              .text("reason", 1_000)
              .with(REQUIRED, "category", "reason")
              .with(CHOICE, "category"),
          Target.of("a glass looked at", Who.HEAD, "/petugas/darurat/{glass}")
              .valid("answer", "ACCEPTED")
              .with(REQUIRED, "answer")
              .with(CHOICE, "answer"),
          Target.of(
                  "a person of elsewhere asked for",
                  Who.OWN,
                  "/petugas/rujukan/permintaan/lain/{sighting}")
              .valid("vacancy", "{vacancy}")
              .with(REQUIRED, "vacancy")
              .with(ID, "vacancy"),
          Target.of("a person of a card asked for", Who.OTHER, "/petugas/rujukan/permintaan")
              .valid("kartu", "{card}", "lowongan", "{askingVacancy}")
              .with(ID, "kartu", "lowongan"),
          Target.of("a request declined", Who.OWN, "/petugas/rujukan/permintaan/{request}")
              .valid("reason", "NOT_REACHED")
              .with(REQUIRED, "reason")
              .with(CHOICE, "reason"),
          Target.of("a person's answer", Who.OWN, REFERRAL + "/jawaban")
              .valid("answer", "NO", "how", "COUNTER", "declineReason", "WAGE", "_version", "3")
              .with(REQUIRED, "answer", "how", "declineReason")
              .with(CHOICE, "answer", "how", "declineReason"),
          Target.of("a letter", Who.OWN, REFERRAL + "/surat")
              .valid("interviewOn", "2026-12-02", "interviewPlace", "Kantor", "_version", "3")
              .text("interviewPlace", 200)
              .with(REQUIRED, "interviewOn")
              .with(DATE, "interviewOn")
              .with(CHOICE, "interviewTime"),
          Target.of("a link made again", Who.OWN, REFERRAL + "/tautan"),
          Target.of("a referral withdrawn", Who.OWN, REFERRAL + "/batal")
              .valid("withdrawReason", "MISTAKE", "_version", "3")
              .with(REQUIRED, "withdrawReason")
              .with(CHOICE, "withdrawReason"),
          Target.of("a placement confirmed", Who.OWN, PLACEMENT + "/konfirmasi")
              .valid(
                  "how",
                  "CONTRACT_SEEN",
                  "scope",
                  "AKL",
                  "contract",
                  "PKWT",
                  "startOn",
                  "2026-12-01",
                  "_version",
                  "1")
              .with(REQUIRED, "how", "scope", "contract", "startOn")
              .with(NUMBER, "wage")
              .with(DATE, "startOn")
              .with(CHOICE, "how", "scope", "contract"),
          Target.of("a placement that ended", Who.OWN, PLACEMENT + "/berakhir")
              .valid("endReason", "RESIGNED", "lastDay", "2026-12-10", "_version", "1")
              .with(REQUIRED, "endReason", "lastDay")
              .with(DATE, "lastDay")
              .with(CHOICE, "endReason"),
          Target.of("a placement cancelled", Who.OWN, PLACEMENT + "/batal")
              .valid("cancelReason", "NOT_TRUE", "_version", "1")
              .with(REQUIRED, "cancelReason")
              .with(CHOICE, "cancelReason"),
          Target.of("an export", Who.OWN, "/petugas/ekspor")
              .valid(
                  "whom",
                  "ACTIVE",
                  "purpose",
                  "REPORT",
                  "reason",
                  "Daftar untuk rapat bulanan di kantor")
              .text("reason", 500)
              .with(REQUIRED, "whom", "purpose", "reason")
              .with(CHOICE, "whom", "purpose"));
}
