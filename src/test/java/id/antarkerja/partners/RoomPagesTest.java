package id.antarkerja.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Token;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A room from its opening to a promise that is kept, through both doors. */
class RoomPagesTest extends PartnerHouse {
  private static final String DESK = "/petugas/mitra";
  private static final String FIRM = "/usaha/mitra";

  @Test
  void a_room_is_opened_a_firm_sits_there_and_a_promise_is_kept() {
    SignedUp keeper = officer(PALU);
    Firm firm = firm();
    Visitor desk = signedIn(keeper);
    desk.get(DESK + "/baru");
    Answer noNik =
        desk.submitOnly(
            DESK + "/baru", Map.of("name", "Ruang jahit", "purpose", "NIK 7271015208990001"));
    assertThat(noNik.status()).isEqualTo(422);
    assertThat(noNik.page().select("#e-purpose")).hasSize(1);
    String room =
        desk.submitOnly(DESK + "/baru", Map.of("name", "Ruang jahit", "purpose", "Menempatkan."))
            .location();
    UUID id = UUID.fromString(room.substring(room.lastIndexOf('/') + 1));
    Answer found = desk.get(room + "/undang?q=" + firm.name().replace(" ", "+"));
    assertThat(found.text()).contains("Rangga Kesuma", firm.name());
    String who = found.page().select("[name=who]").val();
    Answer invited =
        desk.submitOnly(room + "/undang", Map.of("who", who, "part", "TRAINING", "days", "7"));
    assertThat(invited.status()).as(invited.text()).isEqualTo(303);
    assertThat(desk.get(room).text()).contains("diundang", "Lembaga pelatihan");
    desk.get(room + "/undang?q=" + firm.name().replace(" ", "+"));
    Answer asOther =
        desk.submitOnly(room + "/undang", Map.of("who", who, "part", "OTHER", "days", "7"));
    assertThat(asOther.status()).isEqualTo(422);
    assertThat(asOther.page().select("#e-part").text()).contains("Lembaga pelatihan");

    Visitor contact = contact(firm);
    assertThat(contact.get("/usaha").page().select("a[href=" + FIRM + "]")).hasSize(1);
    assertThat(contact.get(FIRM).text()).contains("Undangan untuk Anda", "Ruang jahit");
    String there = FIRM + "/" + id;
    assertThat(contact.get(there).page().select("form[action$=/tulisan]")).isEmpty();
    contact.submit(there + "/terima", Map.of());
    clock.advance(Duration.ofMinutes(1));
    contact.get(there);
    Answer said = contact.submit(there + "/tulisan", Map.of("body", "Kami butuh **25** orang"));
    assertThat(said.page().select("article strong").text()).isEqualTo("25");
    assertThat(said.page().select("a[href^=/petugas]")).as("nothing of the desk").isEmpty();
    contact.get(there);
    Answer wrong =
        contact.upload(
            there + "/tulisan",
            Map.of("body", "Terlampir"),
            "file",
            "jadwal.pdf",
            "<html>bukan".getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Jenis berkas ini tidak diterima");
    contact.get(there);
    contact.upload(
        there + "/tulisan",
        Map.of("body", "Jadwal pelatihan"),
        "file",
        "jadwal.pdf",
        "%PDF-1.7 isi".getBytes(StandardCharsets.UTF_8));
    sentAgainWithOtherWords(contact, there);
    assertThat(desk.get("/petugas").page().select(".nav .cnt").text()).isEqualTo("1");
    Answer read = desk.get(room);
    String file = read.page().select("a[href*=/berkas/]").attr("href");
    assertThat(desk.get(file).header("Content-Disposition")).startsWith("attachment");
    assertThat(signedIn(KARAWANG).get(file).status()).isEqualTo(404);
    assertThat(desk.get(room + "?q=jadwal").page().select("article")).hasSize(1);
    assertThat(desk.get("/petugas").page().select(".nav .cnt")).isEmpty();

    promised(desk, room, contact, firm, id);
  }

  private void promised(Visitor desk, String room, Visitor contact, Firm firm, UUID id) {
    desk.get(room + "/kesepakatan/baru");
    String agreement =
        desk.submitOnly(
                room + "/kesepakatan/baru",
                Map.of(
                    "title",
                    "Latih dan tempatkan",
                    "body",
                    "Para pihak sepakat.",
                    "fromOn",
                    TODAY.toString(),
                    "parties",
                    List.of(firm.company().toString())))
            .location();
    desk.get(agreement);
    String office = offices.byTerritory(PALU).orElseThrow().id().value().toString();
    Answer half =
        desk.submitOnly(
            agreement + "/janji",
            Map.of(
                "byOrg",
                firm.company().toString(),
                "toOrg",
                office,
                "what",
                "Lowongan",
                "quantity",
                "25",
                "dueOn",
                TODAY.plusDays(9).toString()));
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.page().select("#e-unit")).hasSize(1);
    desk.submit(
        agreement + "/janji",
        Map.of(
            "byOrg",
            firm.company().toString(),
            "toOrg",
            office,
            "what",
            "Lowongan operator",
            "quantity",
            "25",
            "unit",
            "lowongan",
            "dueOn",
            TODAY.plusDays(9).toString()));
    assertThat(desk.get(agreement).text()).contains("0 dari 25 lowongan");
    step(desk, agreement, "PROPOSE");
    String theirs = agreement.replace(DESK, FIRM);
    contact.get(theirs);
    step(contact, theirs, "AGREE");
    assertThat(contact.get(theirs).text()).contains("Berlaku", "Mulai berlaku");
    byte[] paper = "%PDF-1.7 naskah".getBytes(StandardCharsets.UTF_8);
    for (int nr = 1; nr <= RoomFiles.MOST; nr++) {
      assertThat(contact.upload(theirs + "/berkas", "file", nr + ".pdf", paper).status())
          .isEqualTo(200);
    }
    Answer tooMany = contact.upload(theirs + "/berkas", "file", "lagi.pdf", paper);
    assertThat(tooMany.status()).isEqualTo(422);
    assertThat(tooMany.text()).contains("Paling banyak 5 berkas");
    contact.get(theirs);
    String promise = contact.last().page().select("a[href*=/janji/]").attr("href");
    contact.get(promise);
    contact.submit(
        promise + "/bukti",
        Map.of("onDate", TODAY.toString(), "amount", "25", "note", "Semua sudah bekerja"));
    assertThat(contact.last().text()).contains("menunggu jawaban");
    assertThat(contact.last().page().select("input[value=YES]")).isEmpty();
    assertThat(desk.get("/petugas").text()).contains("1 laporan mitra menunggu jawaban Anda");
    String ours = promise.replace(FIRM, DESK);
    Answer waits = desk.get(DESK + "/janji?cakupan=MINE&status=WAITING");
    assertThat(waits.page().select("a[href=" + ours + "]")).hasSize(1);
    desk.get(ours);
    String answer = desk.last().page().select("form[action*=/bukti/]").attr("action");
    Answer refused = desk.submitOnly(answer, Map.of("answer", "NO", "refusal", "Tidak"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("details[open] #f-refusal").val())
        .as("kept, and in the form it was written in")
        .isEqualTo("Tidak");
    assertThat(refused.page().select("#f-reason").val()).isEmpty();
    desk.get(ours);
    desk.submit(answer, Map.of("answer", "YES"));
    assertThat(desk.get(ours).text()).contains("dipenuhi", "25 dari 25 lowongan");
    assertThat(desk.get(DESK + "/janji?ruang=" + id + "&status=KEPT").page().select("tbody tr"))
        .hasSize(1);
    Visitor above = signedIn(newcomer(SULTENG, Role.HEAD));
    assertThat(above.get(room).text()).contains("Anda melihat ruang ini dari luar");
    assertThat(above.last().text()).doesNotContain("Kami butuh");
    assertThat(above.get(agreement).text()).contains("Para pihak sepakat.");
    assertThat(above.get(DESK + "/janji?cakupan=REGION").text()).contains("Per kantor");
    assertThat(above.get(there(room)).status()).as("the other door").isEqualTo(404);
  }

  /** Written, sent with a file, gone back, changed, and sent with the key of the first time. */
  private static void sentAgainWithOtherWords(Visitor contact, String there) {
    Answer room = contact.get(there);
    String key = room.page().select("form[action$=/tulisan] input[name=_key]").val();
    byte[] sheet = "%PDF-1.7 lagi".getBytes(StandardCharsets.UTF_8);
    Map<String, String> first = Map.of("_key", key, "body", "Terlampir kisi-kisi");
    contact.upload(there + "/tulisan", first, "file", "kisi.pdf", sheet);
    contact.get(there);
    Map<String, String> second = Map.of("_key", key, "body", "Terlampir kisi-kisi tes");
    Answer again = contact.upload(there + "/tulisan", second, "file", "kisi.pdf", sheet);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().select("#f-body").val()).isEqualTo("Terlampir kisi-kisi tes");
  }

  private static String there(String room) {
    return room.replace(DESK, FIRM);
  }

  private static void step(Visitor visitor, String agreement, String step) {
    Answer page = visitor.get(agreement);
    var form = page.page().select("form:has(input[name=step][value=" + step + "])");
    Answer done =
        visitor.post(
            agreement + "/langkah",
            form.select("input").stream()
                .map(input -> Map.entry(input.attr("name"), input.val()))
                .toList());
    assertThat(done.status()).as(done.text()).isEqualTo(303);
  }

  private Visitor contact(Firm firm) {
    String token = Token.next();
    owner()
        .sql(
            """
            insert into portal.sign_in_links (token_hash, kind, subject, expires_at)
            values (:hash, 'CONTACT', :subject, '2199-01-01Z')
            """)
        .param("hash", Digests.sha256(token))
        .param("subject", firm.contact())
        .update();
    Visitor visitor = visitor();
    visitor.get("/usaha/masuk/" + token);
    visitor.submitOnly("/usaha/masuk/" + token, Map.of());
    return visitor;
  }
}
