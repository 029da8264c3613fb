package id.antarkerja.officers.registry;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A portrait drawn anew: what was sent is only looked at, never kept, so that nothing rides along
 * in it, neither where it was taken nor anything that is no picture.
 */
final class Picture {
  static final int SIDE = 512;
  static final int LONGEST_FILE = 8 * 1024 * 1024;
  private static final long MOST_PIXELS = 60_000_000;
  private static final int LONGEST_SIDE = 20_000;
  private static final Set<String> KINDS = Set.of("jpeg", "png");

  private Picture() {}

  /**
   * A square JPEG of at most {@link #SIDE} pixels.
   *
   * @throws RefusedException when it is too large, or no JPEG or PNG
   */
  static byte[] portrait(byte[] sent) {
    if (sent.length > LONGEST_FILE) {
      throw new RefusedException(Reason.of("officers.photo.tooLarge", LONGEST_FILE >> 20));
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      return jpeg(square(read(in), Orientation.of(sent)));
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof RefusedException refused) {
        throw refused;
      }
      throw new RefusedException(Reason.of("officers.photo.unreadable"));
    }
  }

  private static BufferedImage read(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      try {
        if (KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          reader.setInput(in, true, true);
          return read(reader);
        }
      } finally {
        reader.dispose();
      }
    }
    throw new RefusedException(Reason.of("officers.photo.unreadable"));
  }

  /** Sizes are asked first; a large picture is never in memory at its full size. */
  private static BufferedImage read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new RefusedException(Reason.of("officers.photo.tooManyPixels"));
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int every = Math.max(1, Math.min(width, height) / (2 * SIDE));
    param.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage square(BufferedImage image, Orientation orientation) {
    int from = Math.min(image.getWidth(), image.getHeight());
    int side = Math.min(SIDE, from);
    double scale = (double) side / from;
    BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = square.createGraphics();
    try {
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, side, side);
      canvas.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      AffineTransform place = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
      place.concatenate(orientation.upright());
      place.scale(scale, scale);
      place.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
      canvas.drawImage(image, place, null);
    } finally {
      canvas.dispose();
    }
    return square;
  }

  private static byte[] jpeg(BufferedImage image) {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
