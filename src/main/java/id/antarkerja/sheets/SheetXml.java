package id.antarkerja.sheets;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one workbook's parts (ECMA-376, SpreadsheetML), as far as cells need it. What all its
 * sheets hold together is limited: few bytes can ask for many cells.
 */
final class SheetXml {
  /** Empty ones between others and a row itself are cells too. */
  private static final int MOST_CELLS = 1_000_000;

  private static final int MOST_COLUMNS = 200;

  /** As a spreadsheet program allows. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_TEXTS = 500_000;

  /** A spreadsheet program keeps this many digits of a number. */
  private static final BigDecimal EXACT_BELOW = BigDecimal.TEN.pow(15);

  private static final MathContext AS_SHOWN = new MathContext(6);

  private int left = MOST_CELLS;

  private static XMLStreamReader open(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(part);
  }

  /** Texts that cells name by number; one that is made of several runs is put together. */
  static List<String> texts(InputStream part) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    XMLStreamReader xml = open(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        if (texts.size() == MOST_TEXTS) {
          throw new UnreadableSheet("too many texts", true);
        }
        texts.add(bounded(runs(xml, "si")));
      }
    }
    return texts;
  }

  /** All t elements up to the end of the one that holds them, without how they sound (rPh). */
  private static String runs(XMLStreamReader xml, String holder) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean sound = false;
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          sound = true;
        } else if (xml.getLocalName().equals("t") && !sound) {
          text.append(xml.getElementText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          sound = false;
        } else if (xml.getLocalName().equals(holder)) {
          return text.toString();
        }
      }
    }
  }

  List<ReadRow> rows(InputStream part, List<String> shared) throws XMLStreamException {
    List<ReadRow> rows = new ArrayList<>();
    XMLStreamReader xml = open(part);
    int last = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String number = xml.getAttributeValue(null, "r");
        last = number == null ? last + 1 : Integer.parseInt(number);
        List<String> cells = cells(xml, shared);
        take(1 + cells.size());
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
          cells.removeLast();
        }
        if (!cells.isEmpty()) {
          rows.add(new ReadRow(last, List.copyOf(cells)));
        }
      }
    }
    return rows;
  }

  private void take(int cells) {
    left -= cells;
    if (left < 0) {
      throw new UnreadableSheet("too many cells", true);
    }
  }

  private static List<String> cells(XMLStreamReader xml, List<String> shared)
      throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(cell(xml, xml.getAttributeValue(null, "t"), shared));
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return cells;
      }
    }
  }

  /** "AB7" is 27; a cell without a place follows the one before. */
  private static int column(@Nullable String place, int next) {
    if (place == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
      if (column > MOST_COLUMNS) {
        throw new UnreadableSheet("too many columns", true);
      }
    }
    if (column - 1 < next) {
      throw new IllegalArgumentException("cells out of order");
    }
    return column - 1;
  }

  private static String cell(XMLStreamReader xml, @Nullable String type, List<String> shared)
      throws XMLStreamException {
    String value = "";
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
        value = xml.getElementText();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
        value = runs(xml, "is");
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return text(value, type == null ? "n" : type, shared);
      }
    }
  }

  private static String text(String value, String type, List<String> shared) {
    return switch (type) {
      case "s" -> value.isEmpty() ? "" : shared(Integer.parseInt(value), shared);
      case "n" -> value.isBlank() ? "" : number(value.strip());
      default -> bounded(value);
    };
  }

  private static String bounded(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new UnreadableSheet("too long a text", true);
    }
    return text;
  }

  private static String shared(int number, List<String> shared) {
    if (number < 0 || number >= shared.size()) {
      throw new IllegalArgumentException("no such text");
    }
    return shared.get(number);
  }

  private static String number(String digits) {
    if (digits.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("no such number");
    }
    BigDecimal value = new BigDecimal(digits);
    if (value.precision() - value.scale() > 300 || value.scale() > 300) {
      throw new IllegalArgumentException("no such number");
    }
    return value.abs().compareTo(EXACT_BELOW) >= 0
        ? String.format(Locale.ROOT, "%.5E", value.round(AS_SHOWN)).replaceFirst("\\.?0+E", "E")
        : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
