package id.antarkerja.jobseekers;

/** Why somebody may open a person of another office without their yes. */
enum GlassCategory {
  DANGER,
  ACCIDENT,
  TRAFFICKING,
  DISASTER,
  OTHER;

  String textKey() {
    return "jobseekers.glass.category." + this;
  }
}
