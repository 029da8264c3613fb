package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What officers do every day, over plain HTTP. */
public final class Desk {
  public static final String PEOPLE = "/petugas/pencari-kerja";
  public static final String REGISTER = PEOPLE + "/daftar";
  public static final String VACANCIES = "/petugas/lowongan";

  private Desk() {}

  /** Letters that no other test's names have. */
  public static String letters() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "")
        + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
  }

  /** The least that a registration needs. */
  public static Map<String, Object> person(String name) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("aksi", "");
    fields.put("name", name);
    fields.put("sex", "P");
    fields.put("bornOn", "1998-08-14");
    fields.put("place_text", "Kabupaten Karawang");
    fields.put("wanted_text", "operator mesin jahit");
    fields.put("reach", "NATION");
    return fields;
  }

  /** Answers with the path of the new file. */
  public static String registered(Visitor officer, Map<String, Object> fields) {
    officer.get(REGISTER);
    Answer answer = officer.submitOnly(REGISTER, fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  /** A published vacancy for tailors; answers with its path. */
  public static String published(Visitor officer, String title, String place) {
    officer.get(VACANCIES + "/baru");
    Answer entered =
        officer.submitOnly(
            VACANCIES + "/baru",
            Map.of(
                "employer_text",
                "PT " + title,
                "title",
                title,
                "place_text",
                place,
                "openings",
                "2",
                "description",
                "Menjahit kemeja."));
    assertThat(entered.status()).as(entered.text()).isEqualTo(303);
    officer.get(entered.location());
    Answer decided =
        officer.submitOnly(entered.location(), Map.of("keputusan", "publish", "kbji", "8153"));
    assertThat(decided.status()).as(decided.text()).isEqualTo(303);
    return entered.location().replace("/periksa", "");
  }

  public static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
  }

  /** Sends one form of a page and goes where it leads. */
  public static Answer send(Visitor officer, String page, String form, Map<String, ?> fields) {
    officer.get(page);
    Answer answer = officer.submit(form, fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  public static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> names(Visitor officer, String words) {
    officer.get(PEOPLE);
    return officer
        .submit(PEOPLE, Map.of("q", words))
        .page()
        .select("tbody td:first-child a")
        .eachText();
  }
}
