package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.EMAIL;
import static id.antarkerja.trust.Target.Field.ID;
import static id.antarkerja.trust.Target.Field.LOOKUP;
import static id.antarkerja.trust.Target.Field.MOMENT;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.PHONE;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** The forms of officers. */
final class DeskTargets {
  private DeskTargets() {}

  static final List<Target> ALL =
      List.of(
          Target.of("a person", Who.OWN, "/petugas/pencari-kerja/daftar")
              .valid(
                  "name",
                  "Wajar {letters}",
                  "sex",
                  "P",
                  "bornOn",
                  "1999-01-02",
                  "place_text",
                  "Kabupaten Ciamis",
                  "othersChecked",
                  "on")
              .text("name", 200)
              .text("birthPlace", 100)
              .text("address", 200)
              .text("school", 150)
              .text("major", 100)
              .text("email", 200)
              .text("phone", 40)
              .text("nik", 60)
              .text("job0_text", 200)
              .with(REQUIRED, "name", "bornOn", "place_text", "sex")
              .with(NUMBER, "graduatedYear", "wageFloor", "job0From")
              .with(DATE, "bornOn", "availableFrom")
              .with(EMAIL, "email")
              .with(PHONE, "phone")
              .with(
                  CHOICE,
                  "sex",
                  "religion",
                  "marital",
                  "education",
                  "consentCARD",
                  "reach",
                  "needs")
              .with(LOOKUP, "place_text", "skills", "wanted", "wanted_text", "skills_text"),
          Target.of("a person's change", Who.OWN, "/petugas/pencari-kerja/{person}/ubah")
              .valid(
                  "name",
                  "Wajar {letters}",
                  "sex",
                  "P",
                  "bornOn",
                  "1998-08-14",
                  "place_text",
                  "Kabupaten Ciamis",
                  "_version",
                  "1")
              .text("name", 200)
              .text("address", 200)
              .with(REQUIRED, "name", "bornOn")
              .with(NUMBER, "graduatedYear")
              .with(DATE, "bornOn")
              .with(CHOICE, "sex", "marital")
              .with(LOOKUP, "place_text"),
          Target.of("leaving the register", Who.OWN, "/petugas/pencari-kerja/{person}/berhenti")
              .valid("reason", "FAMILY")
              .with(REQUIRED, "reason")
              .with(CHOICE, "reason"),
          Target.of("a vacancy", Who.OWN, "/petugas/lowongan/baru")
              .valid(
                  "employer_text",
                  "PT Wajar {letters}",
                  "title",
                  "Wajar {letters}",
                  "place_text",
                  "Kabupaten Ciamis",
                  "openings",
                  "2",
                  "description",
                  "Kerja.",
                  "expiresOn",
                  "2026-12-20")
              .text("title", 200)
              .text("description", 10_000)
              .text("qualification", 10_000)
              .text("employer_text", 200)
              .with(
                  REQUIRED,
                  "title",
                  "description",
                  "place_text",
                  "openings",
                  "expiresOn",
                  "employer_text")
              .with(NUMBER, "openings", "wageMin", "wageMax", "experience", "minAge")
              .with(DATE, "expiresOn")
              .with(CHOICE, "education", "workType", "sexAsked", "acc_STAIRS_FREE")
              .with(LOOKUP, "place_text", "occupation_text", "skills", "licences", "skills_text"),
          Target.of("a vacancy's change", Who.OWN, "/petugas/lowongan/{vacancy}/ubah")
              .opened()
              .valid("place", "", "place_text", "Kabupaten Ciamis")
              .text("title", 200)
              .text("description", 10_000)
              .text("qualification", 10_000)
              .with(REQUIRED, "title", "description", "place_text", "openings", "expiresOn")
              .with(NUMBER, "openings", "wageMin", "wageMax", "experience", "minAge")
              .with(DATE, "expiresOn")
              .with(CHOICE, "education", "workType", "sexAsked", "acc_STAIRS_FREE")
              .with(LOOKUP, "place_text", "skills", "licences", "skills_text"),
          Target.of("a verification", Who.OWN, "/petugas/lowongan/{draft}/periksa")
              .valid("keputusan", "return", "returnReason", "INCOMPLETE", "_version", "1")
              .text("note", 1_000)
              .with(REQUIRED, "keputusan")
              .with(CHOICE, "keputusan", "returnReason"),
          Target.of("closing a vacancy", Who.OWN, "/petugas/lowongan/{vacancy}/tutup")
              .valid("reason", "FILLED_OTHERWISE", "_version", "2")
              .text("note", 1_000)
              .with(REQUIRED, "reason")
              .with(CHOICE, "reason"),
          Target.of("an employer", Who.OWN, "/petugas/pemberi-kerja/baru")
              .valid("name", "PT Wajar {letters}", "regency_text", "Kabupaten Ciamis")
              .text("name", 200)
              .text("nib", 20)
              .text("address", 500)
              .with(REQUIRED, "name", "regency_text")
              .with(NUMBER, "nib")
              .with(LOOKUP, "regency_text", "kbli"),
          Target.of("a contact", Who.OWN, "/petugas/pemberi-kerja/{employer}/kontak")
              .valid("contactName", "Wajar {letters}", "phone", "081212340000")
              .text("contactName", 200)
              .text("position", 100)
              .text("phone", 40)
              .text("email", 200)
              .with(REQUIRED, "contactName")
              .with(NUMBER, "phone")
              .with(EMAIL, "email")
              .with(PHONE, "phone"),
          Target.of("an employer's change", Who.OWN, "/petugas/pemberi-kerja/{employer}/ubah")
              .opened()
              .text("name", 200)
              .text("nib", 20)
              .text("address", 500)
              .with(REQUIRED, "name")
              .with(NUMBER, "nib")
              .with(LOOKUP, "kbli"),
          Target.of("a contact's change", Who.OWN, "/petugas/pemberi-kerja/kontak/{contact}/ubah")
              .opened()
              .text("contactName", 200)
              .text("position", 100)
              .text("phone", 40)
              .text("email", 200)
              .with(REQUIRED, "contactName")
              .with(NUMBER, "phone")
              .with(EMAIL, "email")
              .with(PHONE, "phone"),
          Target.unkeyed("an officer's own address", Who.OWN, "/petugas/akun/surel")
              .valid("email", "{letters}@uji.example")
              .text("email", 200)
              .with(REQUIRED, "email")
              .with(EMAIL, "email"),
          Target.of("an employer's standing", Who.OWN, "/petugas/pemberi-kerja/{employer}/status")
              .valid("status", "VERIFIED", "_version", "1")
              .with(REQUIRED, "status")
              .with(CHOICE, "status"),
          Target.of("a referral's outcome", Who.OWN, "/petugas/rujukan/{referral}/hasil")
              .valid(
                  "outcome",
                  "NOT_HIRED",
                  "notHiredReason",
                  "OTHER",
                  "reasonText",
                  "x",
                  "_version",
                  "3")
              .text("reasonText", 200)
              .with(REQUIRED, "outcome", "reasonText")
              .with(CHOICE, "outcome", "notHiredReason"),
          Target.of("a proposal", Who.OWN, "/petugas/rujukan/baru")
              .valid("pencari", "{person}", "lowongan", "{vacancy2}")
              .with(ID, "pencari", "lowongan"),
          Target.of("a placement", Who.OWN, "/petugas/penempatan/baru")
              .valid(
                  "pencari",
                  "{person}",
                  "lowongan",
                  "{vacancy}",
                  "by",
                  "PERSON",
                  "contract",
                  "PKWT",
                  "startOn",
                  "2026-12-01")
              .with(REQUIRED, "by", "contract", "startOn")
              .with(NUMBER, "wage")
              .with(DATE, "startOn")
              .with(CHOICE, "by", "contract")
              .with(ID, "pencari", "lowongan"),
          Target.of("a follow-up", Who.OWN, "/petugas/penempatan/{placement}/tindak-lanjut")
              .valid("month", "1", "answer", "YES", "_version", "1")
              .with(REQUIRED, "answer")
              .with(NUMBER, "month")
              .with(CHOICE, "answer", "reason"),
          Target.of("an officer", Who.HEAD, "/petugas/pejabat/baru")
              .valid(
                  "kind",
                  "CIVIL_SERVANT",
                  "name",
                  "Wajar {letters}",
                  "email",
                  "{letters}@uji.example",
                  "role",
                  "OFFICER")
              .text("name", 200)
              .text("email", 200)
              .with(REQUIRED, "name", "email", "role", "kind")
              .with(EMAIL, "email")
              .with(CHOICE, "kind", "role")
              .with(LOOKUP, "place_text"),
          Target.of(
                  "a wish at the counter",
                  Who.OWN,
                  "/petugas/pencari-kerja/{person}/privasi/perbaikan")
              .valid("field", "NAME", "value", "Sari {letters}")
              .text("value", 200)
              .with(REQUIRED, "field", "value")
              .with(CHOICE, "field"),
          Target.of("an answer to a request", Who.OWN, "/petugas/privasi/{correction}/tolak")
              .valid("answer", "Tidak cocok", "_version", "1")
              .text("answer", 500)
              .with(REQUIRED, "answer"),
          Target.of("a request done", Who.OWN, "/petugas/privasi/{correction}/selesai")
              .valid("doneAnswer", "Sudah", "_version", "1")
              .text("doneAnswer", 500),
          Target.of("an incident", Who.OWN, "/petugas/insiden")
              .valid(
                  "what", "Berkas tertinggal",
                  "noticedAt", "2026-11-23T08:00",
                  "fromAt", "2026-11-22T08:00",
                  "toAt", "2026-11-22T12:00")
              .text("what", 2_000)
              .text("email", 200)
              .with(REQUIRED, "what", "noticedAt", "fromAt", "toAt")
              .with(MOMENT, "noticedAt", "fromAt", "toAt")
              .with(EMAIL, "email"),
          Target.of("what was done about it", Who.HEAD, "/petugas/insiden/{incident}/penanganan")
              .valid("handling", "Sudah disimpan", "_version", "3")
              .text("handling", 2_000)
              .with(REQUIRED, "handling"),
          Target.of("somebody at a provider", Who.ADMIN, "/petugas/pejabat/{officer}/sso/hubungkan")
              .valid("provider", "uji", "subject", "{letters}")
              .text("subject", 255)
              .with(REQUIRED, "provider", "subject")
              .with(CHOICE, "provider"));
}
