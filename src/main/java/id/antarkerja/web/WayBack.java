package id.antarkerja.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page to come back to: the one asked for, or the nearest above what was sent to. */
@Component
class WayBack {
  private final ObjectProvider<RequestMappingHandlerMapping> mapping;

  WayBack(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.mapping = mapping;
  }

  String of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      return query == null ? path : path + "?" + query;
    }
    while (!path.isEmpty() && !isPage(path)) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return path.isEmpty() ? "/" : path;
  }

  private boolean isPage(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return mapping.getObject().getHandlerMethods().keySet().stream()
        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .anyMatch(info -> matches(info, asked));
  }

  private static boolean matches(RequestMappingInfo info, PathContainer path) {
    var patterns = info.getPathPatternsCondition();
    return patterns != null && patterns.getPatterns().stream().anyMatch(p -> p.matches(path));
  }
}
