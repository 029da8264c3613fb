package id.antarkerja.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A form that could not be answered, to be sent again as it is: the same key, so that it still acts
 * once even if the first one did arrive.
 */
public record SentForm(String action, List<Map.Entry<String, String>> fields) {
  private static final int MOST_FIELDS = 500;
  private static final int LARGEST = 200_000;

  /** Null for anything but a form of ours: no upload, nothing of the sign-in. */
  static @Nullable SentForm of(HttpServletRequest request) {
    String type = request.getContentType();
    if (!request.getMethod().equals("POST")
        || type == null
        || !type.startsWith("application/x-www-form-urlencoded")
        || request.getParameter("_key") == null
        || request.getRequestURI().startsWith("/masuk")) {
      return null;
    }
    // The page adds the token itself as long as it knows it.
    boolean knowsToken =
        request.getAttribute("_csrf") != null
            && RequestContextHolder.getRequestAttributes() != null;
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    int size = 0;
    for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
      for (String value : field.getValue()) {
        size += value.length();
        if (!(knowsToken && field.getKey().equals("_csrf"))) {
          fields.add(Map.entry(field.getKey(), Objects.requireNonNullElse(value, "")));
        }
      }
    }
    String query = request.getQueryString();
    return fields.size() > MOST_FIELDS || size > LARGEST
        ? null
        : new SentForm(request.getRequestURI() + (query == null ? "" : "?" + query), fields);
  }
}
