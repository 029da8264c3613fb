package id.antarkerja.officers;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.web.Form;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads which office is meant in a form: chosen by its place from the look-up of regions, or typed
 * by its territory ("xHKG", "3215i00001") or its name.
 */
@Component
public class OfficeFinder {
  private final Offices offices;
  private final Classifications classifications;

  OfficeFinder(Offices offices, Classifications classifications) {
    this.offices = offices;
    this.classifications = classifications;
  }

  /** Null with an error beside the field when there is none, or nothing was typed. */
  public @Nullable Office read(Form form, String field) {
    String code = form.code(field);
    String typed = form.typed(field);
    Optional<Office> found =
        code != null
            ? offices.byTerritory(code)
            : typed.isEmpty() ? Optional.empty() : named(typed);
    if (found.isEmpty()) {
      form.reject(
          field, typed.isEmpty() && code == null ? "error.required" : "officers.error.office");
    }
    return found.orElse(null);
  }

  /** By its territory, its name, or the name of its place. */
  public Optional<Office> named(String text) {
    return offices
        .byTerritory(text)
        .or(() -> offices.byName(text))
        .or(
            () ->
                classifications.resolveRegion(text) instanceof Resolved.Found<Region>(Region region)
                    ? offices.byTerritory(region.code())
                    : Optional.empty());
  }
}
