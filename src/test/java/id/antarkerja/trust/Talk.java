package id.antarkerja.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.Map;

/** What an officer and the head of their office write to each other, through their pages. */
final class Talk {
  private static final String HOME = "/petugas/pesan";

  private final Visitor officer;
  private final Visitor head;
  private final OneOffice world;

  Talk(Visitor officer, Visitor head, OneOffice world) {
    this.officer = officer;
    this.head = head;
    this.world = world;
  }

  void make(String partner) {
    String at = group(partner);
    world.ids().put("conversation", Desk.id(at));
    world.ids().put("farewell", Desk.id(group(partner)));
    officer.get(at + "/anggota");
    seen(officer.submitOnly(at + "/nama", Map.of("name", word(Secret.TALK))));
    officer.get(at);
    seen(officer.submitOnly(at, Map.of("body", word(Secret.TALK))));
    officer.get(at);
    byte[] picture = ("\u0089PNG\r\n" + word(Secret.TALK)).getBytes(ISO_8859_1);
    officer.upload(at, Map.of("body", word(Secret.TALK)), "file", "foto.png", picture);
    officer.get(at);
    String file = officer.last().page().select("a[href*=lampiran]").attr("href");
    world.ids().put("talkFile", Desk.id(file));
    String first = officer.last().page().select("a.act").first().attr("href");
    String last = officer.last().page().select("a.act").last().attr("href");
    officer.get(first);
    seen(officer.submitOnly(first + "/ubah", Map.of("body", word(Secret.TALK))));
    head.get(first);
    seen(head.submitOnly(first + "/lapor", Map.of("why", "OTHER", "words", word(Secret.DECISION))));
    world.ids().put("message", Desk.id(last));
  }

  private String group(String partner) {
    officer.get(HOME + "/grup");
    String at =
        seen(officer.submitOnly(HOME + "/grup", Map.of("name", word(Secret.TALK))))
            .replace("/anggota", "");
    officer.get(at + "/anggota");
    seen(officer.submitOnly(at + "/anggota", Map.of("rekan", partner, "rekan_text", "")));
    return at;
  }

  private String word(Secret secret) {
    String word = "kenari" + Desk.letters();
    world.canaries().add(new Canary(word, secret, world.territory(), world.worn()));
    return word;
  }

  private static String seen(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }
}
