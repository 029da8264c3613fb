package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.AccountRequests;
import id.antarkerja.access.AccountRequests.Waiting;
import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.NewAccount;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person makes accounts; what they may do takes two persons, not two accounts. */
class ApprovalsTest extends HouseTest {
  private static final String HERE = "7472";
  private static final String ABOVE = "74";

  @Autowired private Officers officers;
  @Autowired private Approvals approvals;
  @Autowired private Accounts accounts;
  @Autowired private AccountRequests requests;
  @Autowired private SecondPersons seconds;
  @Autowired private OneTimeLinks links;

  @Test
  void a_new_account_opens_nothing_before_somebody_above_says_yes() {
    SignedUp maker = newcomer(HERE, Role.HEAD);
    SignedUp above = newcomer(ABOVE, Role.HEAD);
    Visitor head = signedIn(maker);
    head.get("/petugas/pejabat/baru");
    String email = UUID.randomUUID() + "@uji.example";
    String page =
        head.submitOnly(
                "/petugas/pejabat/baru",
                Map.of(
                    "kind", "CIVIL_SERVANT", "name", "Sri Baru", "email", email, "role", "OFFICER"))
            .location();
    UUID made = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    assertThat(head.get(page).text()).contains("menunggu persetujuan");
    assertThat(head.last().page().select("form[action$=tautan]")).isEmpty();
    refused(maker, () -> officers.link(made, Duration.ofHours(1))).contains("officer.waiting");
    assertThatThrownBy(() -> as(maker.acting(), () -> links.issue(made, Duration.ofHours(1))))
        .hasStackTraceContaining("nobody said yes");

    UUID request = waiting(maker, made).id();
    assertThat(mails(request)).isGreaterThanOrEqualTo(1);
    assertThat(head.get(Approvals.PATH).page().select("form[action*='" + request + "']")).isEmpty();
    refused(maker, decide(request)).contains("second.");
    refused(newcomer(HERE, Role.HEAD), decide(request)).contains("second.notAbove");
    SignedUp puppet = newcomer(ABOVE, Role.HEAD);
    made(puppet.account(), maker.account());
    refused(puppet, decide(request)).contains("second.related");
    assertThat(accounts(made).waiting()).isTrue();

    Visitor province = signedIn(above);
    assertThat(province.get("/petugas").text()).contains("menunggu persetujuan Anda");
    province.get(Approvals.PATH);
    province.submit(Approvals.PATH + "/" + request + "/setujui", Map.of());
    assertThat(accounts(made).disabled()).isFalse();
    assertThat(audited("officer.approved", made)).isEqualTo(1);
    assertThat(head.get(page).page().select("form[action$=tautan]")).isNotEmpty();
    assertThat(
            asSystem(() -> seconds.against(made, officerOf(HERE).account())).orElseThrow().code())
        .isEqualTo("second.young");
    assertThatThrownBy(() -> as(above.acting(), decide(request))).isInstanceOf(NotThere.class);
  }

  @Test
  void who_comes_from_the_first_person_or_let_them_in_or_is_new_is_no_second_one() {
    UUID first = newcomer(HERE, Role.HEAD).account();
    UUID child = newcomer(HERE, Role.HEAD).account();
    UUID grandchild = newcomer(HERE, Role.HEAD).account();
    UUID sibling = newcomer(HERE, Role.HEAD).account();
    made(child, first);
    made(grandchild, child);
    made(sibling, first);
    assertThat(against(first, first)).isEqualTo("second.oneself");
    assertThat(against(child, first)).isEqualTo("second.related");
    assertThat(against(grandchild, first)).as("by a chain").isEqualTo("second.related");
    assertThat(against(first, child)).as("the maker").isEqualTo("second.related");
    assertThat(against(sibling, child)).as("of the same maker").isEqualTo("second.related");
    assertThat(against(first, grandchild))
        .as("the province, for whom the regency entered")
        .isEmpty();
    assertThat(distant(first, grandchild))
        .as("of what leaves the house or lets others in")
        .isEqualTo("second.related");
    assertThat(distant(sibling, grandchild)).as("somebody beside them").isEmpty();
    String longAgo = "now() - interval '31 days'";
    set(sibling, "approved_at = " + longAgo + ", opened_at = " + longAgo);
    set(child, "approved_at = " + longAgo + ", opened_at = " + longAgo);
    assertThat(against(sibling, child)).isEmpty();
    UUID other = newcomer(HERE, Role.HEAD).account();
    assertThat(against(other, first)).isEmpty();
    set(other, "let_in_by = array['" + first + "'::uuid]");
    assertThat(against(other, first)).as("handed a way in").isEqualTo("second.related");
    set(other, "let_in_by = '{}', second_from = now() + interval '1 hour'");
    assertThat(against(other, first)).isEqualTo("second.young");
    assertThat(against(first, other)).as("the first may be new").isEmpty();
  }

  @Test
  void who_stands_above_their_maker_says_no_yes_to_an_account_but_somebody_beside_does() {
    SignedUp province = newcomer(ABOVE, Role.HEAD);
    SignedUp puppet = newcomer(HERE, Role.HEAD);
    SignedUp second = newcomer(HERE, Role.HEAD);
    made(puppet.account(), province.account());
    made(second.account(), puppet.account());
    UUID request = waiting(second, entered(second)).id();
    refused(province, decide(request)).contains("second.related");
    as(newcomer(ABOVE, Role.HEAD).acting(), decide(request));
  }

  @Test
  void a_higher_role_waits_for_its_yes_and_the_database_gives_none_without() {
    SignedUp asker = newcomer(HERE, Role.HEAD);
    SignedUp officer = newcomer(HERE, Role.OFFICER);
    as(asker.acting(), done(() -> officers.changeRole(officer.account(), Role.HEAD)));
    assertThat(accounts(officer.account()).role()).isEqualTo(Role.OFFICER);
    refused(asker, () -> requests.ask(officer.account(), Role.HEAD, asker.account()))
        .contains("account.asked");
    assertThatThrownBy(
            () -> as(asker.acting(), done(() -> accounts.changeRole(officer.account(), Role.HEAD))))
        .hasStackTraceContaining("a role is given by two");
    UUID third = newcomer(HERE, Role.OFFICER).account();
    assertThatThrownBy(
            () -> as(asker.acting(), () -> requests.ask(third, Role.ADMIN, asker.account())))
        .hasStackTraceContaining("row-level security");

    as(newcomer(ABOVE, Role.HEAD).acting(), decide(waiting(asker, officer.account()).id()));
    assertThat(accounts(officer.account()).role()).isEqualTo(Role.HEAD);
    assertThat(against(officer.account(), asker.account())).isEqualTo("second.young");
    assertThat(share(officer.account())).as("reads as before").isEqualTo(1);
    as(asker.acting(), done(() -> officers.changeRole(officer.account(), Role.OFFICER)));
    assertThat(accounts(officer.account()).role()).as("down again at once").isEqualTo(Role.OFFICER);
  }

  @Test
  void a_no_needs_a_reason_and_a_request_lapses_after_two_weeks() {
    SignedUp maker = newcomer(HERE, Role.HEAD);
    UUID made = entered(maker);
    assertThat(share(made)).isEqualTo(5);
    UUID request = waiting(maker, made).id();
    Visitor province = signedIn(newcomer(ABOVE, Role.HEAD));
    province.get(Approvals.PATH);
    String no = Approvals.PATH + "/" + request + "/tolak";
    assertThat(province.submitOnly(no, Map.of("reason", "tidak")).status()).isEqualTo(422);
    province.get(Approvals.PATH);
    province.submit(no, Map.of("reason", "Tidak dikenal di kantor itu."));
    assertThat(accounts(made).waiting()).isTrue();
    assertThat(audited("officer.refused", made)).isEqualTo(1);
    assertThat(as(maker.acting(), () -> approvals.of(made))).isEmpty();

    as(maker.acting(), done(() -> officers.changeRole(made, Role.OFFICER)));
    UUID again = waiting(maker, made).id();
    owner()
        .sql("update access.account_requests set expires_at = now() where id = :id")
        .param("id", again)
        .update();
    assertThatThrownBy(() -> as(newcomer(ABOVE, Role.HEAD).acting(), decide(again)))
        .isInstanceOf(NotThere.class);
    assertThat(accounts(made).waiting()).isTrue();
    as(maker.acting(), done(() -> officers.changeRole(made, Role.OFFICER)));
    assertThat(waiting(maker, made).id()).isNotEqualTo(again);
  }

  @Test
  void entering_asking_and_deciding_want_a_fresh_proof() {
    SignedUp maker = newcomer(HERE, Role.HEAD);
    UUID made = entered(maker);
    UUID request = waiting(maker, made).id();
    UUID another = newcomer(HERE, Role.OFFICER).account();
    Acting stale = maker.acting().verified(Instant.now().minus(Duration.ofMinutes(6)));
    for (Supplier<?> step :
        List.<Supplier<?>>of(
            () -> officers.enter(newOfficer()),
            done(() -> officers.changeRole(another, Role.HEAD)),
            decide(request))) {
      assertThatThrownBy(() -> as(stale, step)).isInstanceOf(StepUpNeeded.class);
    }
  }

  /** Whatever the program says: an account that an officer inserts waits. */
  @Test
  void the_database_makes_every_account_of_an_officer_wait() {
    SignedUp maker = newcomer(HERE, Role.HEAD);
    UUID id = UUID.randomUUID();
    UUID office = maker.acting().requireOffice();
    as(
        maker.acting(),
        done(
            () ->
                accounts.createAll(
                    List.of(
                        new NewAccount(
                            id, Role.OFFICER, "Diam-diam", id + "@uji.example", office, "K", HERE)),
                    Map.of(id, "{argon2}hash"))));
    assertThat(accounts(id).waiting()).isTrue();
    assertThat(accounts(id).opened()).isFalse();
    assertThat(against(id, maker.account())).isEqualTo("second.young");
  }

  private UUID entered(SignedUp maker) {
    return as(maker.acting(), () -> officers.enter(newOfficer()));
  }

  private NewOfficer newOfficer() {
    return new NewOfficer(
        OfficerKind.CIVIL_SERVANT,
        "Sri Baru",
        UUID.randomUUID() + "@uji.example",
        Role.OFFICER,
        OfficeLoading.office(OfficeKind.REGENCY, "Dinas", HERE, HERE).id());
  }

  private Waiting waiting(SignedUp reader, UUID account) {
    return as(reader.acting(), () -> approvals.of(account)).orElseThrow();
  }

  private Supplier<?> decide(UUID request) {
    return done(() -> approvals.decide(request, true, null));
  }

  private static Supplier<?> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private AbstractStringAssert<?> refused(SignedUp who, Supplier<?> work) {
    return assertThatThrownBy(() -> as(who.acting(), work))
        .isInstanceOf(RefusedException.class)
        .message();
  }

  private AccountState accounts(UUID id) {
    return asSystem(() -> accounts.state(id)).orElseThrow();
  }

  private String against(UUID second, UUID first) {
    return asSystem(() -> seconds.against(second, first)).map(Reason::code).orElse("");
  }

  private String distant(UUID second, UUID first) {
    return asSystem(() -> seconds.distantAgainst(second, first)).map(Reason::code).orElse("");
  }

  private void set(UUID account, String what) {
    owner()
        .sql("update access.accounts set " + what + " where id = :id")
        .param("id", account)
        .update();
  }

  private int share(UUID account) {
    return owner()
        .sql("select access.reading_share(:id)")
        .param("id", account)
        .query(Integer.class)
        .single();
  }

  private long mails(UUID request) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", request)
        .query(Long.class)
        .single();
  }
}
