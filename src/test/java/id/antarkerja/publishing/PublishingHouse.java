package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.vacancies.FlagDecision;
import id.antarkerja.vacancies.LoadedVacancy;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyStatus;
import id.antarkerja.vacancies.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Vacancies that the public may find, in one office. */
abstract class PublishingHouse extends HouseTest {
  static final String TASIKMALAYA = "3206";
  static final LocalDate UNTIL = LocalDate.of(2026, 12, 20);

  @Autowired Vacancies vacancies;
  @Autowired Employers employers;

  final VacancyId published(String title) {
    return as(
        TASIKMALAYA,
        () -> {
          var employer =
              employers.register(
                  NewEmployer.named("PT Uji " + UUID.randomUUID(), TASIKMALAYA), false);
          NewVacancy vacancy = TestWorld.vacancy(employer, title, TASIKMALAYA, 3, UNTIL);
          VacancyId id = vacancies.submit(vacancy);
          int version = vacancies.summary(id).version();
          assertThat(
                  vacancies.publish(
                      id, version, new Verification("8142", null, List.<FlagDecision>of())))
              .isEqualTo(Verdict.allowed());
          return id;
        });
  }

  /** With criteria that an officer would have had to decide on. */
  final VacancyId loaded(String title, String description, Sex asked) {
    VacancyId id = VacancyId.next();
    var employer =
        as(
            TASIKMALAYA,
            () ->
                employers.register(
                    NewEmployer.named("PT Uji " + UUID.randomUUID(), TASIKMALAYA), false));
    NewVacancy vacancy =
        TestWorld.vacancy(employer, title, description, TASIKMALAYA, asked, 3, UNTIL);
    call(
        Acting.system("test"),
        () ->
            vacancies.load(
                List.of(
                        new LoadedVacancy(
                            id,
                            vacancy,
                            "PT Uji",
                            VacancyStatus.PUBLISHED,
                            clock.instant(),
                            List.of(),
                            null,
                            null))
                    .iterator()));
    return id;
  }

  /** A word that no other test uses. */
  static String word() {
    return "kata" + UUID.randomUUID().toString().replace("-", "");
  }
}
