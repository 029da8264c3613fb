package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.kernel.Reason;
import id.antarkerja.web.Pages.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final String EVIL = "<b onmouseover=\"x\">'\"&";
  private final List<Option> options =
      List.of(new Option("SMK", "SMK"), new Option("S1", "S1 atau D4"));

  @BeforeEach
  void an_officer_is_signed_in() {
    Pages.signIn("id");
  }

  @AfterEach
  void sign_out() {
    Pages.signOut();
  }

  private static Form refused() {
    Form form =
        Form.of(
            Map.of(
                "name", List.of(EVIL),
                "education", List.of("S1"),
                "sex", List.of("P"),
                "skills", List.of("12", "40"),
                "skills_label", List.of("12=Mesin jahit", "40=" + EVIL)));
    return form.reject("name", "error.tooLong", 5, 9).reject("sex", "error.choose");
  }

  private Piece[] everyField(Form form) {
    return new Piece[] {
      new Piece("formErrors", Map.of("form", form)),
      new Piece("hidden", Map.of("form", form, "version", 3)),
      new Piece(
          "field",
          Map.of("form", form, "name", "name", "label", "Nama", "required", true, "hint", "KTP")),
      new Piece("field", Map.of("form", form, "name", "pay", "label", "Upah", "prefix", "Rp")),
      new Piece("textarea", Map.of("form", form, "name", "duties", "label", "Tugas")),
      new Piece(
          "select",
          Map.of("form", form, "name", "education", "label", "Pendidikan", "options", options)),
      new Piece(
          "radios",
          Map.of(
              "form",
              form,
              "name",
              "sex",
              "label",
              "Jenis kelamin",
              "required",
              true,
              "options",
              List.of(new Option("L", "Laki-laki"), new Option("P", "Perempuan")))),
      new Piece(
          "checks",
          Map.of("form", form, "name", "needs", "label", "Kebutuhan", "options", options)),
      new Piece("check", Map.of("form", form, "name", "agree", "label", "Setuju")),
      new Piece(
          "lookup", Map.of("form", form, "name", "job", "label", "Jabatan", "kind", "occupation")),
      new Piece(
          "lookup",
          Map.of(
              "form",
              form,
              "name",
              "skills",
              "label",
              "Keahlian",
              "kind",
              "skill",
              "multiple",
              true)),
      new Piece("ring", Map.of("score", 86)),
      new Piece("tag", Map.of("text", "Aktif", "kind", "pos", "icon", "circle-check")),
      new Piece("pager", Map.of("first", "?a", "next", "?b")),
      new Piece("empty", Map.of("title", "Belum ada", "hint", "Daftarkan dulu."))
    };
  }

  private String officersPage() {
    return Pages.render(
        "layout",
        Map.of(
            "title", "Daftarkan <pencari>",
            "nav", "jobseekers",
            "content", Pages.content("<h1>Daftarkan</h1>", everyField(refused()))));
  }

  @Test
  void what_was_typed_is_escaped_wherever_it_is_shown_again() {
    String page = officersPage();

    assertThat(page).doesNotContain("<b onmouseover").doesNotContain("<pencari>");
    assertThat(page).contains("value=\"&lt;b onmouseover=&#34;x&#34;>&#39;&#34;&amp;\"");
  }

  @Test
  void a_wrong_field_carries_its_message_and_the_summary_links_to_it() {
    String page = officersPage();

    assertThat(page)
        .contains("<a href=\"#f-name\">Terlalu panjang: paling banyak 5 huruf, sekarang 9.</a>")
        .contains("aria-describedby=\"h-name e-name\" aria-invalid=\"true\"")
        .contains("id=\"e-name\"")
        .contains("<a href=\"#f-sex\">")
        .contains("id=\"f-sex\"");
  }

  @Test
  void values_and_choices_are_kept() {
    String page = officersPage();

    assertThat(page)
        .contains("<option value=\"S1\" selected>S1 atau D4</option>")
        .contains("<input type=\"radio\" name=\"sex\" value=\"P\" checked>")
        .contains("name=\"skills\" value=\"12\" checked><span>Mesin jahit</span>")
        .contains("name=\"_version\" value=\"3\"");
  }

  @Test
  void only_the_page_one_is_on_is_current_in_both_menus() {
    assertThat(
            Pattern.compile("href=\"([^\"]+)\" aria-current=\"page\"")
                .matcher(officersPage())
                .results()
                .map(m -> m.group(1)))
        .containsExactly("/petugas/pencari-kerja", "/petugas/pencari-kerja");
  }

  @Test
  void a_field_without_errors_has_no_empty_attributes() {
    String field = Pages.render("field", Map.of("form", Form.empty(), "name", "x", "label", "X"));

    assertThat(field)
        .doesNotContain("aria-invalid")
        .doesNotContain("aria-describedby")
        .doesNotContain("placeholder")
        .contains("(boleh kosong)");
  }

  @Test
  void a_password_is_hidden_and_never_written_back() {
    Form form = Form.of(Map.of("secret", List.of("kata-sandi-lama")));

    assertThat(
            Pages.render(
                "field", Map.of("form", form, "name", "secret", "label", "S", "type", "password")))
        .contains("type=\"password\"")
        .doesNotContain("kata-sandi-lama");
  }

  @Test
  void signing_out_is_on_every_page_of_somebody_signed_in() {
    assertThat(officersPage()).contains("<form method=\"post\" action=\"/keluar\">");
    for (String door : List.of("/saya", "/usaha")) {
      Pages.signInAt(door);
      assertThat(publicPage()).as(door).contains("action=\"" + door + "/keluar\"");
    }
  }

  @Test
  void every_id_is_there_once_and_every_reference_has_its_target() {
    String page = officersPage();
    List<String> ids =
        Pattern.compile("\\bid=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(
            Pattern.compile(
                    "(?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"|href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .flatMap(refs -> Pattern.compile(" ").splitAsStream(refs)))
        .isSubsetOf(ids);
  }

  @Test
  void layouts_speak_the_language_of_the_reader() throws IOException {
    save("desk", officersPage());
    save("public", publicPage());
    save("error", errorPage());
    assertThat(officersPage())
        .contains("<html lang=\"id\">", "Pencari kerja", "/bahasa/en?kembali=");

    Pages.signIn("en");
    assertThat(officersPage()).contains("<html lang=\"en\">", "Jobseekers", "/bahasa/id?kembali=");
    assertThat(publicPage()).contains("Applying for a job never costs money.");
  }

  private String publicPage() {
    return Pages.render(
        "publicLayout",
        Map.of(
            "title",
            "Cari lowongan",
            "description",
            "Lowongan resmi",
            "head",
            Pages.content("<meta property=\"og:title\" content=\"Cari lowongan\">"),
            "content",
            Pages.content("<div class=\"pub-hero\"><h1>Cari lowongan</h1></div>")));
  }

  private String errorPage() {
    return Pages.render("error", Map.of("page", new ErrorPage(409, List.of(Reason.of("stale")))));
  }

  /** Also kept for the eye: {@code target/preview} shows the pages with their real files. */
  private static void save(String name, String page) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/preview"));
    for (String asset :
        List.of("core.css", "desk.css", "app.js", "icons.svg", "htmx.js", "kawung.svg")) {
      Path file = folder.resolve(Assets.url(asset).substring(1));
      Files.createDirectories(file.getParent());
      Files.write(file, Assets.named(asset).plain());
    }
    Files.writeString(folder.resolve(name + ".html"), page);
  }
}
