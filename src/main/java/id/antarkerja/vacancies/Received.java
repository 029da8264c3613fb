package id.antarkerja.vacancies;

/** What became of a vacancy that another system sent. */
public record Received(VacancyId id, How how) {
  public enum How {
    NEW,
    UPDATED,
    UNCHANGED,
    /** Changed there, but closed for good here: left as it is. */
    CLOSED_HERE,
    /** Changed there, but verified here by an office outside the actor's scope: left as it is. */
    ELSEWHERE
  }
}
