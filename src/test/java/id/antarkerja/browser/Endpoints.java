package id.antarkerja.browser;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that answers GET, with real ids in the place of path variables. */
final class Endpoints {
  static final String DESK = "/petugas";

  private final RequestMappingHandlerMapping mapping;
  private final Map<String, String> ids;
  private final Map<String, String> queries;

  /**
   * @param ids what stands behind a path: "/petugas/lowongan" → the id of a vacancy
   * @param queries parameters that an address can't do without
   */
  Endpoints(
      RequestMappingHandlerMapping mapping, Map<String, String> ids, Map<String, String> queries) {
    this.mapping = mapping;
    this.ids = ids;
    this.queries = queries;
  }

  List<String> ofOfficers() {
    return addresses(path -> path.equals(DESK) || path.startsWith(DESK + "/"));
  }

  List<String> ofEverybody() {
    return addresses(
        path -> !path.startsWith(DESK) && !path.startsWith("/assets/") && !path.equals("/error"));
  }

  private List<String> addresses(Predicate<String> which) {
    return mapping.getHandlerMethods().keySet().stream()
        .filter(
            info ->
                info.getMethodsCondition().getMethods().isEmpty()
                    || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(info -> info.getPatternValues().stream())
        .filter(which)
        .map(this::filled)
        .sorted()
        .toList();
  }

  private String filled(String pattern) {
    String path = "";
    for (String part : pattern.substring(1).split("/")) {
      path += "/" + (part.startsWith("{") ? id(pattern, path) : part);
    }
    return path + queries.getOrDefault(pattern, "");
  }

  private String id(String pattern, String before) {
    String known = ids.get(before);
    if (known == null) {
      throw new AssertionError(
          "no id for " + pattern + ": tell this test what stands behind " + before);
    }
    return known;
  }
}
