package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsTest {

  @ParameterizedTest(name = "{0} is at most {1} bytes on the wire")
  @CsvSource({
    "core.css,10240",
    "desk.css,10240",
    "icons.svg,10240",
    "app.js,5120",
    "htmx.js,20480"
  })
  void each_file_keeps_its_budget(String name, int budget) {
    assertThat(Assets.named(name).gzipped().orElseThrow()).hasSizeLessThanOrEqualTo(budget);
  }

  @Test
  void all_script_of_a_first_visit_is_at_most_30_kb_on_the_wire() {
    int bytes =
        Assets.named("app.js").gzipped().orElseThrow().length
            + Assets.named("htmx.js").gzipped().orElseThrow().length;

    assertThat(bytes).isLessThanOrEqualTo(30 * 1024);
    assertThat(Assets.named("app.js").plain()).hasSizeLessThanOrEqualTo(12 * 1024);
  }

  @Test
  void no_script_of_ours_stores_anything_or_touches_a_prototype() {
    for (String script : List.of("app.js", "passkeys.js")) {
      assertThat(new String(Assets.named(script).plain(), StandardCharsets.UTF_8))
          .as(script)
          .doesNotContain("localStorage", "sessionStorage", "indexedDB", "document.cookie")
          .doesNotContain("__proto__", "prototype", "Object.assign");
    }
  }

  @Test
  void an_address_carries_the_hash_of_the_content() {
    assertThat(Assets.url("core.css")).matches("/assets/core\\.[0-9a-f]{12}\\.css");
    assertThat(Assets.at(Assets.url("core.css"))).contains(Assets.named("core.css"));
    assertThat(Assets.at("/assets/core.000000000000.css")).isEmpty();
    assertThat(Assets.at("/assets/../application.properties")).isEmpty();
  }

  @Test
  void what_is_gzipped_is_the_same_file() throws IOException {
    Assets.Asset css = Assets.named("core.css");
    byte[] small = css.gzipped().orElseThrow();

    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(small))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(css.plain());
    }
  }

  @Test
  void files_that_name_others_name_them_by_address() {
    for (String name : new String[] {"core.css", "desk.css", "manifest.webmanifest"}) {
      assertThat(text(name)).doesNotContain("{{");
    }
    assertThat(text("core.css")).contains(Assets.url("kawung.svg"));
    assertThat(text("manifest.webmanifest")).contains(Assets.url("icon-512.png"));
  }

  @Test
  void the_mark_is_drawn_in_the_sizes_that_a_phone_asks_for() throws IOException {
    for (int side : new int[] {192, 512}) {
      byte[] png = Assets.named("icon-" + side + ".png").plain();
      var image = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(image.getWidth()).isEqualTo(side);
      assertThat(image.getHeight()).isEqualTo(side);
      assertThat(image.getRGB(side / 2, side / 16) & 0xffffff).isEqualTo(0x0956c3);
    }
  }

  @Test
  void every_icon_of_the_list_is_drawn() {
    String sprite = text("icons.svg");

    assertThat(IconSprite.NAMES).doesNotHaveDuplicates().isSorted();
    assertThat(IconSprite.NAMES)
        .allSatisfy(
            name ->
                assertThat(sprite)
                    .containsPattern("<symbol id=\"" + name + "\"[^>]*><(path|circle|rect|line)"));
  }

  @Test
  void an_unknown_icon_or_file_is_our_mistake() {
    assertThatThrownBy(() -> Assets.icon("no-such")).hasMessageContaining("no-such");
    assertThatThrownBy(() -> Assets.url("no-such.css")).hasMessageContaining("no-such.css");
  }

  private static String text(String name) {
    return new String(Assets.named(name).plain(), StandardCharsets.UTF_8);
  }
}
