package id.antarkerja.vacancies;

/** A tab of the officer's list: its address, its condition, its order. */
enum VacancyFilter {
  SUBMITTED("v.status = 'SUBMITTED' and v.closes_at > :now", true),
  RETURNED("v.status = 'RETURNED' and v.closes_at > :now", false),
  PUBLISHED("v.status in ('PUBLISHED', 'PAUSED') and v.closes_at > :now", false),
  CLOSED("v.status in ('FILLED', 'WITHDRAWN', 'TAKEN_DOWN')", false),
  EXPIRED(
      "(v.status = 'EXPIRED' or v.status in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'PAUSED')"
          + " and v.closes_at <= :now)",
      false);

  private final String condition;
  private final boolean oldestFirst;

  VacancyFilter(String condition, boolean oldestFirst) {
    this.condition = condition;
    this.oldestFirst = oldestFirst;
  }

  String condition() {
    return condition;
  }

  /** The queue is worked off from its beginning; all else shows the newest first. */
  boolean oldestFirst() {
    return oldestFirst;
  }

  String labelKey() {
    return "vacancies.tab." + name();
  }

  static VacancyFilter of(String name) {
    for (VacancyFilter filter : values()) {
      if (filter.name().equals(name)) {
        return filter;
      }
    }
    return SUBMITTED;
  }
}
