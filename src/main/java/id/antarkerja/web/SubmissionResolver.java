package id.antarkerja.web;

import id.antarkerja.kernel.Digests;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code _key} and {@code _version} and hashes the rest of the form. */
class SubmissionResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Submission.class;
  }

  @Override
  public Submission resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binderFactory) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new BadForm();
    }
    return new Submission(
        key(request.getParameter("_key")),
        version(request.getParameter("_version")),
        hash(request));
  }

  private static UUID key(@Nullable String text) {
    try {
      if (text != null && text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      throw new BadForm();
    }
    throw new BadForm();
  }

  private static @Nullable Integer version(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      int version = Integer.parseInt(text);
      if (version > 0) {
        return version;
      }
    } catch (NumberFormatException e) {
      // as a version that never was
    }
    throw new BadForm();
  }

  private static byte[] hash(HttpServletRequest request) {
    MessageDigest digest = Digests.sha256();
    digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!name.equals("_csrf")) {
                update(digest, name);
                for (String value : values) {
                  update(digest, value);
                }
              }
            });
    return digest.digest();
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) (bytes.length >>> 24));
    digest.update((byte) (bytes.length >>> 16));
    digest.update((byte) (bytes.length >>> 8));
    digest.update((byte) bytes.length);
    digest.update(bytes);
  }
}
