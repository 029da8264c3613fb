package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.ID;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;
import java.util.stream.Stream;

/** The forms about accounts and ways in, of staff and of everybody else. */
final class AccountTargets {
  private AccountTargets() {}

  private static final String PASSWORD = "delapan kuda hijau makan siang";
  private static final int ANSWER = 20_000;

  static final List<Target> ALL =
      Stream.of(
              List.of(
                  Target.of("a limit raised", Who.HEAD, "/petugas/batas-baca/{officer}")
                      .valid("extra", "5", "reason", "Hari pendaftaran di tiga kecamatan")
                      .text("reason", 500)
                      .with(REQUIRED, "extra", "reason")
                      .with(NUMBER, "extra"),
                  Target.unkeyed(
                          "an account refused",
                          Who.HEAD,
                          "/petugas/pejabat/menunggu/{waiting}/tolak")
                      .valid("reason", "Orangnya tidak dikenal di kantor itu")
                      .text("reason", 500)
                      .with(REQUIRED, "reason"),
                  Target.of("many accounts", Who.HEAD, "/petugas/pejabat/menunggu/ajukan")
                      .valid("akun", "{officer}")
                      .with(REQUIRED, "akun")
                      .with(ID, "akun"),
                  Target.of("many approvals", Who.HEAD, "/petugas/pejabat/menunggu/setujui")
                      .valid("permintaan", "{waiting}")
                      .with(REQUIRED, "permintaan")
                      .with(ID, "permintaan"),
                  Target.unkeyed("a role", Who.HEAD, "/petugas/pejabat/{officer}/peran")
                      .valid("role", "HEAD")
                      .with(REQUIRED, "role")
                      .with(CHOICE, "role"),
                  Target.unkeyed("a recovery", Who.OWN, "/petugas/pemulihan")
                      .valid("pejabat", "{officer}")
                      .with(REQUIRED, "pejabat")
                      .with(ID, "pejabat"),
                  Target.of("a provider left", Who.OWN, "/petugas/pejabat/{self}/sso/putuskan")
                      .valid("issuer", "http://localhost:9/uji")
                      .with(REQUIRED, "issuer")
                      .with(CHOICE, "issuer"),
                  Target.unkeyed(
                          "an invitation of a provider",
                          Who.ANONYMOUS,
                          "/masuk/undangan-sso/" + "A".repeat(43))
                      .valid("provider", "uji")
                      .with(CHOICE, "provider"),
                  Target.unkeyed("where a row comes from", Who.AUDITOR, "/petugas/audit/asal-baris")
                      .valid("row", "Sari")
                      .text("row", 200)
                      .with(REQUIRED, "row"),
                  Target.unkeyed("an officer's codes", Who.OWN, "/petugas/akun/kode")
                      .valid("code", "123456")
                      .text("code", 7)
                      .with(REQUIRED, "code"),
                  Target.unkeyed("an officer's password", Who.OWN, "/petugas/akun/sandi")
                      .valid("password", PASSWORD)
                      .text("password", 200)
                      .with(REQUIRED, "password"),
                  key("an officer's passkey", Who.OWN, "/petugas/akun/kunci"),
                  key("a first passkey", Who.ANONYMOUS, "/masuk/pengaman/kunci"),
                  key("a proof by passkey", Who.OWN, "/masuk/ulang/kunci"),
                  key("a sign-in by passkey", Who.ANONYMOUS, "/masuk/kunci")),
              own("a jobseeker's", Who.SEEKER, "/saya"),
              own("a contact's", Who.CONTACT, "/usaha"))
          .flatMap(List::stream)
          .toList();

  private static List<Target> own(String whose, Who who, String home) {
    return List.of(
        key(whose + " passkey", who, home + "/keamanan/kunci"),
        key(whose + " sign-in by passkey", Who.ANONYMOUS, home + "/masuk/kunci"),
        Target.unkeyed(whose + " password", who, home + "/keamanan/sandi")
            .valid("password", PASSWORD, "code", "123456")
            .text("password", 200)
            .text("code", 7)
            .with(REQUIRED, "password", "code"));
  }

  private static Target key(String name, Who who, String action) {
    return Target.unkeyed(name, who, action)
        .valid("answer", "{}", "label", "kunci")
        .text("answer", ANSWER)
        .text("label", 60)
        .with(REQUIRED, "answer")
        .with(CHOICE, "answer");
  }
}
