package id.antarkerja.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who sends a request, for those who must know before its body is here. */
@Component
public class SignedInAlready {
  private final JdbcIndexedSessionRepository sessions;

  SignedInAlready(JdbcIndexedSessionRepository sessions) {
    this.sessions = sessions;
  }

  /** The id of the account, jobseeker or contact; empty without a session that lives. */
  public Optional<String> of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, SessionStore.COOKIE);
    Session session = cookie == null ? null : sessions.findById(cookie.getValue());
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(
            session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME));
  }
}
