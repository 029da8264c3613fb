package id.antarkerja.classifications;

/** The six groups in which BPS publishes the labour force by education (Sakernas tables). */
public enum EducationGroup {
  UP_TO_SD,
  SMP,
  SMA,
  SMK,
  DIPLOMA,
  UNIVERSITY;

  public String textKey() {
    return "classifications.educationGroup." + name();
  }
}
