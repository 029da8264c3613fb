package id.antarkerja.documents;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the world reaches this service: configured, never guessed from a request. */
@Component
public class PublicUrl {
  private final String base;

  /**
   * @param configured {@code antarkerja.public-url}, e.g. {@code https://antarkerja.example.go.id}
   */
  PublicUrl(@Value("${antarkerja.public-url:http://localhost:8080}") String configured) {
    URI uri = URI.create(configured.strip().replaceAll("/+$", ""));
    boolean usable =
        uri.getHost() != null
            && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
            && uri.getQuery() == null
            && uri.getFragment() == null;
    if (!usable) {
      throw new IllegalStateException(
          "antarkerja.public-url must be an address like https://antarkerja.example.go.id, not "
              + configured);
    }
    base = uri.toString();
  }

  /**
   * @param path of ours, beginning with a slash
   */
  public String of(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("not a path");
    }
    return base + path;
  }
}
