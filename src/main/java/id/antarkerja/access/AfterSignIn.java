package id.antarkerja.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Back to the page that was wanted, if it is one of ours; home otherwise. */
class AfterSignIn implements AuthenticationSuccessHandler {
  private static final String HOME = "/petugas";

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    HttpSession session = request.getSession();
    Object wanted = session.getAttribute(SignIn.WANTED);
    session.removeAttribute(SignIn.WANTED);
    response.sendRedirect(
        wanted instanceof String path && path.startsWith("/petugas") ? path : HOME);
  }
}
