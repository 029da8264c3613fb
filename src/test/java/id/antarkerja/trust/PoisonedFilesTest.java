package id.antarkerja.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of vacancies are JSON of a certain shape; everything else is explained and not kept. */
@ExtendWith(NothingPilesUp.class)
class PoisonedFilesTest extends MatrixHouse {
  private static final String IMPORT = "/petugas/impor";
  private static final String RECORD =
      "{\"id\":\"%s\",\"title\":\"Uji\",\"employer\":{\"name\":\"PT Uji\"},\"quota\":1,"
          + "\"published_at\":\"2026-11-02 09:15:00\",\"expires_at\":\"2026-12-18\"}";

  @TestFactory
  Stream<DynamicTest> a_file_that_is_none_is_refused_and_not_kept() throws IOException {
    return files().entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> refused(file.getKey(), file.getValue())));
  }

  private void refused(String name, byte[] content) {
    Map<String, Long> before = tables.counts();
    long kept = onDisk();
    Answer answer = upload(name + ".json", content);
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    Map<String, Long> after = tables.counts();
    for (String table : after.keySet()) {
      if (table.matches("(files|interchange|vacancies|employers)\\..*")) {
        assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
      }
    }
    assertThat(onDisk()).isEqualTo(kept);
    assertThat(visitor(Who.OWN).get(IMPORT).status()).isEqualTo(200);
  }

  private Answer upload(String name, byte[] content) {
    Visitor officer = visitor(Who.OWN);
    officer.get(IMPORT);
    return officer.upload(IMPORT, "file", name, content);
  }

  private static long onDisk() {
    try (var files = Files.walk(Path.of("target/test-data/house/files"))) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    String good = "[" + RECORD.formatted("poison-1") + "]";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty", new byte[0]);
    files.put("blanks", "   \n".getBytes(UTF_8));
    files.put("an empty list", "[]".getBytes(UTF_8));
    files.put("a number", "42".getBytes(UTF_8));
    files.put("a text", "\"x\"".getBytes(UTF_8));
    files.put("an object without a list", "{\"a\":1}".getBytes(UTF_8));
    files.put("cut off", Arrays.copyOf(good.getBytes(UTF_8), good.length() - 5));
    files.put("not closed", good.substring(0, good.length() - 1).getBytes(UTF_8));
    files.put("something behind the list", (good + "x").getBytes(UTF_8));
    files.put("two lists", (good + good).getBytes(UTF_8));
    files.put(
        "the same field twice", good.replace("\"id\"", "\"id\":\"other\",\"id\"").getBytes(UTF_8));
    files.put("two lists of data", ("{\"data\":" + good + ",\"data\":[]}").getBytes(UTF_8));
    files.put("depth of 100,000", "[".repeat(100_000).getBytes(UTF_8));
    files.put(
        "depth inside a record",
        good.replace("\"Uji\"", "[".repeat(5_000) + "]".repeat(5_000)).getBytes(UTF_8));
    files.put("depth of objects", ("[" + "{\"a\":".repeat(5_000)).getBytes(UTF_8));
    files.put("a key of a megabyte", ("[{\"" + "k".repeat(1_000_000) + "\":1}]").getBytes(UTF_8));
    files.put(
        "a number of 100,000 digits", ("[{\"id\":" + "9".repeat(100_000) + "}]").getBytes(UTF_8));
    files.put("NaN", good.replace("\"quota\":1", "\"quota\":NaN").getBytes(UTF_8));
    files.put("a comment", ("/* */" + good).getBytes(UTF_8));
    files.put("single quotes", good.replace('"', '\'').getBytes(UTF_8));
    files.put("a NUL", good.replace("Uji", "U\0i").getBytes(UTF_8));
    files.put("not UTF-8", good.replace("Uji", "Uj\u00e9").getBytes(ISO_8859_1));
    files.put("mixed encodings", mixed(good));
    files.put("UTF-16 without end", Arrays.copyOf(good.getBytes(UTF_16), 41));
    files.put("a line of CSV", "id,title\n\"1,Uji\n".getBytes(UTF_8));
    files.put("HTML", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8));
    files.put("XML with entities", bomb().getBytes(UTF_8));
    files.put("SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8));
    files.put("PDF", "%PDF-1.7\n[{}]".getBytes(UTF_8));
    files.put("PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
    files.put("a zip bomb", zipped("xl/worksheets/sheet1.xml", new byte[20_000_000]));
    files.put("a zip of a zip", zipped("a.zip", zipped("b.json", good.getBytes(UTF_8))));
    files.put("a zip that climbs", zipped("../../../etc/cron.d/x", good.getBytes(UTF_8)));
    files.put("a workbook", zipped("[Content_Types].xml", "<Types/>".getBytes(UTF_8)));
    files.put("gzip", gzip(good.getBytes(UTF_8)));
    files.put("ten megabytes and one", new byte[10 * 1024 * 1024 + 1]);
    files.put("forty megabytes", new byte[40 * 1024 * 1024]);
    files.put("a program", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
    files.put("a serialised object", new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r'});
    return files;
  }

  private static byte[] mixed(String good) {
    byte[] half = good.getBytes(UTF_8);
    byte[] other = good.getBytes(UTF_16BE);
    byte[] both = Arrays.copyOf(half, half.length + other.length);
    System.arraycopy(other, 0, both, half.length, other.length);
    return both;
  }

  private static String bomb() {
    return "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'>"
        + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        + "<l>&b;&x;</l>";
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** One bad record does not spoil the others: it is listed with what is wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quota\":1e400",
        "\"quota\":-5",
        "\"quota\":99999999999999999999",
        "\"quota\":1,\"min_age\":\"٣\"",
        "\"quota\":\"1; drop\"",
        "\"quota\":{\"$gt\":1}",
        "\"quota\":1,\"expires_at\":\"2026-02-31\"",
        "\"quota\":1,\"expires_at\":\"+999999-01-01\"",
        "\"quota\":1,\"published_at\":\"0000-00-00 00:00:00\"",
        "\"quota\":1,\"title\":\"\\ud800\"",
        "\"quota\":1,\"title\":\"\\u0000\"",
        "\"quota\":1,\"employer\":\"PT\"",
        "\"quota\":1,\"employer\":{\"name\":[]}"
      })
  void a_record_that_is_wrong_makes_no_vacancy(String fields) {
    String id = "poison-" + Desk.letters();
    String record = RECORD.formatted(id).replace("\"quota\":1", fields);
    Answer answer = upload(id + ".json", ("[" + record + "]").getBytes(UTF_8));
    assertThat(answer.status()).isLessThan(500);
    assertThat(vacanciesFrom(id)).isZero();
  }

  private long vacanciesFrom(String id) {
    return tables
        .jdbc()
        .sql("select count(*) from vacancies.vacancies where source_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd",
        "..\\\\..\\\\x.exe",
        "a\u202Egnp.json",
        "CON",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>.json",
        "x\r\nSet-Cookie: a=b",
        ""
      })
  void a_file_s_name_is_a_label_and_nothing_else(String name) {
    String id = "label-" + Desk.letters();
    Answer answer = upload(name, ("[" + RECORD.formatted(id) + "]").getBytes(UTF_8));
    assertThat(answer.status()).isLessThan(500);
    assertThat(answer.headers().toString()).doesNotContain("a=b");
    Answer list = visitor(Who.OWN).get(IMPORT);
    assertThat(list.page().select("main script")).isEmpty();
    assertThat(list.text()).doesNotContain("\u202E");
    assertThat(Path.of("target/test-data/etc/passwd")).doesNotExist();
  }

  @Test
  void a_name_of_four_thousand_letters_is_cut() {
    String id = "label-" + Desk.letters();
    Answer answer =
        upload("n".repeat(4_096) + ".json", ("[" + RECORD.formatted(id) + "]").getBytes(UTF_8));
    assertThat(answer.status()).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file name\r\n--x--\r\n",
        "--x\r\n"
            + "Content-Disposition: form-data; name=\"other\"; filename=\"a\"\r\n\r\n"
            + "[]\r\n"
            + "--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n[",
        "--x\r\n\r\nno header\r\n--x--\r\n",
        "no boundary at all",
        "--x--\r\n"
      })
  void a_form_of_parts_that_is_broken_is_refused(String body) {
    Visitor officer = visitor(Who.OWN);
    Cells.csrf(officer);
    Answer answer =
        officer.request("POST", IMPORT, body, "Content-Type", "multipart/form-data; boundary=x");
    assertThat(answer.status()).isBetween(400, 499);
  }

  @Test
  void a_form_of_a_thousand_parts_is_refused() {
    Visitor officer = visitor(Who.OWN);
    String csrf = Cells.csrf(officer);
    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String body =
        part.formatted("_csrf", csrf) + part.formatted("f", "x").repeat(1_000) + "--x--\r\n";
    Answer answer =
        officer.request("POST", IMPORT, body, "Content-Type", "multipart/form-data; boundary=x");
    assertThat(answer.status()).isBetween(400, 499);
  }
}
