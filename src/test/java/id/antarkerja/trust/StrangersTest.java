package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who knows a person's name or numbers learns at another office only where to ask. */
class StrangersTest extends MatrixHouse {
  private List<String> known() {
    String nik =
        worlds.here().canaries().stream()
            .map(Canary::token)
            .filter(token -> token.startsWith("321505"))
            .findFirst()
            .orElseThrow();
    return List.of(worlds.here().first(Secret.NAME).token(), nik);
  }

  @Test
  void a_search_for_exactly_that_person_finds_nobody() {
    Visitor stranger = visitor(Who.OTHER);
    for (String words : known()) {
      stranger.get(Desk.PEOPLE);
      Answer answer = stranger.submit(Desk.PEOPLE, Map.of("q", words));
      assertThat(answer.page().select("tbody tr")).as(words).isEmpty();
      assertThat(foreign(answer, Who.OTHER, words)).isEmpty();
    }
  }

  @Test
  void the_office_that_holds_the_person_finds_them_by_the_same_words() {
    for (String words : known()) {
      assertThat(Desk.names(visitor(Who.OWN), words)).as(words).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(Desk.names(visitor(Who.OWN), known().getFirst())).hasSize(1);
  }

  @Test
  void what_is_searched_for_stands_in_no_address() {
    Visitor officer = visitor(Who.OWN);
    officer.get(Desk.PEOPLE);
    String name = known().getFirst();
    Answer answer = officer.submitOnly(Desk.PEOPLE, Map.of("q", name));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("tbody a").eachText()).anyMatch(text -> text.contains(name));
    assertThat(answer.page().select("a[href*=" + name + "]")).isEmpty();
  }

  @Test
  void the_hint_that_somebody_is_registered_elsewhere_tells_nothing_of_them() {
    Visitor stranger = visitor(Who.OTHER);
    stranger.get(Desk.REGISTER);
    String nik = known().getLast();
    Answer seen =
        stranger.submit(Desk.REGISTER, Map.of("aksi", "lihat", "nik", nik, "name", "Orang Lain"));
    assertThat(seen.page().select("#mirip").text()).contains("kantor lain");
    assertThat(foreign(seen, Who.OTHER, nik)).isEmpty();
  }

  @Test
  void a_letter_s_page_shows_initials() {
    Answer paper = visitor().get(filled("/surat/{code}", worlds.here(), Who.ANONYMOUS));
    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.text()).containsPattern("Inisial S\\. K\\.");
    assertThat(foreign(paper, Who.ANONYMOUS, "")).isEmpty();
  }
}
