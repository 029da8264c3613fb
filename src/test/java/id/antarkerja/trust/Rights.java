package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What people asked for at an office's counter, and what happened there to personal data.
 *
 * @param word gives a canary of its own to every field
 */
record Rights(Visitor officer, Visitor head, Function<Secret, String> word) {

  /** One request of each kind; the objection is answered, or no list would show the person. */
  Map<String, String> asked(String person) {
    String at = "/petugas/pencari-kerja/" + person + "/privasi";
    Map<String, String> ids = new LinkedHashMap<>();
    answered(objection(at), "selesai", "doneAnswer");
    ids.put("copy", asked(at, "salinan", Map.of()));
    ids.put(
        "correction",
        asked(at, "perbaikan", Map.of("field", "ADDRESS", "value", "Jalan " + rights())));
    ids.put("erasure", asked(at, "penghapusan", Map.of("erasureWords", rights())));
    ids.put("objection", answered(objection(at), "tolak", "answer"));
    return ids;
  }

  private String objection(String at) {
    return asked(at, "keberatan", Map.of("objectionWords", rights()));
  }

  private String answered(String id, String how, String field) {
    String one = "/petugas/privasi/" + id;
    officer.get(one);
    seen(officer.submitOnly(one + "/" + how, Map.of(field, rights())));
    return id;
  }

  private String rights() {
    return word.apply(Secret.RIGHTS);
  }

  private String asked(String at, String what, Map<String, String> fields) {
    List<String> before = requests(at);
    seen(officer.submitOnly(at + "/" + what, fields));
    List<String> after = new ArrayList<>(requests(at));
    after.removeAll(before);
    return after.getFirst();
  }

  private List<String> requests(String at) {
    return officer.get(at).page().select("a[href^=/petugas/privasi/]").stream()
        .map(link -> link.attr("href").split("/")[3])
        .distinct()
        .toList();
  }

  /** Touches everybody of this office whom anybody was ever shown. */
  String incident() {
    String page = "/petugas/insiden";
    officer.get(page);
    String at =
        seen(
            officer.submitOnly(
                page,
                Map.of(
                    "what", "Berkas tertinggal: " + word.apply(Secret.INCIDENT),
                    "noticedAt", "2026-11-23T08:00",
                    "fromAt", "2001-01-01T00:00",
                    "toAt", "2199-01-01T00:00")));
    head.get(at);
    seen(head.submitOnly(at + "/penanganan", Map.of("handling", word.apply(Secret.INCIDENT))));
    head.get(at);
    seen(head.submitOnly(at + "/hitung", Map.of()));
    return Desk.id(at);
  }

  private static String seen(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }
}
