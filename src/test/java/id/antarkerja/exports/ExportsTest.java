package id.antarkerja.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.jobs.JobId;
import id.antarkerja.jobs.JobRun;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists leave the house through one door, seen by two people, and not for long. */
class ExportsTest extends HouseTest {
  private static final String REASON = "Undangan bursa kerja bulan depan.";

  @Autowired private Exports exports;
  @Autowired private ExportRepository stored;
  @Autowired private MakeExport making;
  @Autowired private EndExports ending;
  @Autowired private PersonCipher cipher;
  @Autowired private Jobseekers jobseekers;

  private Acting asker(String here) {
    return officerOf(here).acting();
  }

  private Acting head(String here) {
    return signedUp(here, Role.HEAD).acting();
  }

  private void people(String here, int count, String... names) {
    Office office = asSystem(() -> offices.byTerritory(here).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = i < names.length ? names[i] : "Ekspor " + UUID.randomUUID();
      made.add(
          new LoadedJobseeker(
              new JobseekerId(Uuid7.next()),
              UUID.randomUUID(),
              UUID.randomUUID(),
              office.id().value(),
              office.territory(),
              office.region(),
              LocalDate.of(2026, 9, 1),
              TestWorld.person(name, Sex.P, LocalDate.of(1998, 1, 1), here),
              null));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
  }

  private UUID asked(String here) {
    return as(
        asker(here), () -> exports.ask(false, ExportPurpose.JOB_FAIR, REASON, "Kantor " + here));
  }

  private Export one(UUID id) {
    return asSystem(() -> stored.one(id).orElseThrow());
  }

  private void approve(Acting who, UUID id) {
    as(
        who,
        () -> {
          exports.approve(id);
          return true;
        });
  }

  /** The job may be quicker than this; making twice changes nothing. */
  private void made(UUID id) {
    call(
        Acting.system("test"),
        () -> {
          making.run(new Run(id.toString()));
          return 1;
        });
  }

  private record Run(String payload) implements JobRun {
    @Override
    public JobId id() {
      return new JobId(new UUID(0, 0));
    }

    @Override
    public void progress(long done, long total) {}
  }

  @Test
  void up_to_fifty_people_go_to_the_asker_alone_in_a_sealed_file_that_names_them() {
    people("5101", 20, "=HYPERLINK(\"http://jahat\")", "+62 Ayu");
    Visitor visitor = signedIn("5101");
    visitor.get("/petugas/ekspor");
    visitor.submit(
        "/petugas/ekspor", Map.of("whom", "ALL", "purpose", "JOB_FAIR", "reason", REASON));
    UUID id = as(asker("5101"), exports::mine).getFirst().id();
    made(id);
    assertThat(one(id).state()).isEqualTo(ExportState.READY);
    visitor.get("/petugas/ekspor");
    assertThat(visitor.last().text()).contains("Siap diunduh", "Sisa unduhan 3");

    var file = visitor.submitOnly("/petugas/ekspor/" + id + "/berkas", Map.of());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Disposition")).contains("pencari-kerja.xlsx");
    String text = text(file.body());
    assertThat(text)
        .contains("Salinan untuk Petugas 5101", "Bursa kerja", REASON, "=HYPERLINK")
        .doesNotContain("<f>");
    assertThat(rows(text)).as("with two rows about nobody").isEqualTo(1 + 20 + 2);
    assertThat(markers(id)).hasSize(2).allMatch(text::contains);
    assertThat(audited("export.asked", id)).isEqualTo(1);
    assertThat(audited("export.made", id)).isEqualTo(1);
    assertThat(audited("export.downloaded", id)).isEqualTo(1);
    assertThat(atRest(id)).doesNotContain("PK", "Salinan");
  }

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
    assertThatThrownBy(() -> as(head("5102"), () -> exports.load(id)))
        .as("only the one who asked loads it")
        .isInstanceOf(NotThere.class);
    assertThat(as(asker("5102"), () -> exports.load(id))).isNotNull();
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

  private boolean refuse(UUID id) {
    exports.refuse(id);
    return true;
  }

  @Test
  void a_refused_list_is_never_made() {
    people("5106", 51);
    UUID id = asked("5106");
    as(head("5106"), () -> refuse(id));
    made(id);
    assertThat(one(id).state()).isEqualTo(ExportState.REFUSED);
    assertThat(one(id).fileId()).isNull();
    assertThatThrownBy(() -> as(asker("5106"), () -> exports.load(id)))
        .isInstanceOf(NotThere.class);
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

  @Test
  void three_downloads_and_no_fourth_then_the_key_is_forgotten() {
    people("5108", 5);
    UUID id = asked("5108");
    made(id);
    for (int i = 0; i < 3; i++) {
      as(asker("5108"), () -> exports.load(id));
    }
    assertThatThrownBy(() -> as(asker("5108"), () -> exports.load(id)))
        .isInstanceOf(NotThere.class);
    ended();
    assertThat(one(id).state()).isEqualTo(ExportState.EXPIRED);
    assertUnreadable(id);
  }

  @Test
  void after_three_days_nobody_can_open_it_any_more() {
    people("5171", 5);
    UUID id = asked("5171");
    made(id);
    clock.advance(Duration.ofHours(71));
    ended();
    assertThat(one(id).state()).isEqualTo(ExportState.READY);
    clock.advance(Duration.ofHours(1).plusSeconds(1));
    assertThatThrownBy(() -> as(asker("5171"), () -> exports.load(id)))
        .as("also before the key was forgotten")
        .isInstanceOf(NotThere.class);
    ended();
    assertUnreadable(id);
  }

  private void ended() {
    call(
        Acting.system("test"),
        () -> {
          ending.run();
          return 1;
        });
  }

  private void assertUnreadable(UUID id) {
    byte[] sealed = sealed(id);
    assertThatThrownBy(() -> cipher.open(id, MakeExport.SEALED, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_file_never_holds_more_than_was_asked_for() {
    people("5201", 50);
    UUID id = asked("5201");
    people("5201", 30);
    owner().sql("update exports.exports set state = state where id = :id").param("id", id).update();
    made(id);
    Visitor visitor = signedIn("5201");
    visitor.get("/petugas/ekspor");
    var file = visitor.submitOnly("/petugas/ekspor/" + id + "/berkas", Map.of());
    assertThat(rows(text(file.body()))).isEqualTo(1 + 50 + 2);
  }

  @Test
  void everything_needs_a_fresh_proof() {
    people("5202", 3);
    Acting stale =
        asker("5202").verified(Instant.now().minus(Duration.ofMinutes(6)));
    assertThatThrownBy(
            () ->
                as(stale, () -> exports.ask(true, ExportPurpose.SERVICE, REASON, "Kantor")))
        .isInstanceOf(StepUpNeeded.class);
    UUID id = asked("5202");
    made(id);
    assertThatThrownBy(() -> as(stale, () -> exports.load(id))).isInstanceOf(StepUpNeeded.class);
    assertThatThrownBy(() -> as(stale, () -> refuse(id))).isInstanceOf(StepUpNeeded.class);
  }

  @Test
  void a_leaked_row_names_its_export_to_auditors_alone() {
    people("5203", 4);
    UUID id = asked("5203");
    made(id);
    Acting auditor = signedUp("*", Role.AUDITOR).acting();
    for (String row : markers(id)) {
      assertThat(as(auditor, () -> exports.origin("  " + row.toUpperCase(java.util.Locale.ROOT))))
          .extracting(ExportRepository.Origin::id)
          .containsExactly(id);
    }
    assertThat(as(auditor, () -> exports.origin("Bukan Siapa Siapa"))).isEmpty();
    assertThat(as(asker("5203"), () -> exports.origin(markers(id).getFirst()))).isEmpty();
    assertThat(as("5203", () -> exports.count(false))).as("counted nowhere").isEqualTo(4);
    Visitor visitor = signedIn(signedUp("*", Role.AUDITOR));
    visitor.get("/petugas/audit/asal-baris");
    visitor.submit("/petugas/audit/asal-baris", Map.of("row", markers(id).getFirst()));
    assertThat(visitor.last().text()).contains("Petugas 5203");
    visitor.get("/petugas/audit/asal-baris");
    assertThat(visitor.submitOnly("/petugas/audit/asal-baris", Map.of("row", "")).status())
        .isEqualTo(422);
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
                  List.of(ExportState.MAKING, ExportState.REFUSED, ExportState.EXPIRED).contains(to);
              case MAKING ->
                  List.of(ExportState.READY, ExportState.REFUSED, ExportState.FAILED).contains(to);
              case READY -> to == ExportState.EXPIRED;
              default -> false;
            };
        assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(allowed);
      }
    }
  }

  private List<String> markers(UUID id) {
    return owner()
        .sql("select name from exports.markers where export_id = :id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private byte[] sealed(UUID id) {
    UUID file = one(id).fileId();
    try {
      return asSystem(
          () -> {
            try (var in = files.open(new id.antarkerja.files.FileId(file))) {
              return in.readAllBytes();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (RuntimeException e) {
      throw new AssertionError(e);
    }
  }

  @Autowired private id.antarkerja.files.FileStore files;

  private String atRest(UUID id) {
    return new String(sealed(id), StandardCharsets.ISO_8859_1);
  }

  /** The XML of all parts. */
  private static String text(byte[] workbook) {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName())
            .append('\n')
            .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().replace("&quot;", "\"");
  }

  private static int rows(String text) {
    int from = text.indexOf("sheet1.xml");
    int to = text.indexOf("sheet2.xml", from);
    return text.substring(from, to < 0 ? text.length() : to).split("<row ", -1).length - 1;
  }
}
