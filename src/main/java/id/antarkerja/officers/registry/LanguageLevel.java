package id.antarkerja.officers.registry;

public enum LanguageLevel {
  BASIC,
  WORKING,
  FLUENT,
  NATIVE;

  public String textKey() {
    return "officers.languageLevel." + name();
  }
}
