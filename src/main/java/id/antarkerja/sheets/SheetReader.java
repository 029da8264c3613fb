package id.antarkerja.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Reads workbooks (XLSX) that people send. A workbook is a ZIP of XML: how much is unpacked, how
 * many parts, columns, cells and texts there are is limited, and XML may define nothing itself.
 */
public final class SheetReader {
  /** Unpacked, all parts together. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final int MOST_PARTS = 500;
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String SHEETS = "xl/worksheets/";

  private SheetReader() {}

  /**
   * Rows of every sheet that are not empty, in the order of the sheets' parts.
   *
   * @throws UnreadableSheet when it is no workbook, is broken, or larger than the limits
   */
  public static List<List<ReadRow>> read(byte[] workbook) {
    try {
      Map<String, byte[]> parts = parts(workbook);
      byte[] texts = parts.remove(TEXTS);
      if (parts.isEmpty()) {
        throw new UnreadableSheet("no sheet inside", false);
      }
      List<String> shared = texts == null ? List.of() : SheetXml.texts(stream(texts));
      List<List<ReadRow>> sheets = new ArrayList<>();
      SheetXml xml = new SheetXml();
      for (byte[] sheet : parts.values()) {
        sheets.add(xml.rows(stream(sheet), shared));
      }
      return sheets;
    } catch (IOException
        | XMLStreamException
        | IllegalArgumentException
        | NoSuchElementException broken) {
      throw new UnreadableSheet("broken: " + broken.getClass().getSimpleName(), false);
    }
  }

  private static InputStream stream(byte[] part) {
    return new ByteArrayInputStream(part);
  }

  /** By the ZIP's own table at its end, which needs a file; it is gone when this returns. */
  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("sheet", ".xlsx");
    try {
      Files.write(file, workbook);
      try (var zip = new ZipFile(file.toFile())) {
        if (zip.size() > MOST_PARTS) {
          throw new UnreadableSheet("too many parts", true);
        }
        return wanted(zip);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, byte[]> wanted(ZipFile zip) throws IOException {
    Map<String, byte[]> wanted = new TreeMap<>();
    int left = MOST_BYTES;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      boolean sheet = entry.getName().startsWith(SHEETS) && entry.getName().endsWith(".xml");
      if (sheet || entry.getName().equals(TEXTS)) {
        try (InputStream part = zip.getInputStream(entry)) {
          byte[] content = part.readNBytes(left + 1);
          if (content.length > left) {
            throw new UnreadableSheet("too large when unpacked", true);
          }
          left -= content.length;
          wanted.put(entry.getName(), content);
        }
      }
    }
    return wanted;
  }
}
