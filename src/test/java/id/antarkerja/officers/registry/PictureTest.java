package id.antarkerja.officers.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Beside;
import id.antarkerja.kernel.RefusedException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever is sent as a picture: what is kept was drawn by us. */
@Beside
@ResourceLock("PictureTest")
class PictureTest {
  @Test
  void a_picture_becomes_a_small_square_and_nothing_rides_along() {
    byte[] sent = withExif(encoded(halves(1_600, 1_200), "jpg"), 1, "Lat -6.2 Jakarta");
    byte[] kept = Picture.portrait(sent);
    BufferedImage image = decoded(kept);
    assertThat(image.getWidth()).isEqualTo(Picture.SIDE).isEqualTo(image.getHeight());
    assertThat(new String(kept, UTF_8)).doesNotContain("Exif", "Jakarta");
    BufferedImage small = decoded(Picture.portrait(encoded(halves(200, 300), "png")));
    assertThat(small.getWidth()).isEqualTo(200).isEqualTo(small.getHeight());
    byte[] withScript = Arrays.copyOf(encoded(halves(64, 64), "png"), 9_000);
    System.arraycopy("<script>alert(1)</script>".getBytes(UTF_8), 0, withScript, 8_000, 25);
    assertThat(new String(Picture.portrait(withScript), UTF_8)).doesNotContain("<script>");
  }

  /** Left half dark, right half light; turned by a quarter the dark half is above. */
  @Test
  void a_phone_held_upright_gives_an_upright_picture() {
    byte[] plain = encoded(halves(600, 600), "jpg");
    assertThat(isDark(Picture.portrait(withExif(plain, 1, "")), 100, 300)).isTrue();
    byte[] turned = Picture.portrait(withExif(plain, 6, ""));
    assertThat(isDark(turned, 300, 100)).isTrue();
    assertThat(isDark(turned, 300, 400)).isFalse();
    byte[] upsideDown = Picture.portrait(withExif(plain, 3, ""));
    assertThat(isDark(upsideDown, 100, 300)).isFalse();
    assertThat(isDark(upsideDown, 400, 300)).isTrue();
  }

  @Test
  void what_is_no_picture_is_refused_and_never_breaks_anything() {
    byte[] png = encoded(halves(64, 64), "png");
    byte[] bomb = png.clone();
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    byte[] liar = png.clone();
    ByteBuffer.wrap(liar).putInt(16, -5);
    for (byte[] poison :
        List.of(
            new byte[0],
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8),
            "<?php system($_GET[0]); ?>".getBytes(UTF_8),
            "GIF89a".getBytes(UTF_8),
            encoded(halves(64, 64), "gif"),
            encoded(halves(64, 64), "bmp"),
            bomb,
            liar,
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 2, 0x45},
            new byte[Picture.LONGEST_FILE + 1])) {
      assertThatThrownBy(() -> Picture.portrait(poison)).isInstanceOf(RefusedException.class);
    }
  }

  private static BufferedImage halves(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(Color.BLACK);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) {
    try (var out = new ByteArrayOutputStream()) {
      assertThat(ImageIO.write(image, format, out)).isTrue();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage decoded(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDark(byte[] jpeg, int x, int y) {
    return (decoded(jpeg).getRGB(x, y) & 0xff) < 100;
  }

  /** An APP1 block with the orientation, big-endian, and a text behind it. */
  private static byte[] withExif(byte[] jpeg, int orientation, String text) {
    byte[] words = text.getBytes(UTF_8);
    int length = 2 + 6 + 8 + 2 + 12 + 4 + words.length;
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + 2 + length);
    all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) length);
    all.put("Exif\0\0MM\0*".getBytes(UTF_8)).putInt(8).putShort((short) 1);
    all.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    all.putShort((short) 0).putInt(0).put(words).put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }
}
