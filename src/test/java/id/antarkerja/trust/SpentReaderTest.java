package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A colleague of the officer who looks after everybody here, with three hundred strangers read: no
 * door that the matrix knows shows them one more, also none that is made later.
 */
class SpentReaderTest extends MatrixHouse {
  private static final Set<Secret> OF_PEOPLE =
      EnumSet.of(Secret.NAME, Secret.PERSON, Secret.NIK, Secret.ADDRESS);

  private final Authz authz = Authz.read();
  private final Cells cells = new Cells(authz);

  @Test
  void who_was_shown_three_hundred_strangers_is_shown_no_further_one_by_any_address() {
    List<String> addresses =
        Stream.concat(
                authz.cells().keySet().stream()
                    .filter(endpoint -> endpoint.startsWith("GET "))
                    .filter(endpoint -> "200".equals(authz.expected(endpoint, Who.OWN)))
                    .map(endpoint -> cells.address(endpoint, this::here)),
                authz.probes().stream().map(this::here))
            .toList();
    SignedUp spent = newcomer(OneOffice.HERE, Role.OFFICER);
    Visitor colleague = signedIn(spent);
    List<String> shown = new ArrayList<>();
    int stopped = 0;
    int seenByOwn = 0;
    for (String address : addresses) {
      spend(spent);
      Answer answer = colleague.get(address);
      assertThat(Cells.isSentToSignIn(answer)).as(address).isFalse();
      stopped += answer.status() == 429 ? 1 : 0;
      people(answer, address).forEach(canary -> shown.add(address + " shows " + canary));
      seenByOwn += people(visitor(Who.OWN).get(address), address).isEmpty() ? 0 : 1;
    }
    spend(spent);
    shown.addAll(searched(colleague));
    assertThat(shown).isEmpty();
    assertThat(searched(visitor(Who.OWN))).as("the number of the card").isNotEmpty();
    assertThat(stopped).as("doors to a person").isGreaterThan(15);
    assertThat(seenByOwn).as("where there is somebody to be seen").isGreaterThan(25);
  }

  /** Who knows the whole name finds the row, and in it no number of a card. */
  private List<String> searched(Visitor reader) {
    String page = "/petugas/pencari-kerja";
    String name = here("{person.name}");
    reader.get(page);
    Answer found = reader.submitOnly(page, Map.of("q", "Sari " + name));
    assertThat(found.page().select("tbody tr")).as(found.text()).isNotEmpty();
    return people(found, name).stream().map(canary -> "a search shows " + canary).toList();
  }

  private String here(String text) {
    return filled(text, worlds.here(), Who.OWN);
  }

  /** Of names and what belongs to them, what was not in the address. */
  private List<Canary> people(Answer answer, String address) {
    String sent = Canary.squeezed(address);
    return worlds.canaries().in(Shown.all(answer)).stream()
        .filter(canary -> OF_PEOPLE.contains(canary.secret()))
        .filter(canary -> !sent.contains(canary.token()))
        .toList();
  }

  /** Whatever the page before has shown; too many stops would end the session. */
  private void spend(SignedUp reader) {
    owner()
        .sql(
            """
            delete from audit.strangers where account = :who;
            delete from audit.rows where account = :who;
            delete from audit.stops where account = :who;
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, 300);
            """)
        .param("who", reader.account())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusHours(2))
        .update();
  }
}
