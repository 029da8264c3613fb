package id.antarkerja.privacy;

import id.antarkerja.kernel.NotThere;
import id.antarkerja.web.Form;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form about a person's rights asks for, by the last part of its address. */
record Wish(CaseKind kind, @Nullable String field, @Nullable String words) {

  /**
   * @throws NotThere for another address
   */
  static Wish read(String what, Form form) {
    return switch (what) {
      case "salinan" -> new Wish(CaseKind.COPY, null, null);
      case "perbaikan" ->
          new Wish(CaseKind.CORRECTION, form.required("field", 40), form.required("value", 200));
      case "penghapusan" -> new Wish(CaseKind.ERASURE, null, form.lines("erasureWords", 500));
      case "keberatan" -> new Wish(CaseKind.OBJECTION, null, form.lines("objectionWords", 500));
      default -> throw new NotThere();
    };
  }

  UUID enter(Asking asking, UUID person) {
    return switch (kind) {
      case COPY -> asking.copy(person);
      case CORRECTION ->
          asking.correction(person, Objects.requireNonNull(field), Objects.requireNonNull(words));
      case ERASURE -> asking.erasure(person, words);
      case OBJECTION -> asking.objection(person, words);
      case WITHDRAWAL -> throw new NotThere();
    };
  }

  boolean fetches() {
    return kind == CaseKind.COPY;
  }
}
