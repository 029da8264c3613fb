package id.antarkerja.officers.registry;

import java.util.List;

/** What an officer says of themselves and nobody has to confirm. */
public record OwnWords(
    List<Spoken> languages,
    List<Specialism> specialisms,
    Availability availability,
    boolean shown) {

  String[] languageCodes() {
    return languages.stream().map(Spoken::code).toArray(String[]::new);
  }

  String[] specialismCodes() {
    return specialisms.stream().map(Enum::name).toArray(String[]::new);
  }
}
