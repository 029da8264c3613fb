package id.antarkerja.trust;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form that takes something in.
 *
 * @param action with placeholders, as in {@code authz.yaml}
 * @param valid what it takes as it is
 * @param texts fields of text, with the most characters they take
 * @param required of the texts
 */
record Target(
    String name,
    Who who,
    String action,
    Map<String, String> valid,
    Map<String, Integer> texts,
    List<String> required,
    List<String> numbers,
    List<String> dates,
    List<String> choices,
    List<String> lookups,
    List<String> ids,
    boolean keyed) {

  boolean versioned() {
    return valid.containsKey("_version");
  }

  String anyField() {
    return Stream.of(texts.keySet(), choices, ids)
        .flatMap(Collection::stream)
        .findFirst()
        .orElseThrow();
  }

  private static final List<String> NONE = List.of();

  static final List<Target> ALL =
      List.of(
          new Target(
              "a person",
              Who.OWN,
              "/petugas/pencari-kerja/daftar",
              Map.of(
                  "name", "Wajar {letters}",
                  "sex", "P",
                  "bornOn", "1999-01-02",
                  "place_text", "Kabupaten Ciamis",
                  "othersChecked", "on"),
              Map.of(
                  "name", 200,
                  "birthPlace", 100,
                  "address", 200,
                  "school", 150,
                  "major", 100,
                  "email", 200,
                  "phone", 40,
                  "nik", 60,
                  "job0_text", 200),
              List.of("name", "bornOn", "place_text", "sex"),
              List.of("graduatedYear", "wageFloor", "job0From"),
              List.of("bornOn", "availableFrom"),
              List.of("sex", "religion", "marital", "education", "consentCARD", "reach", "needs"),
              List.of("place_text", "skills", "wanted", "wanted_text", "skills_text"),
              NONE,
              true),
          new Target(
              "a person's change",
              Who.OWN,
              "/petugas/pencari-kerja/{person}/ubah",
              Map.of(
                  "name", "Wajar {letters}",
                  "sex", "P",
                  "bornOn", "1998-08-14",
                  "place_text", "Kabupaten Ciamis",
                  "_version", "1"),
              Map.of("name", 200, "address", 200),
              List.of("name", "bornOn"),
              List.of("graduatedYear"),
              List.of("bornOn"),
              List.of("sex", "marital"),
              List.of("place_text"),
              NONE,
              true),
          new Target(
              "leaving the register",
              Who.OWN,
              "/petugas/pencari-kerja/{person}/berhenti",
              Map.of("reason", "FAMILY"),
              Map.of(),
              List.of("reason"),
              NONE,
              NONE,
              List.of("reason"),
              NONE,
              NONE,
              true),
          new Target(
              "a vacancy",
              Who.OWN,
              "/petugas/lowongan/baru",
              Map.of(
                  "employer_text", "PT Wajar {letters}",
                  "title", "Wajar {letters}",
                  "place_text", "Kabupaten Ciamis",
                  "openings", "2",
                  "description", "Kerja.",
                  "expiresOn", "2026-12-20"),
              Map.of(
                  "title",
                  200,
                  "description",
                  10_000,
                  "qualification",
                  10_000,
                  "employer_text",
                  200),
              List.of(
                  "title", "description", "place_text", "openings", "expiresOn", "employer_text"),
              List.of("openings", "wageMin", "wageMax", "experience", "minAge"),
              List.of("expiresOn"),
              List.of("education", "workType", "sexAsked", "acc_STAIRS_FREE"),
              List.of("place_text", "occupation_text", "skills", "licences", "skills_text"),
              NONE,
              true),
          new Target(
              "a verification",
              Who.OWN,
              "/petugas/lowongan/{draft}/periksa",
              Map.of("keputusan", "return", "returnReason", "INCOMPLETE", "_version", "1"),
              Map.of("note", 1_000),
              List.of("keputusan"),
              NONE,
              NONE,
              List.of("keputusan", "returnReason"),
              NONE,
              NONE,
              true),
          new Target(
              "closing a vacancy",
              Who.OWN,
              "/petugas/lowongan/{vacancy}/tutup",
              Map.of("reason", "FILLED_OTHERWISE", "_version", "2"),
              Map.of("note", 1_000),
              List.of("reason"),
              NONE,
              NONE,
              List.of("reason"),
              NONE,
              NONE,
              true),
          new Target(
              "an employer",
              Who.OWN,
              "/petugas/pemberi-kerja/baru",
              Map.of("name", "PT Wajar {letters}", "regency_text", "Kabupaten Ciamis"),
              Map.of("name", 200, "nib", 20, "address", 500),
              List.of("name", "regency_text"),
              List.of("nib"),
              NONE,
              NONE,
              List.of("regency_text", "kbli"),
              NONE,
              true),
          new Target(
              "a contact",
              Who.OWN,
              "/petugas/pemberi-kerja/{employer}/kontak",
              Map.of("contactName", "Wajar {letters}", "phone", "081212340000"),
              Map.of("contactName", 200, "position", 100, "phone", 40, "email", 200),
              List.of("contactName"),
              List.of("phone"),
              NONE,
              NONE,
              NONE,
              NONE,
              true),
          new Target(
              "an employer's standing",
              Who.OWN,
              "/petugas/pemberi-kerja/{employer}/status",
              Map.of("status", "VERIFIED", "_version", "1"),
              Map.of(),
              List.of("status"),
              NONE,
              NONE,
              List.of("status"),
              NONE,
              NONE,
              true),
          new Target(
              "a referral's outcome",
              Who.OWN,
              "/petugas/rujukan/{referral}/hasil",
              Map.of(
                  "outcome",
                  "NOT_HIRED",
                  "notHiredReason",
                  "OTHER",
                  "reasonText",
                  "x",
                  "_version",
                  "3"),
              Map.of("reasonText", 200),
              List.of("outcome", "reasonText"),
              NONE,
              NONE,
              List.of("outcome", "notHiredReason"),
              NONE,
              NONE,
              true),
          new Target(
              "a proposal",
              Who.OWN,
              "/petugas/rujukan/baru",
              Map.of("pencari", "{person}", "lowongan", "{vacancy2}"),
              Map.of(),
              NONE,
              NONE,
              NONE,
              NONE,
              NONE,
              List.of("pencari", "lowongan"),
              true),
          new Target(
              "an employer's answer",
              Who.EMPLOYER,
              "/jawab/{token}/terima",
              Map.of("startOn", "2026-12-05", "contract", "PKWT", "_version", "3"),
              Map.of(),
              List.of("startOn", "contract"),
              List.of("wage"),
              List.of("startOn"),
              List.of("contract"),
              NONE,
              NONE,
              true),
          new Target(
              "an invitation",
              Who.EMPLOYER,
              "/jawab/{token}/wawancara",
              Map.of("interviewOn", "2026-12-02", "interviewPlace", "Kantor", "_version", "3"),
              Map.of("interviewPlace", 200),
              List.of("interviewOn"),
              NONE,
              List.of("interviewOn"),
              List.of("interviewTime"),
              NONE,
              NONE,
              true),
          new Target(
              "a placement",
              Who.OWN,
              "/petugas/penempatan/baru",
              Map.of(
                  "pencari", "{person}",
                  "lowongan", "{vacancy}",
                  "by", "PERSON",
                  "contract", "PKWT",
                  "startOn", "2026-12-01"),
              Map.of(),
              List.of("by", "contract", "startOn"),
              List.of("wage"),
              List.of("startOn"),
              List.of("by", "contract"),
              NONE,
              List.of("pencari", "lowongan"),
              true),
          new Target(
              "a follow-up",
              Who.OWN,
              "/petugas/penempatan/{placement}/tindak-lanjut",
              Map.of("month", "1", "answer", "YES", "_version", "1"),
              Map.of(),
              List.of("answer"),
              List.of("month"),
              NONE,
              List.of("answer", "reason"),
              NONE,
              NONE,
              true),
          new Target(
              "an officer",
              Who.HEAD,
              "/petugas/pejabat/baru",
              Map.of(
                  "kind", "CIVIL_SERVANT",
                  "name", "Wajar {letters}",
                  "email", "{letters}@uji.example",
                  "role", "OFFICER"),
              Map.of("name", 200, "email", 200),
              List.of("name", "email", "role", "kind"),
              NONE,
              NONE,
              List.of("kind", "role"),
              List.of("place_text"),
              NONE,
              true));
}
