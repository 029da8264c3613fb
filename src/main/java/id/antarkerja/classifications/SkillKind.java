package id.antarkerja.classifications;

/** What an entry of the skill vocabulary is; licences and certificates are proved by a paper. */
public enum SkillKind {
  SKILL,
  LANGUAGE,
  LICENCE,
  CERTIFICATE;

  public String textKey() {
    return "classifications.skillKind." + name();
  }
}
