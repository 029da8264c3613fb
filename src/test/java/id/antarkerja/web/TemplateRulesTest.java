package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no template of any module may do, and what it may count on. */
class TemplateRulesTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\sstyle\\s*=|\\son[a-z]+\\s*=|\\$unsafe\\{|\\bhx-on|javascript:|<style\\b"
              + "|<script(?![^>]*(\\ssrc=|type=\"application/ld\\+json\"))");
  private static final Pattern ICON =
      Pattern.compile(
          "@template\\.web\\.icon\\(name = \"([a-z0-9-]+)\"|\\bicon = \"([a-z0-9-]+)\"");
  private static final Pattern TEXT = Pattern.compile("\\bt\\(\"([^\"]+)\"\\s*[,)]");

  @Test
  void no_template_has_inline_script_style_or_unescaped_output() {
    assertThat(templates()).allSatisfy(t -> assertThat(read(t)).doesNotContainPattern(FORBIDDEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style=\"x\">",
        "<a onclick=\"x\">",
        "<script>",
        "<script type=\"module\">",
        "$unsafe{x}",
        "<p hx-on:click=\"x\">",
        "<a href=\"javascript:x\">",
        "<style>"
      })
  void the_rule_finds_what_it_forbids(String bad) {
    assertThat(bad).containsPattern(FORBIDDEN);
  }

  @Test
  void the_rule_lets_files_and_data_pass() {
    assertThat("<script defer src=\"/a.js\">").doesNotContainPattern(FORBIDDEN);
    assertThat("<script type=\"application/ld+json\">").doesNotContainPattern(FORBIDDEN);
  }

  @Test
  void every_icon_that_a_template_names_is_in_the_sprite() {
    Stream<String> named =
        templates().stream()
            .flatMap(t -> ICON.matcher(read(t)).results())
            .map(m -> m.group(1) == null ? m.group(2) : m.group(1));

    assertThat(named).isNotEmpty().isSubsetOf(IconSprite.NAMES);
    assertThat(
            Nav.of(id.antarkerja.access.Role.OFFICER).stream()
                .flatMap(g -> g.items().stream())
                .map(NavItem::icon))
        .isSubsetOf(IconSprite.NAMES);
  }

  @Test
  void every_text_that_a_template_names_exists_in_both_languages() {
    var texts = Messages.strict();
    assertThat(templates())
        .allSatisfy(
            t ->
                assertThat(TEXT.matcher(read(t)).results().map(m -> m.group(1)).distinct())
                    .allSatisfy(
                        key -> {
                          assertThat(texts.getMessage(key, null, Locale.of("id"))).isNotBlank();
                          assertThat(texts.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
                        }));
  }

  private static List<Path> templates() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      return files.filter(f -> f.toString().endsWith(".jte")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
