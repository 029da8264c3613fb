package id.antarkerja.structure;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.AccessInterceptor;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.AllowedToAnyone;
import jakarta.servlet.Filter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything that can be reached says who may reach it; what says nothing answers nobody. */
class DeclaredAccessTest extends HouseTest {
  /** The filter of the security chain that answers requests itself. */
  private static final Set<String> ANSWERING_FILTERS = Set.of("LogoutFilter");

  private static final Set<String> PASSING_FILTERS =
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
          "ActingFilter");

  @Autowired private ApplicationContext context;
  @Autowired private FilterChainProxy chains;

  @Test
  void every_handler_declares_who_may_call_it() {
    List<String> undeclared = new ArrayList<>();
    List<HandlerMethod> handlers = handlers();
    for (HandlerMethod handler : handlers) {
      boolean allowed = handler.hasMethodAnnotation(Allowed.class);
      boolean anyone = handler.hasMethodAnnotation(AllowedToAnyone.class);
      if (allowed == anyone) {
        undeclared.add(handler.toString());
      }
    }
    assertThat(handlers).hasSizeGreaterThan(10);
    assertThat(undeclared).isEmpty();
  }

  @Test
  void an_undeclared_handler_would_answer_nobody() throws Exception {
    Method undeclared = Undeclared.class.getDeclaredMethod("page");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    new AccessInterceptor()
                        .preHandle(
                            new MockHttpServletRequest(),
                            new MockHttpServletResponse(),
                            new HandlerMethod(new Undeclared(), undeclared))))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void nothing_else_answers_than_handlers_and_sign_out() {
    assertThat(
            chains.getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(DeclaredAccessTest::name)
                .filter(name -> !PASSING_FILTERS.contains(name)))
        .containsExactlyInAnyOrderElementsOf(ANSWERING_FILTERS);
    assertThat(context.getBeansOfType(ServletRegistrationBean.class)).hasSize(1);
    assertThat(
            context.getBeansOfType(RouterFunctionMapping.class).values().stream()
                .filter(mapping -> mapping.getRouterFunction() != null))
        .isEmpty();
  }

  @Test
  void files_on_the_class_path_are_not_served_as_they_lie() {
    Set<String> patterns =
        context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
            .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
            .collect(Collectors.toSet());
    for (String pattern : patterns) {
      String path = pattern.replace("**", "application.properties");
      assertThat(visitor().get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(visitor().get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").status()).isEqualTo(404);
  }

  private List<HandlerMethod> handlers() {
    Map<String, HandlerMapping> mappings = context.getBeansOfType(HandlerMapping.class);
    return mappings.values().stream()
        .filter(RequestMappingInfoHandlerMapping.class::isInstance)
        .map(RequestMappingInfoHandlerMapping.class::cast)
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .toList();
  }

  private static String name(Filter filter) {
    return filter.getClass().getSimpleName();
  }

  static class Undeclared {
    void page() {}
  }
}
