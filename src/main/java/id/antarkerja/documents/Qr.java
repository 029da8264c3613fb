package id.antarkerja.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import gg.jte.Content;
import java.util.Map;

/** QR codes as SVG, sharp at every size, without a file or a script. */
public final class Qr {
  /** Light modules around the code that ISO/IEC 18004 asks for. */
  private static final int QUIET_ZONE = 4;

  private Qr() {}

  /** An SVG element of the class {@code qr}; {@code text} is at most some 300 characters. */
  public static String svg(String text) {
    BitMatrix bits = encode(text);
    int side = bits.getWidth();
    var path = new StringBuilder();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int from = x;
        while (x < side && bits.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 %1$d %1$d" width="%1$d" \
        height="%1$d" shape-rendering="crispEdges" aria-hidden="true">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>"""
        .formatted(side, path);
  }

  /** The same for templates, which write it as it is. */
  public static Content content(String text) {
    String svg = svg(text);
    return output -> output.writeContent(svg);
  }

  private static BitMatrix encode(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET_ZONE,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a QR code", tooLong);
    }
  }
}
