package id.antarkerja.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One of everything that an office has, made through its pages, with a canary in every field.
 *
 * @param worn whether it is the one that wears out by writing
 * @param ids what stands behind a placeholder: "person" → the public id of a person
 */
record OneOffice(String territory, boolean worn, Map<String, String> ids, List<Canary> canaries) {
  static final String HERE = "3207";
  static final String THERE = "5101";

  private static final String WORK = "Peternak Lebah";
  private static final String KBJI = "6123.01";
  private static final AtomicInteger NUMBER =
      new AtomicInteger((int) (System.nanoTime() % 900) + 100);

  static final class Maker {
    private final String territory;
    private final String place;
    private final Visitor officer;
    private final Visitor head;
    private final boolean worn;
    private final Map<String, String> ids = new HashMap<>();
    private final List<Canary> canaries = new ArrayList<>();

    Maker(String territory, String place, Visitor officer, Visitor head, boolean worn) {
      this.territory = territory;
      this.place = place;
      this.officer = officer;
      this.head = head;
      this.worn = worn;
    }

    OneOffice make() {
      String person = person();
      ids.put("person", person);
      String employer = employer();
      ids.put("employer", employer);
      ids.put("vacancy", published(employer));
      ids.put("vacancy2", published(employer));
      ids.put("draft", draft(employer));
      returned(draft(employer));
      var cases = new Cases(officer, this::word, this::number);
      cases.refused(person, published(employer));
      ids.putAll(cases.referral(person, ids.get("vacancy")));
      ids.put("placement", cases.placed(person, ids.get("vacancy2")));
      closed(published(employer));
      ids.put("import", imported());
      export();
      note(person);
      circular();
      topic();
      ids.put("gathering", Announced.by(head));
      ids.put("practice", PracticeWorld.draft(officer));
      var rights = new Rights(officer, head, this::word);
      rights.asked(person).forEach((name, id) -> ids.put(name, number(Secret.ID, id)));
      ids.put("incident", number(Secret.ID, rights.incident()));
      return new OneOffice(territory, worn, ids, canaries);
    }

    /** A new word of its own, remembered as a canary. */
    private String word(Secret secret) {
      String word = "kenari" + Desk.letters();
      canaries.add(new Canary(word, secret, territory, worn));
      return word;
    }

    private String number(Secret secret, String number) {
      canaries.add(new Canary(number, secret, territory, worn));
      return number;
    }

    private String person() {
      int n = NUMBER.incrementAndGet();
      Map<String, Object> fields = Desk.person("Sari " + word(Secret.NAME));
      fields.putAll(
          Map.of(
              "nik",
              number(Secret.NIK, "321505540898%04d".formatted(8_000 + n)),
              "phone",
              "0" + number(Secret.PERSON, "8139876%04d".formatted(n)),
              "email",
              word(Secret.PERSON) + "@contoh.example",
              "birthPlace",
              word(Secret.PERSON),
              "address",
              "Gang " + word(Secret.ADDRESS),
              "school",
              word(Secret.PERSON),
              "major",
              word(Secret.PERSON)));
      fields.putAll(
          Map.of(
              "place_text",
              place,
              "wanted_text",
              WORK,
              "job0_text",
              word(Secret.PERSON),
              "consentCARD",
              "YES",
              "consentSURVEY",
              "YES",
              "consentWHATSAPP",
              "YES",
              "othersChecked",
              "on",
              "nikChecked",
              "on",
              "wageFloor",
              number(Secret.PERSON, "131%06d".formatted(n * 97))));
      String path = Desk.registered(officer, fields);
      number(Secret.PERSON, officer.get(path).page().select(".no").text());
      return number(Secret.ID, Desk.id(path));
    }

    private String employer() {
      String page = "/petugas/pemberi-kerja";
      int n = NUMBER.incrementAndGet();
      officer.get(page + "/baru");
      String path =
          seen(
              officer.submitOnly(
                  page + "/baru",
                  Map.of(
                      "name",
                      "PT Lebah " + Desk.letters(),
                      "regency_text",
                      place,
                      "nib",
                      number(Secret.COMPANY, "912076%07d".formatted(n * 97)),
                      "address",
                      word(Secret.COMPANY))));
      officer.get(path + "/ubah");
      seen(officer.submitOnly(path + "/ubah", Map.of("address", word(Secret.COMPANY))));
      officer.get(path + "/kontak/baru");
      seen(
          officer.submitOnly(
              path + "/kontak",
              Map.of(
                  "contactName",
                  word(Secret.CONTACT),
                  "position",
                  word(Secret.CONTACT),
                  "phone",
                  "0" + number(Secret.CONTACT, "8128765%04d".formatted(n)),
                  "email",
                  word(Secret.CONTACT) + "@contoh.example")));
      String change =
          officer.get(path).page().select("a[href*=/kontak/][href$=/ubah]").attr("href");
      officer.get(change);
      seen(officer.submitOnly(change, Map.of("position", word(Secret.CONTACT))));
      ids.put("contact", Desk.id(change.replace("/ubah", "")));
      return Desk.id(path);
    }

    private String draft(String employer) {
      return entered(employer, word(Secret.DRAFT), () -> word(Secret.DRAFT));
    }

    private String entered(String employer, String title, Supplier<String> text) {
      String page = "/petugas/lowongan/baru";
      officer.get(page);
      String wage = number(Secret.DESK, "170%06d".formatted(NUMBER.incrementAndGet() * 97));
      Map<String, Object> fields = new HashMap<>();
      fields.put("employer", employer);
      fields.put("employer_text", "");
      fields.put("employer_for", "");
      fields.put("title", title);
      fields.put("place_text", place);
      fields.put("openings", "4");
      fields.put("description", text.get());
      fields.put("qualification", text.get());
      fields.put("wageMin", wage);
      fields.put(
          "wageMax", number(Secret.DESK, "190%06d".formatted(NUMBER.incrementAndGet() * 97)));
      fields.put("showWage", List.of());
      String path = seen(officer.submitOnly(page, fields));
      return Desk.id(path.replace("/periksa", ""));
    }

    private String published(String employer) {
      String id = entered(employer, "Lebah " + Desk.letters(), () -> "Memelihara lebah.");
      String page = "/petugas/lowongan/" + id + "/periksa";
      officer.get(page);
      seen(officer.submitOnly(page, Map.of("keputusan", "publish", "kbji", KBJI)));
      return id;
    }

    private void returned(String vacancy) {
      String page = "/petugas/lowongan/" + vacancy + "/periksa";
      officer.get(page);
      seen(
          officer.submitOnly(
              page,
              Map.of(
                  "keputusan", "return", "returnReason", "INCOMPLETE", "note", word(Secret.DESK))));
    }

    private void closed(String vacancy) {
      String page = "/petugas/lowongan/" + vacancy;
      officer.get(page);
      seen(
          officer.submitOnly(
              page + "/tutup", Map.of("reason", "FILLED_OTHERWISE", "note", word(Secret.DESK))));
      ids.put("closed", vacancy);
    }

    private String imported() {
      officer.get("/petugas/impor");
      try (InputStream file =
          OneOffice.class.getResourceAsStream("/interchange/karirhub-invented.json")) {
        Answer answer =
            officer.upload(
                "/petugas/impor", "file", word(Secret.IMPORT) + ".json", file.readAllBytes());
        return Desk.id(answer.page().select("#impor nav.tabs a").attr("href"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void note(String person) {
      String page = "/petugas/pencari-kerja/" + person + "/catatan-terlindung";
      officer.get(page);
      seen(officer.submitOnly(page, Map.of("kind", "WITNESS", "text", word(Secret.NOTE))));
    }

    /** Its id stands in no address; who looks behind the walls knows it. */
    private void export() {
      String page = "/petugas/ekspor";
      officer.get(page);
      seen(
          officer.submitOnly(
              page,
              Map.of(
                  "whom", "ACTIVE",
                  "purpose", "REPORT",
                  "reason", "Daftar untuk rapat " + word(Secret.EXPORT))));
    }

    private void circular() {
      String page = "/petugas/edaran/baru";
      officer.get(page);
      var draft = Map.of("title", "Konsep " + Desk.letters(), "body", "Isi konsep");
      ids.put("circularDraft", Desk.id(seen(officer.submitOnly(page, draft))));
      head.get(page);
      var text =
          Map.of(
              "title", "Edaran " + word(Secret.CIRCULAR), "body", "Isi " + word(Secret.CIRCULAR));
      String at = seen(head.submitOnly(page, text));
      ids.put("circular", Desk.id(at));
      head.get(at);
      byte[] picture = ("\u0089PNG\r\n" + word(Secret.CIRCULAR)).getBytes(ISO_8859_1);
      head.upload(at + "/lampiran", "file", "edaran.png", picture);
      String file = head.get(at).page().select("#lampiran a").attr("href");
      ids.put("attachment", Desk.id(file));
      seen(head.submitOnly(at + "/kirim", Map.of()));
    }

    /** A first one, so it is held: nobody but its author sees it. */
    private void topic() {
      String page = "/petugas/komunitas/tanya";
      officer.get(page);
      var text = Map.of("area", "DIGITAL", "title", "Soal " + Desk.letters(), "body", "Isi soal");
      ids.put("topic", Desk.id(seen(officer.submitOnly(page, text))));
    }

    private String seen(Answer answer) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(303);
      return answer.location();
    }
  }

  Canary first(Secret secret) {
    return canaries.stream().filter(c -> c.secret() == secret).findFirst().orElseThrow();
  }
}
