package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.EMAIL;
import static id.antarkerja.trust.Target.Field.ID;
import static id.antarkerja.trust.Target.Field.LOOKUP;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.PHONE;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** The forms of the officers' registry. */
final class OfficerTargets {
  private OfficerTargets() {}

  static final List<Target> ALL =
      List.of(
          Target.of("one's own record", Who.OWN, "/petugas/data-saya")
              .valid(
                  "name",
                  "Petugas Uji",
                  "nip",
                  "198507152010012003",
                  "level",
                  "MUDA",
                  "grade",
                  "III_C",
                  "levelSince",
                  "2021-04-01")
              .text("name", 200)
              .text("email", 200)
              .with(REQUIRED, "name", "nip", "level", "grade", "levelSince")
              .with(NUMBER, "nip")
              .with(DATE, "bornOn", "levelSince")
              .with(EMAIL, "email", "workEmail")
              .with(PHONE, "phone", "workPhone")
              .with(CHOICE, "level", "grade"),
          Target.of("an institution", Who.HEAD, "/petugas/lembaga/baru")
              .valid(
                  "name",
                  "BKK Wajar {letters}",
                  "place_text",
                  "Kabupaten Ciamis",
                  "kind",
                  "SCHOOL_UNIT")
              .text("name", 200)
              .text("licenceNo", 100)
              .with(REQUIRED, "name", "place_text", "kind")
              .with(DATE, "licenceFrom", "licenceUntil")
              .with(CHOICE, "kind")
              .with(LOOKUP, "place_text"),
          Target.of("an office's page", Who.HEAD, "/petugas/kantor")
              .valid("hours", "Senin 08.00", "_version", "1")
              .text("address", 500)
              .text("hours", 500)
              .with(EMAIL, "email")
              .with(PHONE, "phone")
              .with(CHOICE, "services"),
          Target.of("one's certificate", Who.OWN, "/petugas/data-saya/sertifikat")
              .valid("name", "Asesor {letters}", "issuer", "BNSP", "issuedOn", "2024-02-01")
              .text("name", 200)
              .text("issuer", 200)
              .text("number", 100)
              .with(REQUIRED, "name", "issuer", "issuedOn")
              .with(DATE, "issuedOn", "validUntil"),
          Target.of("a certificate", Who.HEAD, "/petugas/pejabat/sertifikat/{sighting}/putuskan")
              .valid("putusan", "ya")
              .with(REQUIRED, "putusan"),
          Target.of("what one can and wants", Who.OWN, "/petugas/data-saya/kata")
              .valid("availability", "AVAILABLE", "_version", "1")
              .with(REQUIRED, "availability")
              .with(CHOICE, "availability"),
          Target.of("one's absence", Who.OWN, "/petugas/data-saya/absen")
              .valid("from", "2026-12-01", "until", "2026-12-04")
              .with(REQUIRED, "from", "until")
              .with(DATE, "from", "until")
              .with(ID, "standIn"),
          Target.of("an officer's record", Who.HEAD, "/petugas/pejabat/{officer}/data")
              .valid("name", "Petugas Uji", "_version", "1")
              .text("name", 200)
              .with(REQUIRED, "name")
              .with(NUMBER, "nip")
              .with(DATE, "bornOn")
              .with(EMAIL, "workEmail")
              .with(PHONE, "workPhone"),
          Target.of("a posting", Who.HEAD, "/petugas/pejabat/{officer}/riwayat")
              .valid(
                  "place_text",
                  "Kabupaten Ciamis",
                  "post",
                  "OFFICER",
                  "from",
                  "2026-11-01",
                  "_version",
                  "1")
              .text("decreeNo", 100)
              .with(REQUIRED, "place_text", "post", "from")
              .with(CHOICE, "post")
              .with(DATE, "from", "decreeOn")
              .with(LOOKUP, "place_text"),
          Target.of("an officer's standing", Who.HEAD, "/petugas/pejabat/{officer}/kedudukan")
              .valid("status", "ON_LEAVE", "on", "2026-11-20", "_version", "1")
              .with(REQUIRED, "status", "on")
              .with(CHOICE, "status")
              .with(DATE, "on"),
          Target.of("what an officer proposed", Who.HEAD, "/petugas/pejabat/perubahan/{officer}")
              .valid("perubahan", "00000000-0000-4000-8000-000000000007", "_version", "1")
              .with(REQUIRED, "perubahan")
              .with(ID, "perubahan"),
          Target.of("a circular", Who.OWN, "/petugas/edaran/baru")
              .valid("title", "Edaran {letters}", "body", "Isi {letters}")
              .text("title", 200)
              .text("body", 20_000)
              .with(REQUIRED, "title", "body")
              .with(DATE, "deadline")
              .with(CHOICE, "kind", "levels", "specialisms")
              .with(LOOKUP, "place_text"),
          Target.of("a circular's change", Who.OWN, "/petugas/edaran/{circularDraft}/ubah")
              .valid("title", "Edaran {letters}", "body", "Isi {letters}", "_version", "1")
              .text("title", 200)
              .text("body", 20_000)
              .with(REQUIRED, "title", "body")
              .with(DATE, "deadline")
              .with(CHOICE, "kind", "levels", "specialisms")
              .with(LOOKUP, "place_text"),
          Target.of("a circular withdrawn", Who.HEAD, "/petugas/edaran/{circular}/tarik")
              .valid("reason", "Tanggalnya keliru", "_version", "2")
              .text("reason", 500)
              .with(REQUIRED, "reason"),
          Target.of("an institution that is not there", Who.HEAD, "/petugas/lembaga/{sighting}")
              .valid("name", "BKK Wajar", "kind", "SCHOOL_UNIT", "_version", "1")
              .with(REQUIRED, "name"));
}
