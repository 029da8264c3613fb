package id.antarkerja.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Together;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.notifications.Message;
import id.antarkerja.notifications.Notifications;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who promised what to whom, and how far it is. */
class CommitmentsTest extends PartnerHouse {
  @Autowired private Notifications notifications;

  @Test
  void an_agreement_is_in_force_when_every_party_said_yes_to_the_same_version() {
    Shared there = shared();
    Acting office = there.keeper().acting();
    Acting firm = there.firm().acting();
    UUID id = drafted(there, 25, TODAY.plusDays(30));
    assertThatThrownBy(() -> step(there.guest().acting(), id, AgreementStep.PROPOSE, 2))
        .as("no party")
        .isInstanceOf(NotThere.class);
    Acting above = newcomer(SULTENG, Role.HEAD).acting();
    step(office, id, AgreementStep.PROPOSE, 2);
    assertThat(as(above, () -> commitments.of(id))).as("what was proposed").hasSize(1);
    assertThatThrownBy(() -> run(office, () -> agreements.change(id, 3, text(there))))
        .hasMessageContaining("partners.proposed");
    step(firm, id, AgreementStep.REOPEN, 3);
    assertThatThrownBy(() -> as(above, () -> agreements.one(id)))
        .as("talked about again")
        .isInstanceOf(NotThere.class);
    assertThat(as(above, () -> commitments.of(id))).isEmpty();
    assertThat(as(office, () -> agreements.one(id).textVersion())).isEqualTo(2);
    run(office, () -> agreements.change(id, 4, text(there)));
    step(firm, id, AgreementStep.PROPOSE, 5);
    assertThat(as(office, () -> agreements.one(id).state()))
        .as("the yes to the first version counts no more")
        .isEqualTo(AgreementState.PROPOSED);
    step(office, id, AgreementStep.AGREE, 6);
    assertThat(as(office, () -> agreements.one(id).state())).isEqualTo(AgreementState.IN_FORCE);
    assertThat(as(office, () -> agreements.one(id).inForceOn())).isEqualTo(TODAY);
    assertThatThrownBy(() -> step(office, id, AgreementStep.FULFIL, 7))
        .hasMessageContaining("partners.unkept");
    assertThatThrownBy(() -> step(office, id, AgreementStep.END, 6))
        .isInstanceOf(StaleChange.class);
    step(firm, id, AgreementStep.END, 7);
    UUID promise = as(office, () -> commitments.of(id).getFirst().id());
    assertThat(commitment(office, promise).state()).as("stays").isEqualTo(CommitmentState.OPEN);
  }

  @Test
  void one_side_reports_and_the_other_confirms() {
    Shared there = shared();
    Acting office = there.keeper().acting();
    Acting firm = there.firm().acting();
    UUID id = promised(there, 25, TODAY.plusDays(30));
    UUID first = reported(firm, id, 12);
    assertThat(commitment(office, id).done()).as("nobody confirmed").isZero();
    assertThatThrownBy(() -> run(firm, () -> commitments.answer(id, first, null)))
        .as("one's own report")
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> run(there.guest().acting(), () -> commitments.answer(id, first, null)))
        .as("no side of it")
        .isInstanceOf(NotThere.class);
    run(office, () -> commitments.answer(id, first, null));
    assertThat(commitment(firm, id).state()).isEqualTo(CommitmentState.PARTLY);
    UUID second = reported(firm, id, 20);
    run(office, () -> commitments.answer(id, second, "Baru delapan yang datang"));
    assertThat(commitment(firm, id).done()).isEqualTo(12);
    UUID third = reported(office, id, 13);
    run(firm, () -> commitments.answer(id, third, null));
    assertThat(commitment(office, id).state()).isEqualTo(CommitmentState.KEPT);
    assertThatThrownBy(() -> reported(firm, id, 1)).hasMessageContaining("partners.settled");
    UUID agreement = commitment(office, id).agreementId();
    step(office, agreement, AgreementStep.FULFIL, 4);
    assertThat(as(firm, () -> agreements.one(agreement).state()))
        .isEqualTo(AgreementState.FULFILLED);
    assertThatThrownBy(
            () -> as(firm, () -> jdbc.sql("update partners.events set kind = 'NOTHING'").update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void only_the_receiver_says_that_it_was_broken_and_not_too_early() {
    Shared there = shared();
    Acting office = there.keeper().acting();
    Acting firm = there.firm().acting();
    UUID id = promised(there, null, TODAY.plusDays(3));
    String reason = "Mesinnya tidak pernah datang";
    assertThatThrownBy(
            () -> run(firm, () -> commitments.settle(id, 1, CommitmentState.RELEASED, reason)))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () -> run(office, () -> commitments.settle(id, 1, CommitmentState.BROKEN, reason)))
        .hasMessageContaining("partners.notYet");
    assertThatThrownBy(() -> reported(firm, id, 3)).hasMessageContaining("partners.amount");
    assertThatThrownBy(
            () -> as(firm, () -> commitments.report(id, TODAY.plusDays(1), null, "Nanti")))
        .hasMessageContaining("partners.day");
    clock.advance(Duration.ofDays(4));
    run(office, () -> commitments.settle(id, 1, CommitmentState.BROKEN, reason));
    assertThat(commitment(firm, id).state()).isEqualTo(CommitmentState.BROKEN);
    assertThatThrownBy(
            () -> run(office, () -> commitments.settle(id, 2, CommitmentState.RELEASED, reason)))
        .hasMessageContaining("partners.settled");
  }

  @Test
  void of_two_confirmations_at_once_one_counts() throws Exception {
    Shared there = shared();
    UUID id = promised(there, 25, TODAY.plusDays(30));
    UUID report = reported(there.firm().acting(), id, 10);
    SignedUp colleague = officer(PALU);
    invited(there.keeper(), there.room(), guest(colleague, Part.OFFICE));
    run(colleague.acting(), () -> seats.accept(there.room()));
    CompletableFuture<?> other =
        as(
            there.keeper().acting(),
            () -> {
              commitments.answer(id, report, null);
              int holder = pid();
              var second =
                  CompletableFuture.runAsync(
                      () -> run(colleague.acting(), () -> commitments.answer(id, report, null)));
              Together.untilItWaits(owner(), second, holder);
              return second;
            });
    assertThatThrownBy(() -> other.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(StaleChange.class);
    assertThat(commitment(there.firm().acting(), id).done()).isEqualTo(10);
  }

  @Test
  void every_number_counts_what_its_list_shows() {
    Shared there = shared();
    Acting office = there.keeper().acting();
    UUID late = promised(there, 25, TODAY.plusDays(2));
    UUID kept = promised(there, null, TODAY.plusDays(20));
    promised(there, 5, TODAY.plusDays(40));
    drafted(there, 7, TODAY.plusDays(9));
    UUID done = reported(there.firm().acting(), kept, null);
    run(office, () -> commitments.answer(kept, done, null));
    reported(there.firm().acting(), late, 5);
    clock.advance(Duration.ofDays(5));
    Acting head = newcomer(PALU, Role.HEAD).acting();
    Acting above = newcomer(SULTENG, Role.HEAD).acting();
    for (Acting reader : List.of(office, there.firm().acting(), head, above)) {
      LedgerQuery query = new LedgerQuery(LedgerQuery.Reach.REGION, there.room(), null, "", null);
      Tally tally = as(reader, () -> ledger.tally(query));
      assertThat(tally.late()).as("%s", reader).isEqualTo(1);
      assertThat(tally.kept()).isEqualTo(1);
      assertThat(tally.open()).isEqualTo(1);
      assertThat(tally.all()).isEqualTo(3);
      for (Standing standing : Standing.values()) {
        assertThat(as(reader, () -> ledger.list(query.with(standing), null, 50)))
            .as("%s %s", reader.role(), standing)
            .hasSize(Math.toIntExact(tally.of(standing)));
      }
    }
    assertThat(
            as(
                    office,
                    () ->
                        ledger.tally(
                            new LedgerQuery(
                                LedgerQuery.Reach.MINE, there.room(), null, null, null)))
                .waiting())
        .isEqualTo(1);
    LedgerQuery region = new LedgerQuery(LedgerQuery.Reach.REGION, null, null, null, null);
    List<Ledger.Line> lines = as(above, () -> ledger.lines(region, false));
    String palu = office.requireOffice().toString();
    Ledger.Line line =
        lines.stream().filter(one -> one.key().equals(palu)).findFirst().orElseThrow();
    LedgerQuery ofPalu =
        new LedgerQuery(
            LedgerQuery.Reach.REGION, null, office.requireOffice(), null, Standing.LATE);
    assertThat(as(above, () -> ledger.list(ofPalu, null, 1000)))
        .hasSize(Math.toIntExact(line.tally().late()));
  }

  @Test
  void both_sides_hear_of_it_once_before_its_day_and_once_after() {
    Shared there = shared();
    UUID id = promised(there, 25, TODAY.plusDays(10));
    tend("partners.tend");
    assertThat(mails(id)).as("too early").isZero();
    clock.advance(Duration.ofDays(4));
    tend("partners.tend");
    tend("partners.tend");
    assertThat(mails(id)).isEqualTo(2);
    Message mail = asSystem(() -> notifications.latest(id)).orElseThrow();
    assertThat(mail.body()).contains("/mitra/janji/" + id, there.firm().name());
    clock.advance(Duration.ofDays(7));
    tend("partners.tend");
    tend("partners.tend");
    assertThat(mails(id)).isEqualTo(4);
    clock.advance(Duration.ofDays(40));
    tend("partners.tend");
    assertThat(mails(id)).isEqualTo(4);
  }

  /** Straight at the tables. */
  @Test
  void a_party_sits_in_the_room_and_no_promise_is_late_before_it_counts() {
    Shared there = shared();
    Acting office = there.keeper().acting();
    SignedUp asked = officer(SULTENG);
    invited(there.keeper(), there.room(), guest(asked, Part.OFFICE));
    AgreementText text =
        new AgreementText(
            "Latih",
            "Sepakat.",
            TODAY,
            null,
            List.of(office.requireOffice(), asked.acting().requireOffice()));
    assertThatThrownBy(() -> as(office, () -> agreements.draft(there.room(), text)))
        .hasMessageContaining("partners.parties");
    UUID id = drafted(there, 25, TODAY.plusDays(3));
    step(office, id, AgreementStep.PROPOSE, 2);
    clock.advance(Duration.ofDays(4));
    assertThatThrownBy(() -> step(there.firm().acting(), id, AgreementStep.AGREE, 3))
        .hasMessageContaining("partners.overdue");
    step(there.firm().acting(), id, AgreementStep.REOPEN, 3);
    assertThatThrownBy(() -> step(office, id, AgreementStep.PROPOSE, 4))
        .hasMessageContaining("partners.overdue");
    UUID ended = promised(there, null, TODAY.plusDays(6));
    UUID agreement = commitment(office, ended).agreementId();
    step(office, agreement, AgreementStep.END, 4);
    tend("partners.tend");
    assertThat(mails(ended)).as("of an agreement that was ended").isZero();
  }
}
