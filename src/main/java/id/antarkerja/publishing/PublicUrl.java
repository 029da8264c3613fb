package id.antarkerja.publishing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Absolute addresses, from what was configured: a request's own host name can't be trusted. */
@Component
class PublicUrl {
  private final String base;

  PublicUrl(@Value("${antarkerja.public-url:http://localhost:8080}") String base) {
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** {@code path} begins with a slash. */
  String of(String path) {
    return base + path;
  }
}
