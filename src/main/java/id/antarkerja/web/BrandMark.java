package id.antarkerja.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Our mark, two people handing over to each other, in a square of 32 units. */
final class BrandMark {
  static final String SHAPES =
      """
      <rect width="32" height="32" rx="8" fill="#0956c3"/>\
      <g fill="none" stroke-width="3" stroke-linecap="round">\
      <path d="M7 21c0-5 4-9 9-9" stroke="#fff"/><path d="M25 11c0 5-4 9-9 9" stroke="#ffcc14"/></g>\
      <g stroke="none"><circle cx="7.5" cy="11" r="2.5" fill="#fff"/>\
      <circle cx="24.5" cy="21" r="2.5" fill="#ffcc14"/></g>""";

  private static final Color BLUE = new Color(0x0956c3);
  private static final Color GOLD = new Color(0xffcc14);

  private BrandMark() {}

  static String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">" + SHAPES + "</svg>";
  }

  /** The mark on a full square, so that a phone may cut it to its own shape. */
  static byte[] png(int side) {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(BLUE);
    g.fillRect(0, 0, side, side);
    g.scale(side / 32.0, side / 32.0);
    g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    person(g, Color.WHITE, new CubicCurve2D.Double(7, 21, 7, 16, 11, 12, 16, 12), 7.5, 11);
    person(g, GOLD, new CubicCurve2D.Double(25, 11, 25, 16, 21, 20, 16, 20), 24.5, 21);
    g.dispose();
    return written(image);
  }

  private static void person(Graphics2D g, Color color, Shape arm, double x, double y) {
    g.setColor(color);
    g.draw(arm);
    g.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
  }

  private static byte[] written(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
