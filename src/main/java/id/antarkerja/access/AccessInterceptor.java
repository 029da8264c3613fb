package id.antarkerja.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Deny by default: what does not say who may call it is called by nobody. */
public class AccessInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (handler instanceof ResourceHttpRequestHandler) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!(handler instanceof HandlerMethod method)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (isForAnyone(method)) {
      return true;
    }
    Allowed allowed = method.getMethodAnnotation(Allowed.class);
    if (allowed == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Acting acting = Acting.currentOrNull();
    if (acting == null || acting.role() == Role.PUBLIC) {
      if (request.getAttribute(SessionSignIns.UNKNOWN) != null) {
        throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
      }
      sendToSignIn(request, response);
      return false;
    }
    if (!Arrays.asList(allowed.value()).contains(acting.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return true;
  }

  /** Boot's own error page is reached only through an error dispatch. */
  private static boolean isForAnyone(HandlerMethod method) {
    return method.hasMethodAnnotation(AllowedToAnyone.class);
  }

  private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", signInPage(request));
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      return;
    }
    if (request.getMethod().equals("GET")) {
      Wanted.keep(request, response);
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", signInPage(request));
  }

  /** Officers, jobseekers and employers come in by different doors. */
  private static String signInPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.equals("/saya") || path.startsWith("/saya/")) {
      return "/saya/masuk";
    }
    return path.equals("/usaha") || path.startsWith("/usaha/") ? "/usaha/masuk" : "/masuk";
  }
}
