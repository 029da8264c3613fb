package id.antarkerja.talk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import id.antarkerja.officers.OfficerIndex;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers do in their browsers, without JavaScript. */
class TalkPagesTest extends TalkHouse {
  private static final String HOME = "/petugas/pesan";

  @Autowired private OfficerIndex index;

  @Test
  void from_a_colleague_s_card_to_a_message_that_is_read() {
    SignedUp reader = newcomer(KARAWANG, Role.OFFICER);
    Visitor writer = signedIn(officer());
    String card = "/petugas/pejabat/" + reader.account();
    String with = writer.get(card).page().select("a[href^=/petugas/pesan/dengan]").attr("href");
    assertThat(with).isEqualTo(HOME + "/dengan/" + reader.account());
    assertThat(signedIn(reader).get(card).page().select("a[href^=/petugas/pesan/dengan]"))
        .as("nobody writes to themself")
        .isEmpty();
    writer.get(with);
    assertThat(writer.submitOnly(with, Map.of("body", "")).status()).isEqualTo(422);
    Answer refused = writer.submitOnly(with, Map.of("body", "NIK-nya 3215 0554 0898 0001"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("textarea").text()).contains("3215 0554 0898 0001");
    assertThat(refused.page().select("#e-body")).isNotEmpty();
    String sent = writer.submitOnly(with, Map.of("body", "Apa **kabar**?")).location();
    assertThat(sent).startsWith(HOME + "/");
    assertThat(writer.get(with).location()).as("the one there is").isEqualTo(sent);
    Visitor other = signedIn(reader);
    assertThat(other.get("/petugas").text()).contains("1 pesan belum dibaca");
    assertThat(other.last().page().select("nav a[href=" + HOME + "] .cnt").text()).isEqualTo("1");
    Answer page = other.get(sent);
    assertThat(page.page().select(".bub .prose strong").text()).isEqualTo("kabar");
    assertThat(page.page().select("#baru")).isNotEmpty();
    assertThat(other.get(HOME).page().select("nav a[href=" + HOME + "] .cnt")).isEmpty();
    assertThat(writer.get(sent).text()).contains("Dibaca");
    assertThat(signedIn(officer()).get(sent).status()).isEqualTo(404);
  }

  @Test
  void files_go_with_a_message_and_only_to_who_takes_part() {
    SignedUp reader = officer();
    Visitor writer = signedIn(officer());
    String with = HOME + "/dengan/" + reader.account();
    writer.get(with);
    byte[] page = "<html><script>x</script>".getBytes(ISO_8859_1);
    assertThat(writer.upload(with, Map.of("body", "x"), "file", "surat.pdf", page).status())
        .isEqualTo(422);
    writer.get(with);
    byte[] named = "%PDF-1.7 isi".getBytes(ISO_8859_1);
    Answer nik =
        writer.upload(with, Map.of("body", "x"), "file", "KTP 3215055408980001.pdf", named);
    assertThat(nik.status()).isEqualTo(422);
    assertThat(nik.text()).contains("Nama berkas ini memuat NIK");
    writer.get(with);
    byte[] paper = "%PDF-1.7 isi".getBytes(ISO_8859_1);
    Answer shown = writer.upload(with, Map.of("body", ""), "file", "surat.pdf", paper);
    String sent = URI.create(shown.address()).getPath();
    Visitor other = signedIn(reader);
    String file = other.get(sent).page().select("a[href*=lampiran]").attr("href");
    assertThat(file).isNotEmpty();
    Answer got = other.get(file);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body()).isEqualTo(paper);
    assertThat(got.header("content-disposition")).startsWith("attachment");
    assertThat(signedIn(officer()).get(file).status()).isEqualTo(404);
    String message = writer.get(sent).page().select("a.act").attr("href");
    writer.get(message);
    writer.submit(message + "/hapus", Map.of());
    assertThat(other.get(sent).text()).contains("Pesan dihapus").doesNotContain("surat.pdf");
    assertThat(other.get(file).status()).isEqualTo(404);
    SignedUp admin = newcomer("*", Role.ADMIN);
    Visitor keeper = signedIn(admin);
    assertThat(keeper.get(with).page().select("input[type=file]")).isEmpty();
    assertThat(keeper.submitOnly(with, Map.of("body", "Halo")).status()).isEqualTo(303);
  }

  @Test
  void what_is_unread_above_stays_unread_until_it_is_shown() {
    SignedUp reader = officer();
    SignedUp author = officer();
    UUID pair = pair(author, reader);
    for (int i = 1; i <= 70; i++) {
      write(author, pair, "Nomor " + i);
    }
    String at = HOME + "/" + pair;
    Visitor visitor = signedIn(reader);
    assertThat(visitor.get(at).text()).contains("70 pesan belum dibaca", "Nomor 70");
    assertThat(visitor.last().page().select("#baru")).isEmpty();
    assertThat(unread(reader, pair)).isEqualTo(70);
    String first = visitor.last().page().select("a[href$=#baru]").attr("href").replace("#baru", "");
    assertThat(visitor.get(first).page().select(".bub .prose").first().text()).isEqualTo("Nomor 1");
    assertThat(visitor.last().page().select("#baru")).isNotEmpty();
    assertThat(unread(reader, pair)).isEqualTo(40);
    String next = visitor.last().page().select("a[href$=sebelum=61]").attr("href");
    assertThat(visitor.get(next).text()).contains("Nomor 31 ", "Nomor 60");
    assertThat(unread(reader, pair)).isEqualTo(10);
    visitor.get(at);
    assertThat(unread(reader, pair)).isZero();
    for (int i = 1; i <= 31; i++) {
      write(author, pair, "Lagi " + i);
    }
    visitor.get(at);
    visitor.submit(at + "/dibaca", Map.of());
    assertThat(unread(reader, pair)).isZero();
    assertThat(visitor.last().text()).doesNotContain("belum dibaca");
  }

  @Test
  void a_person_is_named_only_to_who_may_open_them_and_a_copy_opens_nothing() {
    SignedUp knows = newcomer(KARAWANG, Role.OFFICER);
    SignedUp elsewhere = newcomer(BEKASI, Role.OFFICER);
    SignedUp admin = newcomer(KARAWANG, Role.ADMIN);
    Visitor desk = signedIn(knows);
    String name = "Sekar " + Desk.letters();
    String person = Desk.registered(desk, Desk.person(name));
    String number = desk.get(person).page().select(".no").text().replaceAll("[^0-9]", "");
    assertThat(number).hasSize(16);
    UUID group = group(knows, elsewhere, admin);
    String at = HOME + "/" + group;
    desk.get(at);
    desk.submit(at, Map.of("body", "Mohon bantu #" + number));
    assertThat(desk.get(at).page().select(".bub a[href=" + person + "]").text()).isEqualTo(name);
    String stored =
        owner()
            .sql("select body from talk.messages where conversation_id = :id")
            .param("id", group)
            .query(String.class)
            .single();
    assertThat(stored).isEqualTo("Mohon bantu #" + number);
    for (SignedUp stranger : List.of(elsewhere, admin)) {
      Visitor other = signedIn(stranger);
      assertThat(other.get(at).text())
          .contains("orang yang tidak dapat Anda buka")
          .doesNotContain(name);
      assertThat(other.last().page().select(".bub a[href*=pencari-kerja]")).isEmpty();
      other.submit(at, Map.of("body", "Saya salin #" + number + " dan #3217261126000009"));
      assertThat(other.last().page().select(".bub em")).hasSizeGreaterThanOrEqualTo(3);
      assertThat(other.get(person).status()).isIn(403, 404);
    }
  }

  @Test
  void a_vacancy_is_looked_for_and_mentioned() {
    Visitor desk = signedIn(KARAWANG);
    String title = "Penjahit " + Desk.letters();
    String vacancy = Desk.published(desk, title, "Kabupaten Karawang");
    String id = Desk.id(vacancy);
    SignedUp writer = officer();
    Visitor visitor = signedIn(writer);
    assertThat(visitor.get(HOME + "/sebut?q=" + title.replace(' ', '+')).text()).contains("#" + id);
    UUID pair = pair(writer, officer());
    String at = HOME + "/" + pair;
    visitor.get(at);
    Answer unclear = visitor.submitOnly(at, Map.of("body", "Lihat", "sebut_text", "penjahit"));
    assertThat(unclear.status()).isEqualTo(422);
    visitor.submit(
        at, Map.of("body", "Lihat", "sebut", id, "sebut_text", title, "sebut_for", title));
    assertThat(visitor.last().page().select(".bub a[href$=" + id + "]").text()).isEqualTo(title);
    Answer hits = visitor.get(HOME + "/sebut/cari?q=" + title.replace(' ', '+'));
    assertThat(hits.text()).contains(id, title);
  }

  @Test
  void what_was_typed_stays_when_it_comes_too_late() {
    SignedUp reader = officer();
    SignedUp writer = officer();
    UUID pair = pair(writer, reader);
    String at = HOME + "/" + pair;
    String message = at + "/" + write(writer, pair, "Rapat pukul 9");
    Visitor visitor = signedIn(writer);
    visitor.get(message);
    clock.advance(Duration.ofMinutes(16));
    Answer late = visitor.submitOnly(message + "/ubah", Map.of("body", "Rapat pukul 10"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.page().select("[name=body]").text()).isEqualTo("Rapat pukul 10");
    visitor.get(at);
    owner()
        .sql("update officers.officers set status = 'LEFT' where id = :id")
        .param("id", reader.account())
        .update();
    asSystem(
        () -> {
          index.refresh(reader.account());
          return true;
        });
    Answer gone = visitor.submitOnly(at, Map.of("body", "Masih di sana?"));
    assertThat(gone.status()).isEqualTo(422);
    assertThat(gone.page().select("[name=body]").text()).isEqualTo("Masih di sana?");
  }

  @Test
  void members_are_added_by_name_and_a_form_acts_once() {
    SignedUp owner = officer();
    SignedUp first = officer();
    Visitor visitor = signedIn(owner);
    visitor.get(HOME + "/grup");
    assertThat(visitor.submitOnly(HOME + "/grup", Map.of("name", "")).status()).isEqualTo(422);
    visitor.submit(HOME + "/grup", Map.of("name", "Penyuluhan " + Desk.letters()));
    String members = visitor.last().page().select("form[action$=/anggota]").attr("action");
    Answer several = visitor.submitOnly(members, Map.of("rekan_text", "Petugas " + SAMARINDA));
    assertThat(several.status()).isEqualTo(422);
    assertThat(several.page().select("input[name=rekan][type=hidden]").size()).isGreaterThan(1);
    assertThat(visitor.submitOnly(members, Map.of("rekan_text", "tidakada")).status())
        .isEqualTo(422);
    visitor.get(members);
    visitor.submit(members, Map.of("rekan", first.account(), "rekan_text", ""));
    assertThat(visitor.last().text()).contains("2 anggota");
    String at = members.replace("/anggota", "");
    visitor.get(at);
    var form = visitor.filled(visitor.form(at), Map.of("body", "Sekali saja"));
    assertThat(visitor.post(at, form).status()).isEqualTo(303);
    assertThat(visitor.post(at, form).status()).isEqualTo(303);
    assertThat(visitor.get(at).page().select(".bub")).hasSize(1);
    String message = visitor.last().page().select("a.act").attr("href");
    visitor.get(message);
    var edit = visitor.filled(visitor.form(message + "/ubah"), Map.of("body", "Dua"));
    visitor.submit(message + "/ubah", Map.of("body", "Satu"));
    var again = new java.util.ArrayList<>(edit);
    again.removeIf(field -> field.getKey().equals("_key"));
    again.add(Map.entry("_key", UUID.randomUUID().toString()));
    assertThat(visitor.post(message + "/ubah", again).status()).isEqualTo(409);
    Visitor other = signedIn(first);
    other.get(message);
    assertThat(other.submitOnly(message + "/lapor", Map.of("words", "x")).status()).isEqualTo(422);
    other.submit(message + "/lapor", Map.of("why", "OTHER", "words", "Salah kirim"));
    assertThat(other.last().text()).contains("sudah melaporkan");
    assertThat(other.get(members).page().select("form[action$=keluarkan]")).isEmpty();
    other.submit(at + "/keluar", Map.of());
    assertThat(other.get(at).status()).isEqualTo(404);
  }
}
