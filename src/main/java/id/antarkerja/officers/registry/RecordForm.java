package id.antarkerja.officers.registry;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The confirmed fields as a form: read with every wrong one named, filled with what is stored. */
public final class RecordForm {
  private RecordForm() {}

  /** What was typed; wrong fields are rejected beside themselves and left out. */
  public static RecordFields read(Form form, OfficerKind kind, LocalDate today) {
    RecordFields fields = RecordFields.of(Map.of());
    for (RecordField field : RecordField.values()) {
      String typed = form.value(field.field());
      if (!typed.isEmpty()) {
        switch (field.read(typed)) {
          case RecordField.Value(String text) -> fields = fields.with(field, text);
          case RecordField.Wrong(Reason reason) -> reject(form, field, reason);
        }
      }
    }
    RecordFields read = fields.completed();
    read.problems(kind, today)
        .forEach(
            (field, reason) -> {
              if (form.error(field.field()) == null) {
                reject(form, field, reason);
              }
            });
    return read;
  }

  /** A refusal of the door beside the field that it is about. */
  public static void rejectAll(Form form, List<Reason> reasons) {
    for (Reason reason : reasons) {
      if (reason.code().startsWith("officers.nip.")) {
        reject(form, RecordField.NIP, reason);
      } else {
        form.rejectAll(List.of(reason));
      }
    }
  }

  private static void reject(Form form, RecordField field, Reason reason) {
    form.reject(field.field(), reason.key(), reason.parameters().toArray());
  }

  public static Form filled(RecordFields fields) {
    Form form = Form.empty();
    for (RecordField field : RecordField.values()) {
      form.put(field.field(), fields.get(field));
    }
    return form;
  }

  public static List<Option> levels() {
    return Stream.of(Level.values())
        .map(level -> new Option(level.name(), T.t(level.textKey())))
        .toList();
  }

  public static List<Option> grades() {
    return Stream.of(Grade.values()).map(grade -> new Option(grade.name(), grade.label())).toList();
  }
}
