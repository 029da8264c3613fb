package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.vacancies.CloseReason;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnverifiedWordsTest extends HouseTest {
  @Autowired private Vacancies vacancies;
  @Autowired private Employers employers;

  private static NewVacancy titled(EmployerId employer, String title) {
    return TestWorld.vacancy(employer, title, KARAWANG, 3, LocalDate.of(2026, 12, 20));
  }

  @Test
  void what_was_changed_since_its_verification_is_not_shown_where_it_once_stood() {
    EmployerId employer =
        as(
            KARAWANG,
            () ->
                employers.register(NewEmployer.named("PT " + UUID.randomUUID(), KARAWANG), false));
    VacancyId id = as(KARAWANG, () -> vacancies.submit(titled(employer, "Operator Mesin Bubut")));
    as(
        KARAWANG,
        () ->
            vacancies.publish(
                id, vacancies.summary(id).version(), new Verification("8142", null, List.of())));
    as(
        KARAWANG,
        () -> {
          NewVacancy changed = titled(employer, "Operator pria maksimal 25 tahun");
          vacancies.revise(id, vacancies.summary(id).version(), changed);
          return 0;
        });
    var page = visitor().get("/lowongan/" + id.value());
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).doesNotContain("pria").doesNotContain("25 tahun");
    as(
        KARAWANG,
        () ->
            vacancies.close(
                id, vacancies.summary(id).version(), CloseReason.EMPLOYER_WITHDREW, ""));
    var gone = visitor().get("/lowongan/" + id.value());
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text()).doesNotContain("pria");
  }
}
