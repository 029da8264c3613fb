package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of those who work at the first world's office, and what they write of others. */
record Staff(Visitor officer, Visitor head, List<Canary> canaries) {
  private static final String NEW = "/petugas/pejabat/baru";

  Staff(Visitor officer, Visitor head) {
    this(officer, head, new ArrayList<>());
  }

  private String word(Secret secret) {
    return number(secret, "kenari" + Desk.letters());
  }

  private String number(Secret secret, String number) {
    canaries.add(new Canary(number, secret, OneOffice.HERE, false));
    return number;
  }

  private String phone(Secret secret) {
    return "0" + number(secret, "8117%07d".formatted(ThreadLocalRandom.current().nextInt(9999999)));
  }

  /** The record of the officer of the first world, by which they are known everywhere. */
  void record(String account, String email) {
    number(Secret.OFFICER_OWN, email);
    String page = "/petugas/pejabat/" + account + "/data";
    String serial = "%03d".formatted(ThreadLocalRandom.current().nextInt(1, 999));
    head.get(page);
    seen(
        head.submitOnly(
            page,
            Map.of(
                "name",
                "Petugas " + word(Secret.OFFICER),
                "nip",
                number(Secret.OFFICER_OWN, "198603212011012" + serial),
                "level",
                "MUDA",
                "grade",
                "III_C",
                "levelSince",
                "2021-04-01",
                "workEmail",
                word(Secret.OFFICER) + "@dinas.example",
                "workPhone",
                phone(Secret.OFFICER),
                "phone",
                phone(Secret.OFFICER_OWN),
                "email",
                word(Secret.OFFICER_OWN) + "@pribadi.example")));
    proposes(account);
  }

  /** Another phone, which the head does not believe. */
  private void proposes(String account) {
    String own = "/petugas/data-saya";
    officer.get(own);
    seen(officer.submitOnly(own, Map.of("phone", phone(Secret.OFFICER_OWN))));
    String page = "/petugas/pejabat/perubahan/" + account;
    String change = head.get(page).page().select("input[name=perubahan]").val();
    seen(
        head.submitOnly(
            page, Map.of("putus" + change, "tidak", "alasan" + change, word(Secret.OFFICER_OWN))));
  }

  /** By whom somebody was sent where. */
  void posted(String account) {
    String page = "/petugas/pejabat/" + account + "/riwayat";
    head.get(page);
    seen(
        head.submitOnly(
            page,
            Map.of(
                "place_text", "Kabupaten Ciamis",
                "post", "OFFICER",
                "from", "2026-11-01",
                "decreeNo", word(Secret.CAREER))));
  }

  /** Somebody entered, and not let in by who has to agree. */
  void refused(Visitor above, JdbcClient jdbc) {
    head.get(NEW);
    String at =
        seen(
            head.submitOnly(
                NEW,
                Map.of(
                    "kind",
                    "CIVIL_SERVANT",
                    "name",
                    "Calon " + word(Secret.OFFICER),
                    "email",
                    word(Secret.OFFICER_OWN) + "@uji.example",
                    "role",
                    "OFFICER")));
    String request =
        jdbc.sql("select id from access.account_requests where account_id = :id::uuid")
            .param("id", Desk.id(at))
            .query(String.class)
            .single();
    String waiting = "/petugas/pejabat/menunggu";
    above.get(waiting);
    seen(
        above.submitOnly(
            waiting + "/" + request + "/tolak",
            Map.of("reason", "Tidak dikenal di sana: " + word(Secret.DECISION))));
  }

  /** Somebody may read more today. */
  void readsOn(String account) {
    String page = "/petugas/batas-baca";
    head.get(page);
    seen(
        head.submitOnly(
            page + "/" + account,
            Map.of("extra", "5", "reason", "Hari pendaftaran, " + word(Secret.DECISION))));
  }

  /** An address that is not proved yet. */
  void moves(Visitor colleague) {
    String page = "/petugas/akun/surel";
    colleague.get(page);
    seen(colleague.submitOnly(page, Map.of("email", word(Secret.TYPED) + "@contoh.example")));
  }

  /** By the number that a provider knows them by: only who never came in is linked so. */
  void knownElsewhere(Visitor admin, String account, JdbcClient jdbc) {
    jdbc.sql("update access.accounts set opened_at = null where id = :id::uuid")
        .param("id", account)
        .update();
    String page = "/petugas/pejabat/" + account + "/sso";
    admin.get(page);
    seen(
        admin.submitOnly(
            page + "/hubungkan", Map.of("provider", "uji", "subject", word(Secret.OFFICER_OWN))));
  }

  /** A file of this office opened by one of another office who knows the number. */
  void opened(Visitor other, String nik) {
    other.get("/petugas/pencari-kerja");
    other.submitOnly("/petugas/pencari-kerja", Map.of("q", nik));
    String page = other.last().page().select("a[href$=/darurat]").attr("href");
    other.get(page);
    seen(
        other.submitOnly(
            page,
            Map.of(
                "category",
                "DANGER",
                "reason",
                "Orangnya pingsan di depan loket, " + word(Secret.GLASS))));
  }

  /** What is only looked for. */
  void looksFor(Visitor auditor) {
    officer.get("/petugas/pencari-kerja");
    officer.submitOnly("/petugas/pencari-kerja", Map.of("q", word(Secret.TYPED)));
    for (String page :
        List.of(
            "/petugas/pemberi-kerja?q=",
            "/petugas/pejabat?q=",
            "/petugas/lowongan?q=",
            "/lowongan?q=",
            "/kantor?q=")) {
      assertThat(officer.get(page + word(Secret.TYPED)).status()).as(page).isEqualTo(200);
    }
    String origin = "/petugas/audit/asal-baris";
    auditor.get(origin);
    auditor.submitOnly(origin, Map.of("row", word(Secret.TYPED)));
  }

  private static String seen(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }
}
