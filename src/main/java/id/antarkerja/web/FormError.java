package id.antarkerja.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: with one field, or with the whole when {@code field} is null. */
public record FormError(@Nullable String field, String key, List<Object> parameters) {
  public String text() {
    return T.t(key, parameters.toArray());
  }

  /** "Nama lengkap: wajib diisi": with the field's label, where {@code labels + field} has one. */
  public String text(@Nullable String labels) {
    return labels != null && field != null && T.has(labels + field)
        ? T.t(labels + field) + ": " + text()
        : text();
  }
}
