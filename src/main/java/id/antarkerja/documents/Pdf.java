package id.antarkerja.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A template in XHTML becomes a tagged PDF (PDF/UA-1) with its font embedded, without ligatures:
 * looking for them was two thirds of the work. A template may load nothing: its style is {@code
 * documents/paper.css}, pictures are inline SVG.
 */
@Component
class Pdf {
  private static final String FONT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String STYLE_ADDRESS = "paper:style";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.antarkerja");
  private final String style;
  private final byte[] font;

  Pdf() {
    XRLog.setLoggingEnabled(false);
    try {
      style =
          new ClassPathResource("documents/paper.css").getContentAsString(StandardCharsets.UTF_8);
      font = new ClassPathResource(FONT).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  byte[] render(String template, Object model) {
    var xhtml = new StringOutput();
    engine.render(template + ".jte", Map.of("page", model), xhtml);
    var out = new ByteArrayOutputStream(32_768);
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfUaAccessibility(true);
      builder.useFont(new PDFontSupplier(embedded(document)), "Liberation Sans");
      builder.useSVGDrawer(new BatikSVGDrawer());
      builder.useUriResolver((base, uri) -> STYLE_ADDRESS.equals(uri) ? STYLE_ADDRESS : null);
      builder.useProtocolsStreamImplementation(uri -> new StyleStream(style), "paper");
      builder.useExternalResourceAccessControl(
          (uri, type) -> STYLE_ADDRESS.equals(uri),
          ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.withHtmlContent(xhtml.toString(), null);
      builder.withProducer("AntarKerja");
      builder.toStream(out);
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException("the paper " + template + " can't be made", failed);
    }
    return out.toByteArray();
  }

  private PDFont embedded(PDDocument document) throws IOException {
    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
    parsed.setEnableGsub(false);
    return PDType0Font.load(document, parsed, true);
  }
}
