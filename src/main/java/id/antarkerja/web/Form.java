package id.antarkerja.web;

import id.antarkerja.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form knows: the values as sent, cleaned (see {@link CleanText}), and what is wrong with
 * them. A reading method returns null when the field is empty or wrong; when it is wrong it also
 * records why, so that the page can be shown again with 422, the values kept and the message beside
 * the field.
 */
public final class Form {
  /** Longest text of a field that does not say otherwise, in characters. */
  public static final int DEFAULT_MAX = 200;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<FormError> errors = new ArrayList<>();
  private final String newKey = UUID.randomUUID().toString();

  private Form() {}

  public static Form empty() {
    return new Form();
  }

  /** The form as it was sent; a {@code MultiValueMap} of request parameters is such a map. */
  public static Form of(Map<String, List<String>> parameters) {
    var form = new Form();
    parameters.forEach(
        (name, sent) ->
            form.values.put(
                name, sent.stream().filter(Objects::nonNull).map(CleanText::of).toList()));
    return form;
  }

  /** For {@link Merge}. */
  Map<String, List<String>> values() {
    return values;
  }

  // ---- values, as the templates show them

  /** The value as sent, or "" when there is none. */
  public String value(String name) {
    List<String> sent = values.getOrDefault(name, List.of());
    return sent.isEmpty() ? "" : sent.getFirst();
  }

  public List<String> values(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
  }

  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  /** Fills a field, to show what is stored: dates as ISO, enums by name; null leaves it empty. */
  public Form put(String name, @Nullable Object value) {
    values.put(name, value == null ? List.of() : List.of(value.toString()));
    return this;
  }

  public Form putAll(String name, Collection<?> several) {
    values.put(name, several.stream().map(Object::toString).toList());
    return this;
  }

  /** Fills a look-up field with what is stored; null leaves it empty. */
  public Form choose(String name, @Nullable Option chosen) {
    put(name, chosen == null ? null : chosen.value());
    put(name + "_text", chosen == null ? null : chosen.label());
    return put(name + "_for", chosen == null ? null : chosen.label());
  }

  /** Fills a look-up field for several choices. */
  public Form chooseAll(String name, Collection<Option> chosen) {
    putAll(name, chosen.stream().map(Option::value).toList());
    return putAll(name + "_label", chosen.stream().map(o -> o.value() + "=" + o.label()).toList());
  }

  // ---- look-ups: {name} is the code, {name}_text what was typed, {name}_for the text of the code

  /**
   * The code chosen in a look-up field, or null when nothing was chosen or the text was changed
   * afterwards (see {@link #typed}).
   */
  public @Nullable String code(String name) {
    boolean stillSame = value(name + "_text").equals(value(name + "_for"));
    return stillSame && !value(name).isEmpty() ? value(name) : null;
  }

  /** What was typed in a look-up field without choosing; "" when nothing. */
  public String typed(String name) {
    return code(name) == null ? value(name + "_text") : "";
  }

  /** Codes chosen in a look-up field for several choices, each once. */
  public List<String> codes(String name) {
    return values(name).stream().distinct().toList();
  }

  /** What was typed, separated by commas, in a look-up field for several choices. */
  public List<String> typedAll(String name) {
    return Stream.of(value(name + "_text").split("[,;\n]"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** The choices to show again as chips, with the labels they were sent with. */
  public List<Option> chosen(String name) {
    return codes(name).stream().map(code -> new Option(code, labelOf(name, code))).toList();
  }

  private String labelOf(String name, String code) {
    return values(name + "_label").stream()
        .filter(l -> l.startsWith(code + "="))
        .map(l -> l.substring(code.length() + 1))
        .findFirst()
        .orElse(code);
  }

  /** The value that makes this submission one of a kind: kept over a refusal, else new. */
  public String key() {
    return value("_key").isEmpty() ? newKey : value("_key");
  }

  // ---- what is wrong

  public Form reject(String name, String key, Object... parameters) {
    errors.add(new FormError(name, key, List.of(parameters)));
    return this;
  }

  /** Something that no single field can mend. */
  public Form rejectForm(String key, Object... parameters) {
    errors.add(new FormError(null, key, List.of(parameters)));
    return this;
  }

  public Form rejectAll(List<Reason> reasons) {
    reasons.forEach(r -> errors.add(new FormError(null, r.key(), r.parameters())));
    return this;
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** In the order in which they were found. */
  public List<FormError> errors() {
    return List.copyOf(errors);
  }

  /** The first message for a field, or null when the field is in order. */
  public @Nullable String error(String name) {
    return errors.stream()
        .filter(e -> name.equals(e.field()))
        .map(FormError::text)
        .findFirst()
        .orElse(null);
  }

  /** Ids of the hint and the message of a field, for {@code aria-describedby}. */
  public @Nullable String describedBy(String name, @Nullable String hint) {
    String ids = (hint == null ? "" : "h-" + name) + (error(name) == null ? "" : " e-" + name);
    return ids.isEmpty() ? null : ids.strip();
  }

  public @Nullable String invalid(String name) {
    return error(name) == null ? null : "true";
  }

  // ---- reading

  /** One line of text. */
  public @Nullable String text(String name) {
    return text(name, DEFAULT_MAX);
  }

  public @Nullable String text(String name, int max) {
    return Reading.fits(this, name, value(name).replace('\n', ' ').replaceAll(" {2,}", " "), max);
  }

  /** Text of several lines. */
  public @Nullable String lines(String name, int max) {
    return Reading.fits(this, name, value(name), max);
  }

  public @Nullable String required(String name) {
    return required(name, DEFAULT_MAX);
  }

  public @Nullable String required(String name, int max) {
    return present(name) ? text(name, max) : null;
  }

  public @Nullable String requiredLines(String name, int max) {
    return present(name) ? lines(name, max) : null;
  }

  /** A day, as {@code 2026-11-23} or {@code 23-11-2026}, from 1900 to 2199. */
  public @Nullable LocalDate date(String name) {
    return Reading.date(this, name, value(name));
  }

  public @Nullable LocalDate requiredDate(String name) {
    return present(name) ? date(name) : null;
  }

  /** A whole number from min to max. */
  public @Nullable Integer whole(String name, int min, int max) {
    Long read = Reading.whole(this, name, value(name), min, max);
    return read == null ? null : Math.toIntExact(read);
  }

  public @Nullable Integer requiredWhole(String name, int min, int max) {
    return present(name) ? whole(name, min, max) : null;
  }

  /** Whole rupiah; "5.600.000" and "Rp 5600000" are the same. */
  public @Nullable Long rupiah(String name, long min, long max) {
    return Reading.whole(this, name, value(name).replaceFirst("(?i)^rp\\.?", ""), min, max);
  }

  /** An e-mail address, in lower case. */
  public @Nullable String email(String name) {
    return Reading.email(this, name, text(name, 200));
  }

  public @Nullable String requiredEmail(String name) {
    return present(name) ? email(name) : null;
  }

  /** A phone number as people write it, as E.164. */
  public @Nullable String phone(String name) {
    return Reading.phone(this, name, text(name, 40));
  }

  public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> kinds) {
    return Reading.oneOf(this, name, value(name), kinds);
  }

  public <E extends Enum<E>> @Nullable E requiredOneOf(String name, Class<E> kinds) {
    return chosenOne(name) ? oneOf(name, kinds) : null;
  }

  public @Nullable String oneOf(String name, Collection<String> allowed) {
    String sent = value(name);
    if (sent.isEmpty() || allowed.contains(sent)) {
      return sent.isEmpty() ? null : sent;
    }
    reject(name, "error.choice");
    return null;
  }

  public @Nullable UUID uuid(String name) {
    return Reading.uuid(this, name, value(name));
  }

  /** Those that were ticked, each once; one that is no id rejects the field. */
  public Set<UUID> uuids(String name) {
    return values(name).stream()
        .flatMap(value -> Stream.ofNullable(Reading.uuid(this, name, value)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public boolean checked(String name) {
    return !values(name).isEmpty();
  }

  private boolean present(String name) {
    boolean there = !value(name).isEmpty();
    if (!there) {
      reject(name, "error.required");
    }
    return there;
  }

  private boolean chosenOne(String name) {
    boolean there = !value(name).isEmpty();
    if (!there) {
      reject(name, "error.choose");
    }
    return there;
  }
}
