package id.antarkerja.privacy;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's requests, with forms for new ones: on their own page, or at the counter.
 *
 * @param person null on the person's own page
 * @param at where the forms are sent to
 */
record RequestsPage(
    PersonRegister.@Nullable Person person,
    List<Case> cases,
    List<PersonRegister.Field> fields,
    String at,
    Instant now,
    Form form) {

  List<Option> fieldOptions() {
    return fields.stream()
        .map(
            f ->
                new Option(
                    f.name(), f.value().isEmpty() ? f.label() : f.label() + ": " + f.value()))
        .toList();
  }

  String label(Case one) {
    return fields.stream()
        .filter(f -> f.name().equals(one.field()))
        .findFirst()
        .map(PersonRegister.Field::label)
        .orElse("");
  }

  boolean mayFetch(Case one) {
    return person == null ? one.kind() == CaseKind.COPY : one.fetchable(now);
  }

  /** Where the copy is fetched. */
  String copyAt(Case one) {
    return (person == null ? at : "/petugas/privasi") + "/" + one.id() + "/salinan";
  }
}
