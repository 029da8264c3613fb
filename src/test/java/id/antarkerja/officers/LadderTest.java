package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Role;
import id.antarkerja.officers.institutions.Institution;
import id.antarkerja.officers.institutions.InstitutionKind;
import id.antarkerja.officers.institutions.Institutions;
import id.antarkerja.officers.institutions.NewInstitution;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody comes up by way of the side: what counts is how far up a place is, not whose branch. */
class LadderTest extends HouseTest {
  private static final String HERE = "7401";
  private static final String BESIDE = "7402";
  private static final String PROVINCE = "74";

  @Autowired private Accounts accounts;
  @Autowired private Approvals approvals;
  @Autowired private Institutions institutions;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_move_up_into_another_branch_waits_for_a_yes_and_one_to_the_side_does_not() {
    var wanted =
        new NewInstitution(
            InstitutionKind.SCHOOL_UNIT, "BKK " + UUID.randomUUID(), HERE, null, null, null);
    Institution below = as(signedUp(HERE, Role.HEAD).acting(), () -> institutions.enter(wanted));
    SignedUp mover = newcomer(PROVINCE, Role.HEAD);
    UUID climber = newcomer(below.territory(), Role.HEAD).account();
    UUID colleague = newcomer(HERE, Role.HEAD).account();
    assertThatThrownBy(() -> as(mover.acting(), () -> movedBehindTheDoor(climber)))
        .hasStackTraceContaining("a role is given by two");
    Visitor head = signedIn(mover);
    posted(head, climber, BESIDE);
    posted(head, colleague, BESIDE);
    for (UUID moved : new UUID[] {climber, colleague}) {
      assertThat(state(moved).territory()).isEqualTo(BESIDE);
      assertThat(state(moved).waiting()).isEqualTo(moved.equals(climber));
    }
    UUID request = as(mover.acting(), () -> approvals.of(climber)).orElseThrow().id();
    as(
        newcomer(PROVINCE, Role.HEAD).acting(),
        () -> {
          approvals.decide(request, true, null);
          return true;
        });
    assertThat(state(climber).waiting()).isFalse();

    UUID governor = newcomer(HERE, Role.HEAD).account();
    posted(signedIn(newcomer("*", Role.ADMIN)), governor, "81");
    assertThat(state(governor).territory()).isEqualTo("81");
    assertThat(state(governor).waiting()).isTrue();
  }

  @Test
  void the_ladder_goes_from_institutions_and_missions_to_the_centre() {
    String[] upwards = {"3215i00001", "3215", "b32", "33", "b", "*"};
    for (int from = 0; from < upwards.length; from++) {
      for (int to = 0; to < upwards.length; to++) {
        assertThat(goesUp(upwards[from], upwards[to])).isEqualTo(to > from);
      }
    }
    assertThat(goesUp("xHKG", "3215i00001")).isFalse();
    assertThat(goesUp("3215i00001", "xHKG")).isFalse();
  }

  private boolean goesUp(String from, String to) {
    return owner()
        .sql("select access.goes_up(:from, :to)")
        .param("from", from)
        .param("to", to)
        .query(Boolean.class)
        .single();
  }

  private int movedBehindTheDoor(UUID account) {
    return jdbc.sql("update access.accounts set territory = :to where id = :id")
        .param("to", BESIDE)
        .param("id", account)
        .update();
  }

  private static void posted(Visitor who, UUID officer, String place) {
    String page = "/petugas/pejabat/" + officer + "/riwayat";
    who.get(page);
    var sent =
        who.submitOnly(page, Map.of("place_text", place, "post", "OFFICER", "from", "2026-11-23"));
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
  }

  private AccountState state(UUID account) {
    return asSystem(() -> accounts.state(account)).orElseThrow();
  }
}
