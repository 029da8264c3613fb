package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The list of whom an incident touches: who lets it leave, with whom, and what it costs. */
class AffectedListTest extends IncidentHouse {
  private static final int SEVERAL = 3;

  /** Although the page offers it to somebody else. */
  private static int allowedAnyway(Visitor visitor, String at) {
    visitor.get(at);
    var form = visitor.filled(visitor.form(at + "/hitung"), Map.of());
    assertThat(visitor.last().page().select("form[action$=/izinkan-daftar]")).isEmpty();
    return visitor.post(at + "/izinkan-daftar", form).status();
  }

  @Test
  void a_list_leaves_with_the_yes_of_one_who_neither_entered_nor_counted_nor_takes_it() {
    SignedUp taker = newcomer(KARAWANG, Role.HEAD);
    SignedUp second = newcomer(KARAWANG, Role.HEAD);
    Visitor enters = signedIn(taker);
    Visitor counts = signedIn(newcomer(KARAWANG, Role.HEAD));
    Visitor other = signedIn(second);
    String at = entered(enters, FIELDS);
    counts.get(at);
    counts.submit(at + "/hitung", Map.of());
    touches(at, 1);
    assertThat(enters.get(at).page().select("form[action$=/daftar]")).isEmpty();
    assertThat(taken(enters, at).status()).as("a single person, alone").isEqualTo(422);
    assertThat(allowedAnyway(enters, at)).as("who entered it").isEqualTo(422);
    assertThat(allowedAnyway(counts, at)).as("who counted it").isEqualTo(422);
    assertThat(allowed(other, at)).isEqualTo(303);
    assertThat(other.get(at).text()).contains("orang lain yang mengunduhnya");
    assertThat(taken(other, at).status()).isEqualTo(422);
    assertThat(taken(enters, at).status()).isEqualTo(200);
    made(second.account(), taker.account());
    assertThat(taken(enters, at).status()).as("of their making").isEqualTo(422);
    other.get(at);
    other.submit(at + "/hitung", Map.of());
    touches(at, 1);
    assertThat(taken(enters, at).status()).as("counted anew").isEqualTo(422);
  }

  @Test
  void who_is_in_the_list_is_a_reading_of_who_takes_it_unless_an_office_above_said_yes() {
    UUID office = officerOf(KARAWANG).acting().requireOffice();
    for (int i = 0; i < 2; i++) {
      UUID person = person().id().value();
      opened(officerOf(KARAWANG).account(), office, person, "2022-05-02T09:00:00+07:00");
    }
    String at =
        entered(
            signedIn(KARAWANG),
            with(with(FIELDS, "fromAt", "2022-05-02T08:00"), "toAt", "2022-05-02T10:00"));
    Visitor counts = signedIn(newcomer(KARAWANG, Role.HEAD));
    counts.get(at);
    counts.submit(at + "/hitung", Map.of());
    allowed(signedIn(newcomer(KARAWANG, Role.HEAD)), at);
    SignedUp many = newcomer(KARAWANG, Role.HEAD);
    strangersOf(many, 299);
    assertThat(taken(signedIn(many), at).status()).isEqualTo(429);
    SignedUp takes = newcomer(KARAWANG, Role.HEAD);
    assertThat(taken(signedIn(takes), at).status()).isEqualTo(200);
    assertThat(strangers(takes)).isEqualTo(2);
    counts.get(at);
    counts.submit(at + "/hitung", Map.of());
    allowed(signedIn(newcomer("32", Role.HEAD)), at);
    assertThat(taken(signedIn(many), at).status()).isEqualTo(200);
    assertThat(strangers(many)).isEqualTo(299);
  }

  private void strangersOf(SignedUp reader, int n) {
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, :n)
            """)
        .param("who", reader.account())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusHours(2))
        .param("n", n)
        .update();
  }

  private long strangers(SignedUp reader) {
    return owner()
        .sql("select count(*) from audit.strangers where account = :who")
        .param("who", reader.account())
        .query(Long.class)
        .single();
  }

  @Test
  void a_yes_ends_by_time_and_by_number_and_every_row_says_whose_copy_it_is() throws Exception {
    String at = entered(signedIn(KARAWANG), FIELDS);
    touches(at, SEVERAL);
    SignedUp taker = newcomer(KARAWANG, Role.HEAD);
    Visitor head = signedIn(taker);
    Visitor other = signedIn(newcomer(KARAWANG, Role.HEAD));
    other.get(at);
    other.submit(at + "/izinkan-daftar", Map.of());
    assertThat(head.get(at).text()).contains("26 Nov 2026", "masih bisa diunduh 3 kali");
    String copy = "Diunduh oleh " + taker.acting().name();
    assertThat(text(taken(head, at).body()).split(copy, -1).length - 1)
        .as("its heading, each row, and the sheet about it")
        .isGreaterThanOrEqualTo(SEVERAL);
    behind(
        jdbc ->
            jdbc.sql("update privacy.incidents set list_allowed_until = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", idOf(at))
                .update());
    assertThat(taken(head, at).status()).as("its time is over").isEqualTo(422);
    other.get(at);
    other.submit(at + "/izinkan-daftar", Map.of());
    for (int i = 0; i < AffectedLists.MOST_TAKEN; i++) {
      assertThat(taken(head, at).status()).isEqualTo(200);
    }
    assertThat(taken(head, at).status()).as("taken often enough").isEqualTo(422);
    assertThat(head.get(at).page().select("form[action$=/daftar]")).isEmpty();
    assertThat(other.get(at).page().select("form[action$=/izinkan-daftar]")).hasSize(1);
  }

  /** Of every cell, shared or not. */
  private static String text(byte[] workbook) throws IOException {
    var text = new StringBuilder();
    Path file = Files.createTempFile("terdampak", ".xlsx");
    Files.write(file, workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }
}
