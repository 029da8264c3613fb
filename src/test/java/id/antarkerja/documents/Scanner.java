package id.antarkerja.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads a QR code as somebody's phone would: from what is drawn. */
public final class Scanner {
  private Scanner() {}

  /** Six pixels for each module that the path draws. */
  public static String svg(String svg) throws ReaderException {
    var box = Pattern.compile("viewBox=\"0 0 (\\d+) ", Pattern.CASE_INSENSITIVE).matcher(svg);
    assertThat(box.find()).isTrue();
    int side = Integer.parseInt(box.group(1)) * 6;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1")
        .matcher(svg)
        .results()
        .forEach(
            run -> {
              int left = Integer.parseInt(run.group(1)) * 6;
              int top = Integer.parseInt(run.group(2)) * 6;
              for (int y = top; y < top + 6; y++) {
                int from = y * side + left;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * 6, 0);
              }
            });
    return read(pixels, side, side);
  }

  /** The only one on the first page of a paper, as it is printed. */
  public static String pdf(byte[] paper) throws Exception {
    try (PDDocument document = Loader.loadPDF(paper)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
      int width = page.getWidth();
      int height = page.getHeight();
      return read(page.getRGB(0, 0, width, height, null, 0, width), width, height);
    }
  }

  private static String read(int[] pixels, int width, int height) throws ReaderException {
    var seen = new HybridBinarizer(new RGBLuminanceSource(width, height, pixels));
    return new QRCodeReader()
        .decode(new BinaryBitmap(seen), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
