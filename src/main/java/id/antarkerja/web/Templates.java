package id.antarkerja.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the precompiled templates; every POST form gets its CSRF field here. */
@Component
class Templates implements ViewResolver {
  private static final String HTML = "text/html;charset=UTF-8";

  private final TemplateEngine engine;

  Templates() {
    engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.antarkerja");
    engine.setHtmlInterceptor(new CsrfField());
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return engine.hasTemplate(template) ? new JteView(template) : null;
  }

  private final class JteView implements View {
    private final String template;

    JteView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return HTML;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      write(template, model == null ? Map.of() : (Map<String, Object>) model, response);
    }
  }

  /** Writes a page as the body of an answer, also where no dispatcher is. */
  void write(String template, Map<String, Object> model, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, model, output);
    response.setContentType(HTML);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  /** The field goes before the end tag: when a tag is opened jte is still inside it. */
  static final class CsrfField implements HtmlInterceptor {
    private static final String POSTING = CsrfField.class.getName();

    @Override
    public void onHtmlTagOpened(
        String name, Map<String, Object> attributes, TemplateOutput output) {
      RequestAttributes request = RequestContextHolder.getRequestAttributes();
      if (request != null) {
        boolean posting = "post".equalsIgnoreCase(String.valueOf(attributes.get("method")));
        request.setAttribute(POSTING, posting, RequestAttributes.SCOPE_REQUEST);
      }
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
      RequestAttributes request = RequestContextHolder.getRequestAttributes();
      if (request == null
          || !Boolean.TRUE.equals(request.getAttribute(POSTING, RequestAttributes.SCOPE_REQUEST))) {
        return;
      }
      Object token =
          request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
      if (token instanceof CsrfToken csrf) {
        output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
        output.writeContent(csrf.getToken());
        output.writeContent("\">");
      }
    }
  }
}
