package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.Map;

/** A person and an employer of the same office who have nothing to do with any world. */
final class Neighbours {
  private Neighbours() {}

  static String person(Visitor officer) {
    Map<String, Object> fields = Desk.person("Tetangga " + Desk.letters());
    fields.put("place_text", "Kabupaten Ciamis");
    fields.put("othersChecked", "on");
    return Desk.id(Desk.registered(officer, fields));
  }

  static String employer(Visitor officer) {
    String page = "/petugas/pemberi-kerja";
    officer.get(page + "/baru");
    String path =
        seen(
            officer.submitOnly(
                page + "/baru",
                Map.of("name", "PT Saing " + Desk.letters(), "regency_text", "Kabupaten Ciamis")));
    officer.get(path + "/kontak/baru");
    seen(
        officer.submitOnly(
            path + "/kontak",
            Map.of("contactName", "Saing", "email", Desk.letters() + "@contoh.example")));
    return Desk.id(path);
  }

  private static String seen(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }
}
