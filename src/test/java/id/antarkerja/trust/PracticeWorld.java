package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.Map;

/** A practice that an officer is writing: for their office alone. */
final class PracticeWorld {
  private PracticeWorld() {}

  static String draft(Visitor officer) {
    String page = "/petugas/praktik/baru";
    officer.get(page);
    Answer saved =
        officer.submitOnly(
            page,
            Map.of(
                "title",
                "Praktik " + Desk.letters(),
                "problem",
                "Masalah",
                "groups",
                "EVERYBODY",
                "steps",
                "Satu langkah",
                "from",
                "2026-01-01",
                "to",
                "2026-02-01",
                "hours",
                "10",
                "cost",
                "0"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    return Desk.id(saved.location().replaceFirst("[?].*", ""));
  }
}
