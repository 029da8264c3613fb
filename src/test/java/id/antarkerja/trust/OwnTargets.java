package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.EMAIL;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** The forms of jobseekers and of contact persons, before and after they sign in. */
final class OwnTargets {
  private OwnTargets() {}

  static final List<Target> ALL =
      List.of(
          link("a jobseeker's link", "/saya/masuk"),
          link("an employer's link", "/usaha/masuk"),
          Target.unkeyed("a card's PIN", Who.ANONYMOUS, "/saya/kartu/222222222222")
              .valid("pin", "123456")
              .text("pin", 20)
              .with(REQUIRED, "pin")
              .with(NUMBER, "pin"),
          Target.of("one's own correction", Who.SEEKER, "/saya/permintaan/perbaikan")
              .valid("field", "BIRTH_PLACE", "value", "Kota {letters}")
              .text("value", 200)
              .with(REQUIRED, "field", "value")
              .with(CHOICE, "field"),
          Target.of("one's own objection", Who.SEEKER, "/saya/permintaan/keberatan")
              .valid("objectionWords", "Tidak mau")
              .text("objectionWords", 500),
          Target.of("one's own erasure", Who.SEEKER, "/saya/permintaan/penghapusan")
              .valid("erasureWords", "Tidak mau lagi")
              .text("erasureWords", 500),
          Target.of("a consent taken back", Who.SEEKER, "/saya/persetujuan")
              .valid("source", "jobseekers", "key", "WHATSAPP")
              .with(REQUIRED, "source", "key")
              .with(CHOICE, "source", "key"),
          refusal("a contact's refusal", Who.CONTACT, "/usaha/rujukan/{referral}"),
          noShow("whom a contact did not see", Who.CONTACT, "/usaha/rujukan/{referral}"),
          refusal("an employer's refusal", Who.EMPLOYER, "/jawab/{token}"),
          noShow("whom an employer did not see", Who.EMPLOYER, "/jawab/{token}"),
          interview("a contact's invitation", Who.CONTACT, "/usaha/rujukan/{referral}"),
          acceptance("a contact's answer", Who.CONTACT, "/usaha/rujukan/{referral}"),
          interview("an invitation", Who.EMPLOYER, "/jawab/{token}"),
          acceptance("an employer's answer", Who.EMPLOYER, "/jawab/{token}"));

  private static Target link(String name, String action) {
    return Target.unkeyed(name, Who.ANONYMOUS, action)
        .valid("email", "{letters}@uji.example")
        .text("email", 200)
        .with(REQUIRED, "email")
        .with(EMAIL, "email");
  }

  private static Target interview(String name, Who who, String at) {
    return Target.of(name, who, at + "/wawancara")
        .valid("interviewOn", "2026-12-02", "interviewPlace", "Kantor", "_version", "3")
        .text("interviewPlace", 200)
        .with(REQUIRED, "interviewOn")
        .with(DATE, "interviewOn")
        .with(CHOICE, "interviewTime");
  }

  private static Target refusal(String name, Who who, String at) {
    return Target.of(name, who, at + "/tolak")
        .valid("notHiredReason", "OTHER", "reasonText", "Sudah terisi", "_version", "3")
        .text("reasonText", 200)
        .with(REQUIRED, "notHiredReason", "reasonText")
        .with(CHOICE, "notHiredReason");
  }

  private static Target noShow(String name, Who who, String at) {
    return Target.of(name, who, at + "/tidak-hadir").valid("_version", "3");
  }

  private static Target acceptance(String name, Who who, String at) {
    return Target.of(name, who, at + "/terima")
        .valid("startOn", "2026-12-05", "contract", "PKWT", "_version", "3")
        .with(REQUIRED, "startOn", "contract")
        .with(NUMBER, "wage")
        .with(DATE, "startOn")
        .with(CHOICE, "contract");
  }
}
