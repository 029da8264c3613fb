package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.kernel.Days;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a draft. */
@Component
class CircularForm {
  private static final int LATEST_YEARS = 1;

  private final Classifications classifications;
  private final Days days;

  CircularForm(Classifications classifications, Days days) {
    this.classifications = classifications;
    this.days = days;
  }

  /** Null when something is wrong, which the form then says. */
  @Nullable CircularText read(Form form) {
    String title = form.required("title", CircularText.LONGEST_TITLE);
    String body = form.requiredLines("body", CircularText.LONGEST_BODY);
    LocalDate deadline = form.date("deadline");
    LocalDate today = days.today(Acting.current().territory());
    if (deadline != null
        && (deadline.isBefore(today) || deadline.isAfter(today.plusYears(LATEST_YEARS)))) {
      form.reject("deadline", "circulars.error.deadline");
    }
    OfficerKind kind = form.oneOf("kind", OfficerKind.class);
    List<Level> levels = all(form, "levels", Level.values());
    List<Specialism> specialisms = all(form, "specialisms", Specialism.values());
    if (kind == OfficerKind.APPOINTED && !levels.isEmpty()) {
      form.reject("levels", "circulars.error.levels");
    }
    String territory = territory(form);
    return form.hasErrors()
        ? null
        : new CircularText(
            Objects.requireNonNull(title),
            Objects.requireNonNull(body),
            form.checked("needsAck"),
            deadline,
            new Audience(territory, kind, levels, specialisms));
  }

  private static <E extends Enum<E>> List<E> all(Form form, String name, E[] known) {
    List<String> sent = form.values(name).stream().distinct().toList();
    List<E> chosen = Stream.of(known).filter(one -> sent.contains(one.name())).toList();
    if (chosen.size() < sent.size()) {
      form.reject(name, "error.choice");
    }
    return chosen;
  }

  /** Nothing typed is the whole territory of the office. */
  private String territory(Form form) {
    String own = Acting.current().territory();
    String code = form.code("place");
    if (code == null && form.typed("place").isEmpty()) {
      return own;
    }
    if (code == null
        && classifications.resolveRegion(form.typed("place"))
            instanceof Resolved.Found<Region>(Region found)) {
      code = found.code();
    }
    if (code == null
        || code.length() != 2 && code.length() != 4
        || classifications.region(code).isEmpty()
        || !Scope.of(own).contains(code)) {
      form.reject("place", "circulars.error.place");
      return own;
    }
    return code;
  }

  Form filled(CircularText text) {
    Audience audience = text.audience();
    Form form =
        Form.empty()
            .put("title", text.title())
            .put("body", text.body())
            .put("needsAck", text.needsAck() ? "on" : null)
            .put("deadline", text.deadline())
            .put("kind", audience.kind())
            .putAll("levels", audience.levels())
            .putAll("specialisms", audience.specialisms());
    String territory = audience.territory();
    return territory.equals(Acting.current().territory())
        ? form
        : form.choose("place", new Option(territory, classifications.placeName(territory)));
  }

  /** A territory in words: "Seluruh Indonesia", a place, or the code of an institution. */
  String place(String territory) {
    return classifications.region(territory).map(Region::name).orElse("");
  }
}
