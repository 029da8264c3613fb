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

/** The XML of a workbook's parts (ECMA-376, SpreadsheetML), as far as cells need it. */
final class SheetXml {
  private static final int MOST_ROWS = 50_000;
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_TEXTS = 500_000;

  /** A spreadsheet program keeps this many digits of a number. */
  private static final BigDecimal EXACT_BELOW = BigDecimal.TEN.pow(15);

  private static final MathContext AS_SHOWN = new MathContext(6);

  private SheetXml() {}

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
        texts.add(runs(xml, "si"));
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

  static List<ReadRow> rows(InputStream part, List<String> shared) throws XMLStreamException {
    List<ReadRow> rows = new ArrayList<>();
    XMLStreamReader xml = open(part);
    int last = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        if (rows.size() == MOST_ROWS) {
          throw new UnreadableSheet("too many rows", true);
        }
        String number = xml.getAttributeValue(null, "r");
        last = number == null ? last + 1 : Integer.parseInt(number);
        List<String> cells = cells(xml, shared);
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(new ReadRow(last, List.copyOf(cells)));
        }
      }
    }
    return rows;
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
      case "n" -> value.isBlank() ? "" : number(new BigDecimal(value.strip()));
      default -> value;
    };
  }

  private static String shared(int number, List<String> shared) {
    if (number < 0 || number >= shared.size()) {
      throw new IllegalArgumentException("no such text");
    }
    return shared.get(number);
  }

  private static String number(BigDecimal value) {
    if (value.precision() - value.scale() > 300 || value.scale() > 300) {
      throw new IllegalArgumentException("no such number");
    }
    return value.abs().compareTo(EXACT_BELOW) >= 0
        ? String.format(Locale.ROOT, "%.5E", value.round(AS_SHOWN)).replaceFirst("\\.?0+E", "E")
        : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
