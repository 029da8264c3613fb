package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.AccountRequests;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Uuid7;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The officers of a workbook are let in by two persons with two forms, by the rules of one. */
class ManyAccountsTest extends HouseTest {
  private static final String HERE = "7604";
  private static final String ABOVE = "76";
  private static final String ASK = Approvals.PATH + "/ajukan";
  private static final String APPROVE = Approvals.PATH + "/setujui";

  @Autowired private Officers officers;
  @Autowired private AccountRequests requests;
  @Autowired private Accounts accounts;
  @Autowired private ManyAccounts all;

  @Test
  void new_officers_are_asked_for_together_and_approved_together_by_somebody_else() {
    SignedUp maker = newcomer(HERE, Role.HEAD);
    SignedUp above = newcomer(ABOVE, Role.HEAD);
    List<UUID> made = entered(maker, 3);
    List<String> accountsOf = made.stream().map(UUID::toString).toList();
    Visitor head = signedIn(maker);

    head.get(Approvals.PATH);
    assertThat(head.last().page().select("input[name=akun]").eachAttr("value"))
        .containsAll(accountsOf);
    head.submitOnly(ASK, Map.of());
    assertThat(head.last().status()).isEqualTo(422);
    assertThat(head.last().text()).contains("Centang paling sedikit satu");
    UUID foreign = entered(newcomer("7401", Role.HEAD), 1).getFirst();
    head.get(Approvals.PATH);
    assertThat(
            head.submitOnly(ASK, Map.of("akun", List.of(accountsOf.getFirst(), foreign.toString())))
                .text())
        .as("one of another office; the other tick stays")
        .contains("Sebagian sudah diputus orang lain");
    assertThat(head.last().status()).isEqualTo(422);
    assertThat(head.last().page().select("input[name=akun][checked]").eachAttr("value"))
        .containsExactly(accountsOf.getFirst());
    assertThat(waiting(maker, made)).as("all or none").isEmpty();
    head.get(Approvals.PATH);
    head.submit(ASK, Map.of("akun", accountsOf));
    List<String> asked = waiting(maker, made);
    assertThat(asked).hasSize(3);
    assertThat(mailsAbout(asked)).as("one mail for all").isEqualTo(1);

    head.get(Approvals.PATH);
    assertThat(head.last().page().select("input[name=permintaan]")).isEmpty();
    Visitor province = signedIn(above);
    province.get(Approvals.PATH);
    List<String> withUnknown = List.of(asked.getFirst(), UUID.randomUUID().toString());
    assertThat(province.submitOnly(APPROVE, Map.of("permintaan", withUnknown)).status())
        .as("decided meanwhile, or never there")
        .isEqualTo(422);
    assertThat(province.last().page().select("input[name=permintaan][checked]").eachAttr("value"))
        .containsExactly(asked.getFirst());
    assertThat(waiting(maker, made)).hasSize(3);
    province.get(Approvals.PATH);
    grownOld(above.account());
    assertThat(province.submitOnly(APPROVE, Map.of("permintaan", asked)).location())
        .startsWith("/masuk/ulang?ke=");
    assertThat(province.get(Approvals.PATH).page().select("input[name=permintaan]"))
        .as("whoever must prove first ticks afterwards")
        .isEmpty();
    province = signedIn(above);
    province.get(Approvals.PATH);
    province.submit(APPROVE, Map.of("permintaan", asked));
    assertThat(waiting(maker, made)).isEmpty();
    for (UUID one : made) {
      assertThat(asSystem(() -> accounts.state(one)).orElseThrow().waiting()).isFalse();
      assertThat(audited("officer.approved", one)).isEqualTo(1);
    }
  }

  @Test
  void what_one_asked_for_oneself_stands_last_and_only_what_one_may_ask_for_is_listed() {
    SignedUp maker = newcomer(HERE, Role.HEAD);
    SignedUp other = newcomer(HERE, Role.HEAD);
    List<UUID> own = asked(maker, 2);
    List<UUID> others = asked(other, 1);
    assertThat(
            as(maker.acting(), requests::waiting).stream()
                .map(AccountRequests.Waiting::account)
                .filter(one -> own.contains(one) || others.contains(one)))
        .containsExactly(others.getFirst(), own.get(0), own.get(1));
    UUID auditor = entered(newcomer(HERE, Role.ADMIN), 1, Role.AUDITOR).getFirst();
    assertThat(signedIn(maker).get(Approvals.PATH).text()).doesNotContain(auditor.toString());
    assertThat(as(maker.acting(), () -> requests.unasked(Roles.toGive(), 0, ManyAccounts.MOST)))
        .extracting(AccountRequests.Unasked::id)
        .doesNotContain(auditor);
  }

  private List<UUID> asked(SignedUp maker, int many) {
    List<UUID> made = entered(maker, many);
    as(
        maker.acting(),
        () -> {
          all.ask(new LinkedHashSet<>(made));
          return true;
        });
    return made;
  }

  private List<UUID> entered(SignedUp maker, int many) {
    return entered(maker, many, Role.OFFICER);
  }

  private List<UUID> entered(SignedUp maker, int many, Role role) {
    Map<UUID, NewOfficer> all = new LinkedHashMap<>();
    for (int i = 0; i < many; i++) {
      all.put(
          Uuid7.next(),
          new NewOfficer(
              OfficerKind.CIVIL_SERVANT,
              "Baru Sekali",
              UUID.randomUUID() + "@uji.example",
              role,
              new OfficeId(maker.acting().requireOffice())));
    }
    as(
        maker.acting(),
        () -> {
          officers.enterWaiting(all);
          return true;
        });
    return List.copyOf(all.keySet());
  }

  private List<String> waiting(SignedUp reader, List<UUID> whom) {
    return as(reader.acting(), requests::waiting).stream()
        .filter(one -> whom.contains(one.account()))
        .map(one -> one.id().toString())
        .toList();
  }

  private long mailsAbout(List<String> requests) {
    return owner()
        .sql(
            """
            select count(*) from (select distinct about from notifications.messages
                                   where about::text = any (:ids)) m
            """)
        .param("ids", requests.toArray(String[]::new))
        .query(Long.class)
        .single();
  }
}
