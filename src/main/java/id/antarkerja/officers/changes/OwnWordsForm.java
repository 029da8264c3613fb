package id.antarkerja.officers.changes;

import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.OwnWords;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.officers.registry.Spoken;
import id.antarkerja.web.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages, specialisms, availability: as a form. */
final class OwnWordsForm {
  private OwnWordsForm() {}

  static Form filled(OfficerRecord officer) {
    Form form = Form.empty();
    for (int i = 0; i < officer.languages().size(); i++) {
      form.put("language" + i, officer.languages().get(i).language());
      form.put("speaks" + i, officer.languages().get(i).level());
    }
    return form.putAll("specialisms", officer.specialisms())
        .put("availability", officer.availability())
        .put("shown", officer.shown() ? "on" : null);
  }

  static @Nullable OwnWords read(Form form) {
    List<Spoken> languages = new ArrayList<>();
    Set<Language> seen = EnumSet.noneOf(Language.class);
    for (int i = 0; i < OwnPage.LANGUAGES; i++) {
      Language language = form.oneOf("language" + i, Language.class);
      if (language != null) {
        LanguageLevel level = form.requiredOneOf("speaks" + i, LanguageLevel.class);
        if (!seen.add(language)) {
          form.reject("language" + i, "officers.own.language.twice");
        } else if (level != null) {
          languages.add(new Spoken(language, level));
        }
      }
    }
    Availability availability = form.requiredOneOf("availability", Availability.class);
    List<Specialism> specialisms = specialisms(form);
    return availability == null || form.hasErrors()
        ? null
        : new OwnWords(languages, specialisms, availability, form.checked("shown"));
  }

  private static List<Specialism> specialisms(Form form) {
    Set<Specialism> chosen = EnumSet.noneOf(Specialism.class);
    for (String sent : form.values("specialisms")) {
      Stream.of(Specialism.values())
          .filter(one -> one.name().equals(sent))
          .findFirst()
          .ifPresentOrElse(chosen::add, () -> form.reject("specialisms", "error.choice"));
    }
    return List.copyOf(chosen);
  }
}
