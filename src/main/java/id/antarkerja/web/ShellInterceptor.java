package id.antarkerja.web;

import id.antarkerja.access.Role;
import id.antarkerja.access.SignIn;
import id.antarkerja.kernel.FirstLetters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts around every page who is signed in and the menu of their role. */
class ShellInterceptor implements HandlerInterceptor {
  private final ObjectProvider<NavCount> counts;

  ShellInterceptor(ObjectProvider<NavCount> counts) {
    this.counts = counts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.setAttribute(Shell.class.getName(), shell(request));
    return true;
  }

  /** Only where a page with the menu follows. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    Shell shell = Shell.current();
    if (page == null || page.getViewName() == null || shell.groups().isEmpty()) {
      return;
    }
    Map<String, Long> waiting =
        counts.stream().collect(Collectors.toMap(NavCount::item, NavCount::waiting));
    request.setAttribute(Shell.class.getName(), shell.counted(waiting));
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
          FirstLetters.two(signIn.name()),
          true,
          ofStaff ? Nav.of(signIn.role()) : List.of(),
          language,
          path,
          ofStaff ? "/petugas" : signIn.role() == Role.CITIZEN ? "/saya" : "/usaha",
          Map.of());
    }
    return new Shell("", "", "", false, List.of(), language, path, "", Map.of());
  }
}
