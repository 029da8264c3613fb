package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person of Karawang with a referral, a letter and a placement, whose name, numbers and street
 * stand nowhere else: where one of them shows up, something leaks. Agrees to an anonymous card.
 *
 * @param ids what stands behind a path, for {@link Endpoints}
 * @param inBekasi a vacancy that fits
 * @param card the anonymous card
 * @param code of the letter
 */
record CanaryWorld(
    Map<String, String> ids,
    String name,
    String nik,
    String phone,
    String number,
    String inBekasi,
    String card,
    String code) {
  private static final String ADDRESS = "Gang Kenari Sunyi";
  private static final String PHONE = "81298765432";

  static CanaryWorld make(Visitor karawang, Visitor bekasi, UUID officer) {
    String name = "Kenari " + Desk.letters() + " Sunyi";
    String nik = "321505540898" + "%04d".formatted(9_700 + System.nanoTime() % 200);
    Map<String, Object> fields = Desk.person(name);
    fields.putAll(
        Map.of("nik", nik, "phone", "0" + PHONE, "address", ADDRESS, "consentCARD", "YES"));
    String person = Desk.registered(karawang, fields);
    String number = karawang.get(person).page().select(".no").text();
    String vacancy = Desk.published(karawang, "Jahit " + Desk.letters(), "Kabupaten Karawang");
    String other = Desk.published(karawang, "Jahit " + Desk.letters(), "Kabupaten Karawang");
    String inBekasi = Desk.published(bekasi, "Jahit " + Desk.letters(), "Kabupaten Bekasi");
    String employer =
        karawang.get(vacancy).page().select("a[href^=/petugas/pemberi-kerja/]").attr("href");
    String referral = lettered(karawang, Desk.id(person), Desk.id(vacancy));
    Matcher token =
        Pattern.compile("/jawab/([A-Za-z0-9_-]{43})")
            .matcher(karawang.get(referral).page().select("#f-message").text());
    Matcher code =
        Pattern.compile("/surat/(\\S+)")
            .matcher(Desk.text(karawang.get(referral + "/surat.pdf").body()));
    assertThat(token.find() && code.find()).isTrue();
    String placement = placed(karawang, Desk.id(person), Desk.id(other));
    karawang.get(person + "/privasi");
    karawang.submit(person + "/privasi/salinan", Map.of());
    String copy = karawang.last().page().select("a[href^=/petugas/privasi/]").first().attr("href");
    karawang.get("/petugas/insiden");
    String incident =
        karawang
            .submitOnly(
                "/petugas/insiden",
                Map.of(
                    "what", "Berkas tertinggal di loket",
                    "noticedAt", "2026-11-23T08:00",
                    "fromAt", "2026-11-22T08:00",
                    "toAt", "2026-11-22T12:00"))
            .location();
    String card = card(bekasi, inBekasi);
    String request = asked(bekasi, card, Desk.id(inBekasi));
    return new CanaryWorld(
        Map.ofEntries(
            Map.entry("/petugas/pencari-kerja", Desk.id(person)),
            Map.entry("/petugas/lowongan", Desk.id(vacancy)),
            Map.entry("/petugas/pemberi-kerja", Desk.id(employer)),
            Map.entry("/petugas/rujukan", Desk.id(referral)),
            Map.entry("/petugas/rujukan/permintaan", Desk.id(request)),
            Map.entry("/petugas/penempatan", Desk.id(placement)),
            Map.entry("/petugas/pejabat", officer.toString()),
            Map.entry("/petugas/privasi", Desk.id(copy)),
            Map.entry("/petugas/insiden", Desk.id(incident)),
            Map.entry("/saya/masuk", "A".repeat(43)),
            Map.entry("/saya/kartu", "2".repeat(12)),
            Map.entry("/saya/permintaan", UUID.randomUUID().toString()),
            Map.entry("/usaha/masuk", "A".repeat(43)),
            Map.entry("/usaha/rujukan", Desk.id(referral)),
            Map.entry("/petugas/impor", Desk.id(imported(karawang))),
            Map.entry("/lowongan", Desk.id(vacancy)),
            Map.entry("/surat", code.group(1)),
            Map.entry("/jawab", token.group(1)),
            Map.entry("/masuk/tautan", "A".repeat(32)),
            Map.entry("/bahasa", "id")),
        name,
        nik,
        "0" + PHONE,
        number,
        Desk.id(inBekasi),
        card,
        code.group(1));
  }

  private static String lettered(Visitor officer, String person, String vacancy) {
    officer.get("/petugas/rujukan/baru?pencari=" + person + "&lowongan=" + vacancy);
    String at = officer.submitOnly("/petugas/rujukan/baru", Map.of()).location();
    Desk.send(
        officer, at, at + "/jawaban", Map.of("answer", "YES", "how", "COUNTER", "consent", "on"));
    Desk.send(officer, at, at + "/surat", Map.of());
    return at;
  }

  private static String placed(Visitor officer, String person, String vacancy) {
    officer.get("/petugas/penempatan/baru?pencari=" + person + "&lowongan=" + vacancy);
    return officer
        .submitOnly(
            "/petugas/penempatan/baru",
            Map.of("by", "PERSON", "startOn", "2026-12-01", "contract", "PKWT"))
        .location();
  }

  /** The card of the only person who fits; the columns follow a moment later. */
  private static String card(Visitor officer, String vacancy) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(until)) {
      Answer page = officer.get(vacancy + "/calon?semua=true");
      for (var link : page.page().select(".cand a")) {
        String key = link.attr("href").replaceAll(".*terpilih=([0-9a-f-]{36}).*", "$1");
        if (link.text().contains("Karawang") && key.length() == 36) {
          return key;
        }
      }
    }
    throw new AssertionError("the card never came: " + officer.last().text());
  }

  private static String asked(Visitor officer, String card, String vacancy) {
    String page = "/petugas/rujukan/permintaan";
    officer.get(page + "?kartu=" + card + "&lowongan=" + vacancy);
    return officer.submitOnly(page, Map.of()).location();
  }

  private static String imported(Visitor officer) {
    officer.get("/petugas/impor");
    try (InputStream file =
        CanaryWorld.class.getResourceAsStream("/interchange/karirhub-invented.json")) {
      return officer
          .upload("/petugas/impor", "file", "kenari.json", file.readAllBytes())
          .page()
          .select("#impor nav.tabs a")
          .attr("href");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> queries() {
    String pair =
        "?pencari="
            + ids.get("/petugas/pencari-kerja")
            + "&lowongan="
            + ids.get("/petugas/lowongan");
    return Map.of(
        "/petugas/rujukan/baru",
        pair,
        "/petugas/penempatan/baru",
        pair,
        "/petugas/rujukan/permintaan",
        "?kartu=" + card + "&lowongan=" + inBekasi,
        "/petugas/laporan/iii-1/daftar",
        "?bagian=1&baris=5",
        "/petugas/pemulihan/baru",
        "?pejabat=" + ids.get("/petugas/pejabat"));
  }

  /** Whether an address is about the person, and of no other office's business. */
  boolean isPersonal(String address) {
    return address.contains(ids.get("/petugas/pencari-kerja"))
        || address.contains(ids.get("/petugas/rujukan"))
        || address.contains(ids.get("/petugas/penempatan"))
        || address.contains(ids.get("/petugas/privasi"))
        || address.contains(ids.get("/petugas/insiden"))
        || address.contains(ids.get("/petugas/impor"));
  }

  String withRandomIds(String address) {
    String changed = address;
    for (String path :
        List.of(
            "/petugas/pencari-kerja",
            "/petugas/rujukan",
            "/petugas/penempatan",
            "/petugas/privasi",
            "/petugas/insiden",
            "/petugas/impor")) {
      changed = changed.replace(ids.get(path), UUID.randomUUID().toString());
    }
    return changed;
  }

  /** What no page outside the office may hold. */
  List<String> secrets() {
    return List.of(
        name,
        name.split(" ")[1],
        nik,
        PHONE,
        ADDRESS,
        number,
        ids.get("/petugas/pencari-kerja"),
        ids.get("/petugas/penempatan"));
  }

  /** The employer's link shows the name; nothing else that identifies or finds the person. */
  List<String> neverForEmployers() {
    return List.of(nik, PHONE, ADDRESS, number, "14 Agu", "1998-08-14");
  }
}
