package id.antarkerja.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The invitation that somebody follows, kept in their session until the provider has answered.
 *
 * @param reader whose account they were signed in with
 */
record Invitation(String token, @Nullable UUID reader) {
  static final String NAME = "sso.invitation";

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(NAME, reader == null ? token : token + " " + reader);
  }

  static @Nullable Invitation of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NAME) instanceof String kept)) {
      return null;
    }
    int space = kept.indexOf(' ');
    return space < 0
        ? new Invitation(kept, null)
        : new Invitation(kept.substring(0, space), UUID.fromString(kept.substring(space + 1)));
  }
}
