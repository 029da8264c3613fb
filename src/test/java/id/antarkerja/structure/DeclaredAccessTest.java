package id.antarkerja.structure;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.AccessInterceptor;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.AllowedToAnyone;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything that can be reached says who may reach it; what says nothing answers nobody. */
class DeclaredAccessTest extends HouseTest {
  @Autowired private ApplicationContext context;

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

  static class Undeclared {
    void page() {}
  }
}
