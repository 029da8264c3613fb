package id.antarkerja.web;

import id.antarkerja.access.Role;
import id.antarkerja.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Puts around every page who is signed in and the menu of their role. */
class ShellInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.setAttribute(Shell.class.getName(), shell(request));
    return true;
  }

  private static Shell shell(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    String language = T.locale().getLanguage();
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignIn signIn) {
      boolean ofStaff = signIn.role() != Role.CITIZEN && signIn.role() != Role.EMPLOYER;
      return new Shell(
          signIn.name(),
          signIn.place(),
          initials(signIn.name()),
          true,
          ofStaff ? Nav.of(signIn.role()) : List.of(),
          language,
          path,
          ofStaff ? "/petugas" : signIn.role() == Role.CITIZEN ? "/saya" : "/usaha");
    }
    return new Shell("", "", "", false, List.of(), language, path, "");
  }

  static String initials(String name) {
    return Stream.of(name.split("\\s+"))
        .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
