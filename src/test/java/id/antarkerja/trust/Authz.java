package id.antarkerja.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The matrix as it is written down in {@code authz.yaml}. */
record Authz(
    Map<String, List<Who>> groups,
    Map<String, Map<Who, String>> cells,
    Map<String, String> ids,
    Map<String, Map<String, String>> sends,
    List<String> probes,
    Map<String, String> unrecorded) {
  private static final Path FILE = Path.of("src/test/resources/authz.yaml");

  /** Sent to sign in. */
  static final String SIGN_IN = "masuk";

  /** A write that passed both walls: done, or refused by the form's own rules. */
  static final String LET_IN = "in";

  @SuppressWarnings("unchecked")
  static Authz read() {
    Map<String, Object> all;
    try {
      all = new Yaml().load(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<Who>> groups = new LinkedHashMap<>();
    ((Map<String, List<String>>) all.get("groups"))
        .forEach((name, members) -> groups.put(name, members.stream().map(Who::of).toList()));
    Map<String, Map<Who, String>> cells = new LinkedHashMap<>();
    ((Map<String, Map<String, Object>>) all.get("endpoints"))
        .forEach((endpoint, line) -> cells.put(endpoint, cells(endpoint, line, groups)));
    Map<String, Map<String, String>> sends = new LinkedHashMap<>();
    ((Map<String, Map<String, Object>>) all.get("sends"))
        .forEach((endpoint, fields) -> sends.put(endpoint, texts(fields)));
    return new Authz(
        groups,
        cells,
        texts((Map<String, Object>) all.get("ids")),
        sends,
        (List<String>) all.get("probes"),
        texts((Map<String, Object>) all.get("unrecorded")));
  }

  private static Map<String, String> texts(Map<String, Object> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }

  private static Map<Who, String> cells(
      String endpoint, Map<String, Object> line, Map<String, List<Who>> groups) {
    Map<Who, String> cells = new EnumMap<>(Who.class);
    line.forEach(
        (name, status) -> {
          List<Who> members = groups.containsKey(name) ? groups.get(name) : List.of(Who.of(name));
          for (Who who : members) {
            if (cells.put(who, String.valueOf(status)) != null) {
              throw new AssertionError(endpoint + " names " + who.word() + " twice");
            }
          }
        });
    return cells;
  }

  @Nullable String expected(String endpoint, Who who) {
    return cells.getOrDefault(endpoint, Map.of()).get(who);
  }

  /**
   * "GET /a/{id}" as "/a/{person}": what stands behind a variable is said by {@code ids}, under the
   * whole path where it differs from what the same beginning means elsewhere.
   */
  String path(String endpoint) {
    String pattern = endpoint.substring(endpoint.indexOf("/"));
    String path = "";
    for (String part : pattern.substring(1).split("/", -1)) {
      if (part.startsWith("{")) {
        String id = ids.getOrDefault(endpoint, ids.getOrDefault(pattern, ids.get(path)));
        if (id == null) {
          throw new AssertionError(
              "say under ids: in authz.yaml what stands behind " + path + "/" + part);
        }
        path += "/" + id;
      } else {
        path += "/" + part;
      }
    }
    return path.replace("**", "application.properties");
  }

  /** A line ready to paste: groups where all of a group get the same. */
  String line(String endpoint, Map<Who, String> got) {
    Map<Who, String> left = new EnumMap<>(got);
    Map<String, String> shown = new LinkedHashMap<>();
    groups.forEach(
        (name, members) -> {
          if (left.keySet().containsAll(members)
              && members.stream().map(left::get).distinct().count() == 1) {
            shown.put(name, left.get(members.getFirst()));
            members.forEach(left::remove);
          }
        });
    left.forEach((who, status) -> shown.put(who.word(), status));
    return "  %s: {%s}"
        .formatted(
            endpoint,
            shown.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ")));
  }

  /** Lines whose cells are not as written, ready to paste. */
  List<String> wrong(Map<String, Map<Who, String>> got) {
    List<String> wrong = new ArrayList<>();
    got.forEach(
        (endpoint, line) -> {
          if (!line.equals(cells.get(endpoint))) {
            wrong.add(line(endpoint, line));
          }
        });
    return wrong;
  }
}
