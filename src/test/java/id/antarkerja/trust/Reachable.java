package id.antarkerja.trust;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything in the running program that can answer a request, as "GET /path/{id}". */
final class Reachable {
  /** Filters of the security chain that answer by themselves, and what they answer. */
  private static final Map<String, List<String>> ANSWERING =
      Map.of(
          "LogoutFilter",
          List.of("POST /keluar"),
          "OAuth2AuthorizationRequestRedirectFilter",
          List.of("GET /masuk/sso/{provider}"),
          "OAuth2LoginAuthenticationFilter",
          List.of("GET /masuk/sso/kembali/{provider}"));

  /** Filters that let every request through or refuse it, and answer nothing of their own. */
  private static final Set<String> PASSING =
      Set.of(
          "DisableEncodeUrlFilter",
          "WebAsyncManagerIntegrationFilter",
          "SecurityContextHolderFilter",
          "HeaderWriterFilter",
          "CsrfFilter",
          "SecurityContextHolderAwareRequestFilter",
          "AnonymousAuthenticationFilter",
          "SessionManagementFilter",
          "ExceptionTranslationFilter",
          "AuthorizationFilter",
          "EveryFieldFilter",
          "ActingFilter");

  private final ApplicationContext context;

  Reachable(ApplicationContext context) {
    this.context = context;
  }

  Set<String> found() {
    Set<String> found = new TreeSet<>();
    for (HandlerMapping mapping : context.getBeansOfType(HandlerMapping.class).values()) {
      switch (mapping) {
        case RequestMappingInfoHandlerMapping handlers ->
            handlers.getHandlerMethods().keySet().forEach(info -> found.addAll(lines(info)));
        case RouterFunctionMapping routes -> {
          if (routes.getRouterFunction() != null) {
            found.add("ROUTES " + routes.getRouterFunction());
          }
        }
        case AbstractUrlHandlerMapping urls ->
            urls.getHandlerMap().keySet().forEach(pattern -> found.add("FILES " + pattern));
        default -> {
          if (!mapping
              .getClass()
              .getSimpleName()
              .equals("WelcomePageNotAcceptableHandlerMapping")) {
            found.add("UNKNOWN " + mapping.getClass().getName());
          }
        }
      }
    }
    context
        .getBeansOfType(ServletRegistrationBean.class)
        .values()
        .forEach(
            servlet ->
                servlet.getUrlMappings().forEach(pattern -> found.add("SERVLET " + pattern)));
    found.addAll(ofFilters());
    return found;
  }

  static List<String> lines(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> lines = new ArrayList<>();
    for (String raw : info.getPatternValues()) {
      String pattern = raw.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}");
      if (methods.isEmpty()) {
        lines.add("ANY " + pattern);
      }
      methods.forEach(method -> lines.add(method + " " + pattern));
    }
    return lines;
  }

  private Set<String> ofFilters() {
    Set<String> found = new TreeSet<>();
    context.getBean(FilterChainProxy.class).getFilterChains().stream()
        .flatMap(chain -> chain.getFilters().stream())
        .forEach(filter -> found.addAll(of(filter)));
    return found;
  }

  private static List<String> of(Filter filter) {
    String name = filter.getClass().getSimpleName();
    return PASSING.contains(name)
        ? List.of()
        : ANSWERING.getOrDefault(name, List.of("FILTER " + filter.getClass().getName()));
  }
}
