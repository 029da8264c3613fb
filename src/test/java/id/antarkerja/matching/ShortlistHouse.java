package id.antarkerja.matching;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** Vacancies of an office that needs many, and people of others for them. */
abstract class ShortlistHouse extends HouseTest {
  protected static final String HERE = "3517";

  @Autowired protected Jobseekers jobseekers;
  @Autowired protected Vacancies vacancies;
  @Autowired protected Employers employers;
  @Autowired protected Shortlists shortlists;

  protected static String letters(int number) {
    var name = new StringBuilder();
    for (char digit : String.valueOf(10_000 + number).toCharArray()) {
      name.append("ramilukedo".charAt(digit - '0')).append('a');
    }
    return name.toString();
  }

  protected List<LoadedJobseeker> others(int count) {
    Office office = asSystem(() -> offices.byTerritory(HERE).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(
          TestWorld.registered(
              office,
              LocalDate.of(2026, 9, 1),
              TestWorld.person("Calon " + letters(i), Sex.L, LocalDate.of(1998, 1, 1), HERE)));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
    return made;
  }

  /** Entered by the import, or by another account; verified by this one. */
  protected VacancyId vacancy(Acting officer, int i) {
    return vacancy(Acting.system("import"), officer, i);
  }

  protected VacancyId vacancy(Acting enters, Acting verifies, int i) {
    VacancyId id =
        as(
            enters,
            () ->
                vacancies.submit(
                    TestWorld.vacancy(
                        employers.register(
                            NewEmployer.named("PT Ramai " + letters(i), HERE), false),
                        "Operator mesin",
                        HERE,
                        3,
                        LocalDate.of(2026, 12, 20))));
    as(
        verifies,
        () ->
            vacancies.publish(
                id, vacancies.summary(id).version(), new Verification("8142", null, List.of())));
    return id;
  }
}
