package id.antarkerja.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads workbooks (XLSX) that people send. A workbook is a ZIP of XML: what is unpacked, how many
 * parts, rows, columns and texts there are is limited first, and XML may define nothing itself.
 */
public final class SheetReader {
  /** Unpacked, all parts together. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private static final int MOST_PARTS = 500;
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String SHEETS = "xl/worksheets/";
  private static final int CHUNK = 64 * 1024;

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
      for (byte[] sheet : parts.values()) {
        sheets.add(SheetXml.rows(stream(sheet), shared));
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

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> wanted = new TreeMap<>();
    long left = MOST_BYTES;
    int count = 0;
    try (var zip = new ZipInputStream(stream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST_PARTS) {
          throw new UnreadableSheet("too many parts", true);
        }
        boolean sheet = entry.getName().startsWith(SHEETS) && entry.getName().endsWith(".xml");
        boolean keep = sheet || entry.getName().equals(TEXTS);
        left -= copy(zip, left, keep ? entry.getName() : null, wanted);
      }
    }
    return wanted;
  }

  private static long copy(
      ZipInputStream zip, long most, @Nullable String name, Map<String, byte[]> wanted)
      throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    for (int n = zip.read(chunk); n >= 0; n = zip.read(chunk)) {
      size += n;
      if (size > most) {
        throw new UnreadableSheet("too large when unpacked", true);
      }
      if (name != null) {
        out.write(chunk, 0, n);
      }
    }
    if (name != null) {
      wanted.put(name, out.toByteArray());
    }
    return size;
  }
}
