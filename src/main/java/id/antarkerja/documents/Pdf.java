package id.antarkerja.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A template in XHTML becomes a tagged PDF (PDF/UA-1) with its font embedded. A template may load
 * nothing: its style is {@code documents/paper.css}, pictures are inline SVG.
 */
@Component
class Pdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String STYLE_ADDRESS = "paper:style";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.antarkerja");
  private final String style;

  Pdf() {
    XRLog.setLoggingEnabled(false);
    try {
      style =
          new ClassPathResource("documents/paper.css").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  byte[] render(String template, Object model) {
    var xhtml = new StringOutput();
    engine.render(template + ".jte", Map.of("page", model), xhtml);
    var out = new ByteArrayOutputStream(32_768);
    try {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.useFont(font(), "Liberation Sans");
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

  private static FSSupplier<InputStream> font() {
    return () -> {
      InputStream font = PDType0Font.class.getResourceAsStream(FONT);
      if (font == null) {
        throw new IllegalStateException("the font is missing from the class path");
      }
      return font;
    };
  }
}
