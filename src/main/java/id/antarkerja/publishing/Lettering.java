package id.antarkerja.publishing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Text as outlines of Liberation Sans, which comes with the PDF library: a server needs no font of
 * its own. What the font can't draw is left out.
 */
final class Lettering {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Lettering INSTANCE = new Lettering();

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;
  private final Map<Integer, GeneralPath> outlines = new HashMap<>();

  private Lettering() {
    try (InputStream file = TTFParser.class.getResourceAsStream(FONT)) {
      if (file == null) {
        throw new IllegalStateException("no font " + FONT);
      }
      font = new TTFParser().parseEmbedded(file);
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Lettering liberationSans() {
    return INSTANCE;
  }

  /** Outline of a line whose baseline begins at (x, y). */
  synchronized Path2D line(String text, double size, double x, double y) {
    double scale = size / unitsPerEm;
    var line = new Path2D.Double();
    double at = x;
    for (int codePoint : text.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(codePoint);
      if (glyph != 0) {
        var placed = new AffineTransform(scale, 0, 0, -scale, at, y);
        line.append(outline(glyph).getPathIterator(placed), false);
        at += advance(glyph) * scale;
      }
    }
    return line;
  }

  synchronized double width(String text, double size) {
    double width = 0;
    for (int codePoint : text.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(codePoint);
      width += glyph == 0 ? 0 : advance(glyph);
    }
    return width * size / unitsPerEm;
  }

  /** Breaks between words; the last line ends in "…" when not everything fits. */
  List<String> lines(String text, double size, double width, int most) {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width || line.isEmpty()) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    boolean all = lines.size() <= most;
    var shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    shown.replaceAll(l -> cut(l, size, width));
    if (!all) {
      shown.set(most - 1, cut(shown.get(most - 1) + " …", size, width));
    }
    return shown;
  }

  private String cut(String line, double size, double width) {
    String cut = line;
    while (width(cut, size) > width && cut.length() > 2) {
      int end = cut.endsWith("…") ? cut.length() - 1 : cut.length();
      cut = cut.substring(0, cut.offsetByCodePoints(end, -1)).strip() + "…";
    }
    return cut;
  }

  private GeneralPath outline(int glyph) {
    return outlines.computeIfAbsent(glyph, this::read);
  }

  private GeneralPath read(int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
