package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.Map;

/** A workshop of an office, announced to every officer of the country. */
final class Announced {
  private static final String NEW = "/petugas/kegiatan/baru";

  private Announced() {}

  static String by(Visitor head) {
    head.get(NEW);
    Answer planned =
        head.submitOnly(
            NEW,
            Map.of(
                "kind", "WORKSHOP",
                "title", "Kegiatan " + Desk.letters(),
                "description", "Isi",
                "startsOn", "2026-12-01",
                "startsTime", "09:00",
                "endsTime", "12:00",
                "place", "Aula",
                "contact", "Panitia"));
    assertThat(planned.status()).as(planned.text()).isEqualTo(303);
    head.get(planned.location());
    head.submit(planned.location() + "/buka", Map.of());
    return Desk.id(planned.location());
  }
}
