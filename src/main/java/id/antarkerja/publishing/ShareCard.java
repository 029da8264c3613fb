package id.antarkerja.publishing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture that stands beside a shared link, 1200 × 630 pixels.
 *
 * @param details lines under the title: employer, place, pay
 */
record ShareCard(String title, List<String> details, String foot) {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final Color DEEP = new Color(0x022a5b);
  private static final Color BLUE = new Color(0x0956c3);
  private static final Color PALE = new Color(0xd5e3fb);
  private static final Color GOLD = new Color(0xffcc14);
  private static final int LEFT = 80;
  private static final int TEXT_WIDTH = WIDTH - 2 * LEFT;
  private static final Lettering LETTERS = Lettering.liberationSans();

  byte[] png() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(DEEP);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(GOLD);
    g.fillRect(0, HEIGHT - 12, WIDTH, 12);
    mark(g);
    draw(g, "AntarKerja", 40, LEFT + 84, 118, Color.WHITE, true);
    int y = 236;
    for (String line : LETTERS.lines(title, 66, TEXT_WIDTH, 2)) {
      draw(g, line, 66, LEFT, y, Color.WHITE, true);
      y += 80;
    }
    y += 4;
    for (String detail : details) {
      draw(g, LETTERS.lines(detail, 36, TEXT_WIDTH, 1).getFirst(), 36, LEFT, y, PALE, false);
      y += 52;
    }
    draw(g, foot, 28, LEFT, HEIGHT - 52, GOLD, false);
    g.dispose();
    return written(image);
  }

  /** Bold is the same outline with an edge: the library carries the regular face only. */
  private static void draw(
      Graphics2D g, String text, double size, int x, int y, Color color, boolean bold) {
    Shape line = LETTERS.line(text, size, x, y);
    g.setColor(color);
    g.fill(line);
    if (bold) {
      g.setStroke(
          new BasicStroke((float) (size / 28), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(line);
    }
  }

  /** Our mark in a square of 32 units, drawn at 64 pixels. */
  private static void mark(Graphics2D page) {
    Graphics2D g = (Graphics2D) page.create();
    g.translate(LEFT, 72);
    g.scale(2, 2);
    g.setColor(BLUE);
    g.fill(new RoundRectangle2D.Double(0, 0, 32, 32, 16, 16));
    g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(Color.WHITE);
    g.draw(new CubicCurve2D.Double(7, 21, 7, 16, 11, 12, 16, 12));
    g.fill(new Ellipse2D.Double(5, 8.5, 5, 5));
    g.setColor(GOLD);
    g.draw(new CubicCurve2D.Double(25, 11, 25, 16, 21, 20, 16, 20));
    g.fill(new Ellipse2D.Double(22, 18.5, 5, 5));
    g.dispose();
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
