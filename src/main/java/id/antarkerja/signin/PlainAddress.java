package id.antarkerja.signin;

import id.antarkerja.documents.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Browsers keep the cookies of a sign-in only over https, or on the machine itself. Who comes by
 * another name over plain http is told, instead of being asked for the password for ever.
 */
@Component
class PlainAddress implements InitializingBean {
  private static final Logger LOG = LoggerFactory.getLogger(PlainAddress.class);

  private final URI configured;

  PlainAddress(PublicUrl publicUrl) {
    this.configured = URI.create(publicUrl.of("/"));
  }

  boolean losesCookies(HttpServletRequest request) {
    String host = request.getServerName();
    boolean behindProxy =
        "https".equals(configured.getScheme()) && host.equalsIgnoreCase(configured.getHost());
    return !request.isSecure() && !isThisMachine(host) && !behindProxy;
  }

  @Override
  public void afterPropertiesSet() {
    if ("http".equals(configured.getScheme()) && !isThisMachine(configured.getHost())) {
      LOG.warn(
          "Nobody can sign in at {}: browsers keep the cookies of a sign-in over https only."
              + " Put a server with a certificate in front and set antarkerja.public-url to its"
              + " https address.",
          configured);
    }
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("::1")
        || host.equals("[::1]");
  }
}
