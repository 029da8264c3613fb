package id.antarkerja.officers.registry;

/** Languages that help at the counter or abroad; Indonesian everybody speaks. */
public enum Language {
  SIGN_LANGUAGE,
  ENGLISH,
  KOREAN,
  JAPANESE,
  MANDARIN,
  CANTONESE,
  ARABIC,
  MALAY,
  GERMAN,
  TURKISH,
  JAVANESE,
  SUNDANESE,
  MADURESE,
  MINANGKABAU,
  BUGINESE,
  ACEHNESE,
  BATAK,
  BALINESE,
  SASAK,
  BANJARESE,
  PAPUAN_MALAY;

  public String textKey() {
    return "officers.language." + name();
  }
}
