package id.antarkerja.documents;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** The one style sheet of all papers, from memory. */
record StyleStream(String style) implements FSStream {
  @Override
  public InputStream getStream() {
    return new ByteArrayInputStream(style.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Reader getReader() {
    return new StringReader(style);
  }
}
