package id.antarkerja.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Files that other projects publish as WebJars, found whatever their version is. */
final class WebJars {
  private static final String GROUP = "META-INF/maven/org.webjars.npm/";

  private WebJars() {}

  static String text(String artifact, String path) {
    var file =
        new ClassPathResource(
            "META-INF/resources/webjars/" + artifact + "/" + version(artifact) + "/" + path);
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(artifact + " has no " + path, missing);
    }
  }

  private static String version(String artifact) {
    var pom = new Properties();
    try (var in = new ClassPathResource(GROUP + artifact + "/pom.properties").getInputStream()) {
      pom.load(in);
    } catch (IOException missing) {
      throw new UncheckedIOException("no WebJar " + artifact, missing);
    }
    return pom.getProperty("version");
  }
}
