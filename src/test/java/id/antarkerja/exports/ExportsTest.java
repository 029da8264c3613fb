package id.antarkerja.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.AuditTrail;
import id.antarkerja.audit.OwnUsage;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.audit.Readings;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists leave the house through one door, seen by two people. */
class ExportsTest extends ExportHouse {
  @Autowired private Readings readings;
  @Autowired private AuditTrail trail;

  @Test
  void more_than_fifty_wait_for_another_person() {
    people("5102", 51);
    UUID id = asked("5102");
    assertThat(one(id).state()).isEqualTo(ExportState.WAITING);
    made(id);
    assertThat(one(id).fileId()).as("nothing is made before the yes").isNull();

    assertThat(as(asker("5102"), exports::toDecide)).isEmpty();
    assertThatThrownBy(() -> approve(asker("5102"), id)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> approve(head("5103"), id)).isInstanceOf(NotThere.class);
    assertThat(as(head("5102"), exports::toDecide)).extracting(Export::id).contains(id);
    Visitor head = signedIn(signedUp("5102", Role.HEAD));
    assertThat(head.get("/petugas").text()).contains("1 permintaan ekspor menunggu");
    head.get("/petugas/ekspor");
    head.submit("/petugas/ekspor/" + id + "/setujui", Map.of());
    assertThat(head.last().status()).isEqualTo(200);
    made(id);
    assertThat(one(id).state()).isEqualTo(ExportState.READY);
    assertThatThrownBy(() -> load(head("5102"), id))
        .as("only the one who asked loads it")
        .isInstanceOf(NotThere.class);
    assertThat(load(asker("5102"), id)).isTrue();
  }

  @Test
  void a_head_s_own_list_needs_the_province() {
    people("5103", 51);
    UUID id =
        as(head("5103"), () -> exports.ask(true, ExportPurpose.REPORT, REASON, "Kantor 5103"));
    assertThatThrownBy(() -> approve(head("5103"), id)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> approve(asker("5103"), id))
        .as("an officer of that office does not answer for their head")
        .isInstanceOf(NotThere.class);
    approve(asker("51"), id);
    made(id);
    assertThat(one(id).state()).isEqualTo(ExportState.READY);
  }

  @Test
  void the_database_refuses_one_s_own_yes_too() {
    people("5104", 51);
    UUID id = asked("5104");
    assertThatThrownBy(
            () ->
                owner()
                    .sql("update exports.exports set decided_by = asked_by where id = :id")
                    .param("id", id)
                    .update())
        .hasStackTraceContaining("check constraint");
    assertThatThrownBy(
            () ->
                owner()
                    .sql("update exports.exports set state = 'MAKING' where id = :id")
                    .param("id", id)
                    .update())
        .as("more than fifty without a second person")
        .hasStackTraceContaining("check constraint");
  }

  @Test
  void of_two_approvers_at_once_one_decides() throws Exception {
    people("5105", 51);
    UUID id = asked("5105");
    List<Acting> both = List.of(head("5105"), head("51"), asker("51"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (Acting who : both) {
        answers.add(
            threads.submit(
                () -> {
                  try {
                    approve(who, id);
                    return true;
                  } catch (RefusedException late) {
                    return false;
                  }
                }));
      }
      int decided = 0;
      for (Future<Boolean> one : answers) {
        decided += one.get() ? 1 : 0;
      }
      assertThat(decided).isEqualTo(1);
    }
    assertThat(audited("export.approved", id)).isEqualTo(1);
    assertThatThrownBy(() -> as(head("51"), () -> refuse(id))).isInstanceOf(RefusedException.class);
  }

  @Test
  void a_refused_list_is_never_made() {
    people("5106", 51);
    UUID id = asked("5106");
    as(head("5106"), () -> refuse(id));
    made(id);
    assertThat(one(id).state()).isEqualTo(ExportState.REFUSED);
    assertThat(one(id).fileId()).isNull();
    assertThatThrownBy(() -> load(asker("5106"), id)).isInstanceOf(NotThere.class);
  }

  @Test
  void who_was_disabled_meanwhile_gets_no_list() {
    people("5107", 51);
    UUID id = asked("5107");
    disabled(asker("5107"), true);
    try {
      assertThatThrownBy(() -> approve(head("5107"), id)).isInstanceOf(RefusedException.class);
      disabled(asker("5107"), false);
      approveWithoutJob(id);
      disabled(asker("5107"), true);
      made(id);
      assertThat(one(id).state()).isEqualTo(ExportState.REFUSED);
    } finally {
      disabled(asker("5107"), false);
    }
  }

  @Test
  void everything_needs_a_fresh_proof() {
    people("5202", 3);
    Acting stale = asker("5202").verified(Instant.now().minus(Duration.ofMinutes(6)));
    assertThatThrownBy(
            () -> as(stale, () -> exports.ask(true, ExportPurpose.SERVICE, REASON, "Kantor")))
        .isInstanceOf(StepUpNeeded.class);
    UUID id = asked("5202");
    made(id);
    assertThatThrownBy(() -> load(stale, id)).isInstanceOf(StepUpNeeded.class);
    assertThatThrownBy(() -> as(stale, () -> refuse(id))).isInstanceOf(StepUpNeeded.class);
    Acting above = head("5202").verified(Instant.now().minus(Duration.ofMinutes(6)));
    assertThatThrownBy(() -> approve(above, id)).isInstanceOf(StepUpNeeded.class);
  }

  @Test
  void on_one_s_own_word_everybody_in_the_file_counts_as_read() {
    people("5205", 30);
    UUID id = asked("5205");
    assertThat(as(asker("5205"), () -> OwnUsage.of(readings)))
        .extracting(Readings.Usage::fortnight)
        .isEqualTo(30);
    made(id);
    assertThat(as(asker("5205"), () -> OwnUsage.of(readings)))
        .extracting(Readings.Usage::fortnight)
        .isEqualTo(30);
    people("5205", 15);
    read(asker("5205"), 256);
    assertThatThrownBy(() -> asked("5205")).isInstanceOf(ReadingStopped.class);
    assertThat(as(asker("5205"), exports::mine)).hasSize(1);
    UUID someone =
        owner()
            .sql("select members[1] from exports.exports where id = :id")
            .param("id", id)
            .query(UUID.class)
            .single();
    assertThat(asSystem(() -> trail.openedBy(someone, 5)))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.action()).isEqualTo("export.rows");
              assertThat(told.purpose()).isEqualTo("EXPORT");
              assertThat(told.who()).isEqualTo("Petugas 5205");
            });
  }

  @Test
  void after_a_second_yes_everybody_in_the_file_is_on_record() {
    people("5206", 51);
    UUID id = asked("5206");
    approve(head("5206"), id);
    made(id);
    assertThat(
            owner()
                .sql(
                    """
                    select sum(count) from audit.entries
                     where action = 'export.rows' and subject = :id and cardinality(subjects) = count
                    """)
                .param("id", id)
                .query(Long.class)
                .single())
        .isEqualTo(51);
  }

  @Test
  void a_request_that_nobody_answers_ends_after_a_week() {
    people("5207", 51);
    UUID id = asked("5207");
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    ended();
    assertThat(one(id).state()).isEqualTo(ExportState.EXPIRED);
    assertThatThrownBy(() -> approve(head("5207"), id)).isInstanceOf(RefusedException.class);
  }

  /** Others, some hours ago. */
  private void read(Acting who, int strangers) {
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, :n)
            """)
        .param("who", who.actor().id())
        .param("at", clock.instant().minusSeconds(7_200).atOffset(ZoneOffset.UTC))
        .param("n", strangers)
        .update();
  }

  @Test
  void an_empty_reason_or_choice_is_told_beside_the_field() {
    people("5204", 2);
    Visitor visitor = signedIn("5204");
    visitor.get("/petugas/ekspor");
    var answer = visitor.submitOnly("/petugas/ekspor", Map.of("reason", "pendek"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("[aria-invalid=true], .bad")).isNotEmpty();
    assertThat(as(asker("5204"), exports::mine)).isEmpty();
  }

  @Test
  void every_step_from_every_state() {
    for (ExportState from : ExportState.values()) {
      for (ExportState to : ExportState.values()) {
        boolean allowed =
            switch (from) {
              case WAITING ->
                  List.of(ExportState.MAKING, ExportState.REFUSED, ExportState.EXPIRED)
                      .contains(to);
              case MAKING ->
                  List.of(ExportState.READY, ExportState.REFUSED, ExportState.FAILED).contains(to);
              case READY -> to == ExportState.EXPIRED;
              default -> false;
            };
        assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(allowed);
      }
    }
  }

  private boolean refuse(UUID id) {
    exports.refuse(id);
    return true;
  }

  /** As approved, but the job has not begun. */
  private void approveWithoutJob(UUID id) {
    owner()
        .sql(
            "update exports.exports set state = 'MAKING', decided_by = uuidv7(), decided_by_name = 'x'"
                + " where id = :id")
        .param("id", id)
        .update();
  }

  private void disabled(Acting who, boolean disabled) {
    owner()
        .sql("update access.accounts set disabled_at = case when :d then now() end where id = :id")
        .param("d", disabled)
        .param("id", who.actor().id())
        .update();
  }
}
