package id.antarkerja.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.KeyForgotten;
import id.antarkerja.access.KeyRotation;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file names its owner, tells where a leak came from, and is unreadable after its time. */
class ExportFilesTest extends ExportHouse {
  @Autowired private SealedFiles sealedFiles;
  @Autowired private KeyRotation rotation;

  @Test
  void a_head_is_no_second_person_for_whom_they_let_in() {
    people("5105", 51);
    SignedUp puppet = newcomer("5105", Role.OFFICER);
    made(puppet.account(), head("5105").actor().id());
    UUID id =
        as(
            puppet.acting(),
            () -> exports.ask(false, ExportPurpose.JOB_FAIR, REASON, "Kantor 5105"));
    assertThat(as(head("5105"), exports::toDecide)).extracting(Export::id).doesNotContain(id);
    assertThatThrownBy(() -> approve(head("5105"), id)).hasMessageContaining("second.related");
    SignedUp beside = newcomer("5105", Role.HEAD);
    SignedUp above = newcomer("51", Role.HEAD);
    letIn(puppet, above.account());
    letIn(beside, above.account());
    assertThatThrownBy(() -> approve(beside.acting(), id))
        .as("whom the same person let in, both of them")
        .hasMessageContaining("second.related");
    letIn(puppet, beside.account());
    assertThatThrownBy(() -> approve(above.acting(), id))
        .as("who let in who let in")
        .hasMessageContaining("second.related");
    approve(asker("51"), id);
  }

  private void letIn(SignedUp who, UUID by) {
    owner()
        .sql("update access.accounts set made_by = null, let_in_by = array[:by] where id = :id")
        .param("by", by)
        .param("id", who.account())
        .update();
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

    String at = "/petugas/ekspor/" + id + "/berkas";
    var click = visitor.filled(visitor.form(at), Map.of());
    visitor.post(at, click);
    var file = visitor.post(at, click);
    assertThat(file.status()).isEqualTo(200);
    assertThat(visitor.get("/petugas/ekspor").text())
        .as("two clicks, one download")
        .contains("Sisa unduhan 2");
    owner().sql("update web.requests set at = at - interval '6 minutes'").update();
    assertThat(visitor.post(at, click).location())
        .as("a key for later")
        .isEqualTo("/petugas/ekspor");
    assertThat(file.header("Content-Disposition")).contains("pencari-kerja.xlsx");
    String text = text(file.body());
    assertThat(text)
        .contains("Salinan untuk Petugas 5101", "Bursa kerja", REASON, "=HYPERLINK")
        .doesNotContain("<f>");
    assertThat(rows(text)).as("with two rows about nobody").isEqualTo(1 + 20 + 2);
    assertThat(markers(id)).hasSize(2).allMatch(text::contains);
    assertThat(audited("export.asked", id)).isEqualTo(1);
    assertThat(audited("export.made", id)).isEqualTo(1);
    assertThat(audited("export.downloaded", id)).as("each on record").isEqualTo(2);
    assertThat(atRest(id)).doesNotContain("PK\u0003\u0004", "UEsDB", "Salinan");
  }

  @Test
  void who_is_not_there_for_the_asker_is_not_in_the_asker_s_file_either() {
    String relative = "Kerabat " + UUID.randomUUID();
    people("6111", 6, relative);
    UUID person =
        as(head("6111"), () -> jobseekers.search(relative, 5).persons().getFirst().id().value());
    as(
        asker("6111"),
        () -> {
          persons.ownFile(person, false);
          return true;
        });
    UUID id = asked("6111");
    made(id);
    Visitor visitor = signedIn("6111");
    visitor.get("/petugas/ekspor");
    String text = text(visitor.submitOnly("/petugas/ekspor/" + id + "/berkas", Map.of()).body());
    assertThat(text).doesNotContain(relative);
    assertThat(rows(text)).as("the other five, and two rows about nobody").isEqualTo(1 + 5 + 2);
  }

  @Test
  void three_downloads_and_no_fourth_then_the_key_is_forgotten() {
    people("5108", 5);
    UUID id = asked("5108");
    made(id);
    SealedFiles.Stored copy = stored(id);
    assertThat(onDisk(copy.file())).isTrue();
    for (int i = 0; i < 3; i++) {
      load(asker("5108"), id);
    }
    assertThatThrownBy(() -> load(asker("5108"), id)).isInstanceOf(NotThere.class);
    ended();
    assertThat(one(id).state()).isEqualTo(ExportState.EXPIRED);
    assertUnreadable(id, copy);
  }

  @Test
  void after_three_days_nobody_can_open_it_any_more() {
    people("5171", 5);
    UUID id = asked("5171");
    made(id);
    SealedFiles.Stored copy = stored(id);
    clock.advance(Duration.ofHours(71));
    ended();
    assertThat(one(id).state()).isEqualTo(ExportState.READY);
    clock.advance(Duration.ofHours(1).plusSeconds(1));
    assertThatThrownBy(() -> load(asker("5171"), id))
        .as("also before the key was forgotten")
        .isInstanceOf(NotThere.class);
    ended();
    assertUnreadable(id, copy);
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
  void keys_that_are_rotated_take_the_files_along() {
    people("5301", 3);
    UUID id = asked("5301");
    made(id);
    rotation.rotateTo(rotation.version() + 1, (done, total) -> {});
    Visitor visitor = signedIn("5301");
    visitor.get("/petugas/ekspor");
    var file = visitor.submitOnly("/petugas/ekspor/" + id + "/berkas", Map.of());
    assertThat(file.status()).isEqualTo(200);
    assertThat(rows(text(file.body()))).isEqualTo(1 + 3 + 2);
  }

  private void assertUnreadable(UUID id, SealedFiles.Stored copy) {
    assertThatThrownBy(() -> asSystem(() -> sealedFiles.open(id, copy)))
        .as("a copy of the key in a backup opens nothing")
        .isInstanceOf(KeyForgotten.class);
    assertThat(one(id).fileId()).isNull();
    assertThatThrownBy(() -> bytes(copy.file())).as("the file is gone").isNotNull();
    assertThat(onDisk(copy.file())).isFalse();
  }

  private static boolean onDisk(UUID file) {
    String name = file.toString();
    return Files.exists(Path.of(DATA, "files", name.substring(name.length() - 2), name));
  }

  private SealedFiles.Stored stored(UUID id) {
    return asSystem(() -> stored.sealed(id).orElseThrow());
  }

  private List<String> markers(UUID id) {
    return owner()
        .sql("select name from exports.markers where export_id = :id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private byte[] bytes(UUID file) {
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

  private String atRest(UUID id) {
    return new String(bytes(stored(id).file()), StandardCharsets.ISO_8859_1);
  }

  /** The XML of all parts. */
  private static String text(byte[] workbook) {
    var text = new StringBuilder();
    try {
      Path file = Files.createTempFile("ekspor", ".xlsx");
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (var entry : zip.stream().toList()) {
          text.append(entry.getName())
              .append('\n')
              .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      } finally {
        Files.delete(file);
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
