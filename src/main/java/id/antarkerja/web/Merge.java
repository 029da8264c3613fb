package id.antarkerja.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two changes of one thing brought together, part by part, against what both began with. What only
 * one side changed is taken; what both changed differently is asked.
 *
 * <p>A form that may be merged carries what it was filled with in {@code _base} ({@link #base}).
 */
public final class Merge {
  public static final String BASE = "_base";
  private static final String BEFORE = "_before";
  private static final String TAKE = "_take.";
  private static final int LONGEST = 100_000;

  private final Form mine;
  private final Form theirs;
  private final Form before;
  private final Form merged;
  private final List<Unit> open = new ArrayList<>();

  /**
   * Fields that belong together: a place with its district, all lines of a list.
   *
   * @param fields names; one that ends with {@code *} means all that begin so
   */
  public record Unit(String name, String labelKey, List<String> fields) {
    public static Unit of(String name, String labelKey, String... fields) {
      return new Unit(name, labelKey, fields.length == 0 ? List.of(name) : List.of(fields));
    }

    boolean has(String field) {
      return fields.stream()
          .anyMatch(
              f ->
                  f.endsWith("*")
                      ? field.startsWith(f.substring(0, f.length() - 1))
                      : field.equals(f));
    }
  }

  /** Whose part is taken. */
  public enum Take {
    MINE,
    THEIRS,
    BEFORE
  }

  /** One question: the three values in words. */
  public record Question(String name, String labelKey, String mine, String theirs, String before) {
    public String field() {
      return TAKE + name;
    }
  }

  private Merge(Form mine, Form theirs, Form before, List<Unit> units) {
    this.mine = mine;
    // Cleaned as what was sent is, or what nobody touched would differ.
    this.theirs = copy(theirs);
    this.before = before;
    this.merged = copy(mine);
    for (Unit unit : units) {
      Map<String, List<String>> ours = part(mine, unit);
      Map<String, List<String>> others = part(this.theirs, unit);
      Map<String, List<String>> start = part(before, unit);
      if (ours.equals(start)) {
        put(merged, unit, this.theirs);
      } else if (!others.equals(start) && !ours.equals(others)) {
        open.add(unit);
      }
    }
  }

  /**
   * @param mine as sent, with {@link #BASE}; without it everything that differs is asked
   * @param theirs filled with what is stored now
   */
  public static Merge of(Form mine, Form theirs, List<Unit> units) {
    return new Merge(mine, theirs, decoded(mine.value(BASE)), units);
  }

  /** What a form was filled with, to be sent back with it. */
  public static String base(Form filled, List<Unit> units) {
    return encoded(filled, units);
  }

  /** The questions that a form answers, applied; any other form as it is. */
  public static Form answered(Form sent, List<Unit> units) {
    Form result = copy(sent);
    for (Unit unit : units) {
      Take take = take(sent.value(TAKE + unit.name()));
      if (take == Take.THEIRS) {
        put(result, unit, decoded(sent.value(BASE)));
      } else if (take == Take.BEFORE) {
        put(result, unit, decoded(sent.value(BEFORE)));
      }
    }
    result.values().keySet().removeIf(name -> name.startsWith(TAKE) || name.equals(BEFORE));
    return result;
  }

  private static @Nullable Take take(String text) {
    return switch (text) {
      case "MINE" -> Take.MINE;
      case "THEIRS" -> Take.THEIRS;
      case "BEFORE" -> Take.BEFORE;
      default -> null;
    };
  }

  /** Whether nothing has to be asked. */
  public boolean isClean() {
    return open.isEmpty();
  }

  /** Mine, with theirs wherever I changed nothing. */
  public Form merged() {
    return copy(merged);
  }

  /**
   * @param texts a form's parts in words, by the unit's name; a part that is missing is empty
   */
  public List<Question> questions(Function<Form, Map<String, String>> texts) {
    Map<String, String> ours = texts.apply(copy(mine));
    Map<String, String> others = texts.apply(copy(theirs));
    Map<String, String> start = before.values().isEmpty() ? Map.of() : texts.apply(copy(before));
    return open.stream()
        .map(
            unit ->
                new Question(
                    unit.name(),
                    unit.labelKey(),
                    ours.getOrDefault(unit.name(), ""),
                    others.getOrDefault(unit.name(), ""),
                    start.getOrDefault(unit.name(), "")))
        .toList();
  }

  /**
   * Everything the page must carry: the merged fields, and both other versions of what is asked.
   */
  public List<Map.Entry<String, String>> carried(List<Unit> units) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    merged
        .values()
        .forEach(
            (name, sent) -> {
              if (!name.startsWith("_")) {
                sent.forEach(value -> fields.add(Map.entry(name, value)));
              }
            });
    fields.add(Map.entry(BASE, encoded(theirs, units)));
    fields.add(Map.entry(BEFORE, encoded(before, open)));
    return fields;
  }

  /**
   * The page that asks.
   *
   * @param path of the thing; its form is at {@code path + "/ubah"}
   * @param version of what is stored now
   */
  public MergePage page(
      String name,
      String nav,
      String path,
      String back,
      int version,
      List<Unit> units,
      Function<Form, Map<String, String>> texts) {
    return new MergePage(
        T.t("merge.title", name),
        nav,
        path + "/ubah",
        back,
        Form.empty(),
        version,
        questions(texts),
        carried(units));
  }

  // ---- parts of forms

  /** Labels of look-ups say nothing of their own. */
  private static Map<String, List<String>> part(Form form, Unit unit) {
    Map<String, List<String>> part = new LinkedHashMap<>();
    form.values()
        .forEach(
            (name, sent) -> {
              List<String> said = sent.stream().filter(v -> !v.isEmpty()).sorted().toList();
              if (unit.has(name)
                  && !said.isEmpty()
                  && !name.endsWith("_label")
                  && !name.endsWith("_for")) {
                part.put(name, said);
              }
            });
    return part;
  }

  private static void put(Form into, Unit unit, Form from) {
    into.values().keySet().removeIf(unit::has);
    from.values()
        .forEach(
            (name, sent) -> {
              if (unit.has(name)) {
                into.values().put(name, sent);
              }
            });
  }

  private static Form copy(Form form) {
    return Form.of(form.values());
  }

  private static String encoded(Form form, List<Unit> units) {
    Set<String> names = new LinkedHashSet<>(form.values().keySet());
    names.removeIf(name -> units.stream().noneMatch(unit -> unit.has(name)));
    return names.stream()
        .flatMap(
            name -> form.values().getOrDefault(name, List.of()).stream().map(v -> pair(name, v)))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Form decoded(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (!text.isEmpty() && text.length() <= LONGEST) {
      for (String pair : text.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values
              .computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
              .add(decode(pair.substring(equals + 1)));
        }
      }
    }
    return Form.of(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadForm();
    }
  }
}
