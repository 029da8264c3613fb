package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.EMAIL;
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
              .with(CHOICE, "services"));
}
