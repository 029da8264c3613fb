package id.antarkerja;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.vacancies.Accommodations;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Origin;
import id.antarkerja.vacancies.ReportedCriteria;
import id.antarkerja.vacancies.Requirements;
import id.antarkerja.vacancies.Wage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Valid people and vacancies for the tests of modules that only read. */
public final class TestWorld {
  private TestWorld() {}

  public static NewJobseeker person(String name, Sex sex, LocalDate bornOn, String regency) {
    return new NewJobseeker(
        new Identity(null, name, sex, bornOn, null, null, null, null, null),
        Profile.of(regency),
        Map.of(),
        true);
  }

  /** A person to load, with a card of that day that is still valid. */
  public static LoadedJobseeker registered(Office office, LocalDate issuedOn, NewJobseeker person) {
    return registered(office, issuedOn, person, null);
  }

  public static LoadedJobseeker registered(
      Office office,
      LocalDate issuedOn,
      NewJobseeker person,
      LoadedJobseeker.@Nullable Closing closing) {
    return new LoadedJobseeker(
        new JobseekerId(Uuid7.next()),
        UUID.randomUUID(),
        UUID.randomUUID(),
        office.id().value(),
        office.territory(),
        office.region(),
        issuedOn,
        person,
        closing);
  }

  public static NewVacancy vacancy(
      EmployerId employer, String title, String regency, int openings, LocalDate until) {
    return vacancy(employer, title, "<p>Menjalankan mesin.</p>", regency, null, openings, until);
  }

  public static NewVacancy vacancy(
      EmployerId employer,
      String title,
      String description,
      String regency,
      @Nullable Sex asked,
      int openings,
      LocalDate until) {
    return new NewVacancy(
        employer,
        title,
        description,
        "<ul><li>Teliti</li></ul>",
        asked == null
            ? ReportedCriteria.NONE
            : new ReportedCriteria(18, 35, asked, "lajang", "sehat"),
        regency,
        null,
        "Kabupaten Uji",
        "8142",
        null,
        "22220",
        openings,
        new Wage(5_400_000L, 5_900_000L, true),
        Requirements.NONE,
        List.of(),
        WorkType.FULL_TIME,
        new Accommodations(Set.of(Accommodation.STAIRS_FREE), Set.of()),
        until,
        Origin.OFFICER,
        false,
        null);
  }
}
