package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareCardTest {
  @Test
  void a_card_has_the_size_that_shared_links_are_shown_in() throws IOException {
    byte[] png =
        new ShareCard(
                "Operator Mesin Cetak Plastik dan Karet untuk Pabrik Suku Cadang Kendaraan Bermotor",
                List.of(
                    "PT Cahaya Nusa Komponen",
                    "Klari, Kabupaten Karawang",
                    "Rp 5,4–5,9 juta per bulan"),
                "Melamar kerja tidak pernah dipungut biaya.")
            .png();
    Files.write(Files.createDirectories(Path.of("target/preview")).resolve("kartu.png"), png);

    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(png.length).isLessThan(200_000);
  }

  @Test
  void long_text_is_broken_between_words_and_cut() {
    Lettering letters = Lettering.liberationSans();

    List<String> lines = letters.lines("satu dua tiga ".repeat(50), 60, 1000, 2);

    assertThat(lines).hasSize(2).allSatisfy(l -> assertThat(letters.width(l, 60)).isLessThan(1001));
    assertThat(lines.getLast()).endsWith("…");
    assertThat(letters.width(letters.lines("x".repeat(500), 60, 1000, 1).getFirst(), 60))
        .isLessThan(1001);
  }

  @Test
  void what_the_font_can_not_draw_is_left_out() {
    Lettering letters = Lettering.liberationSans();

    assertThat(letters.width("a\ud83d\ude80b", 10)).isEqualTo(letters.width("ab", 10));
    assertThat(letters.line("\ud83d\ude80", 10, 0, 0).getBounds().isEmpty()).isTrue();
  }
}
