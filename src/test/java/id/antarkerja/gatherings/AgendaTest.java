package id.antarkerja.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of gatherings, on the pages and in one's own calendar. */
class AgendaTest extends GatheringHouse {
  @Autowired private Calendars calendars;

  @Test
  void a_calendar_tells_who_moved_up_and_ends_with_its_owner_s_work_or_password() {
    SignedUp head = head();
    SignedUp first = officer();
    SignedUp owner = officer();
    UUID gathering = announced(head, text(1));
    register(first, gathering);
    register(owner, gathering);
    String address = as(owner.acting(), calendars::renew);
    String path = address.substring(address.indexOf("/kalender/"));
    assertThat(new String(visitor().get(path).body(), StandardCharsets.UTF_8))
        .contains("STATUS:TENTATIVE");
    clock.set("2026-11-24T12:00:00+07:00");
    giveBack(first, gathering);
    assertThat(new String(visitor().get(path).body(), StandardCharsets.UTF_8))
        .contains("STATUS:CONFIRMED", "LAST-MODIFIED:20261124T050000Z");
    account(owner, "role = 'AUDITOR'");
    assertThat(visitor().get(path).status()).isEqualTo(404);
    account(owner, "role = 'OFFICER'");
    assertThat(visitor().get(path).status()).isEqualTo(200);
    account(owner, "password_hash = password_hash || '.'");
    assertThat(visitor().get(path).status()).isEqualTo(404);
  }

  private void account(SignedUp whose, String change) {
    owner()
        .sql("update access.accounts set " + change + " where id = :id")
        .param("id", whose.account())
        .update();
  }

  @Test
  void a_list_goes_on_where_the_page_before_ended() {
    SignedUp head = head();
    String word = "serial" + UUID.randomUUID().toString().substring(0, 6);
    for (int i = 0; i < 23; i++) {
      GatheringText plain = text(null);
      GatheringText named =
          new GatheringText(
              plain.kind(),
              "Kelas " + word,
              plain.description(),
              plain.place(),
              null,
              plain.startsAt(),
              plain.endsAt(),
              null,
              plain.registersUntil(),
              null,
              null,
              null,
              plain.contact(),
              plain.audience());
      announced(head, named);
    }
    Visitor browser = signedIn(head);
    for (String tab : List.of("", "tab=kantor&")) {
      List<String> first =
          browser.get(HOME + "?" + tab + "q=" + word).page().select(".nba a").eachAttr("href");
      assertThat(first).hasSize(20);
      String next = browser.last().page().select("a[rel=next]").attr("href");
      List<String> rest = browser.get(next).page().select(".nba a").eachAttr("href");
      assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
    }
    assertThat(browser.get(HOME + "?sesudah=besok_lusa").status()).isEqualTo(200);
  }
}
