package id.antarkerja.vacancies;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One valid vacancy, and the one thing that a test wants to be different. */
final class VacancyWorld {
  private VacancyWorld() {}

  static final class Draft {
    private EmployerId employer;
    private String title = "Operator Mesin Cetak Plastik";
    private String description = "<p>Menjalankan mesin cetak plastik.</p>";
    private ReportedCriteria criteria = ReportedCriteria.NONE;
    private String regency = "3215";
    private int openings = 3;
    private Wage wage = new Wage(5_400_000L, 5_900_000L, true);
    private LocalDate expiresOn;
    private Origin origin = Origin.OFFICER;

    Draft(EmployerId employer, LocalDate today) {
      this.employer = employer;
      this.expiresOn = today.plusDays(30);
    }

    Draft title(String text) {
      title = text;
      return this;
    }

    Draft description(String html) {
      description = html;
      return this;
    }

    Draft asking(Sex sex) {
      criteria = new ReportedCriteria(18, 35, sex, "single", "normal");
      return this;
    }

    Draft with(ReportedCriteria reported) {
      criteria = reported;
      return this;
    }

    Draft in(String code) {
      regency = code;
      return this;
    }

    Draft openings(int number) {
      openings = number;
      return this;
    }

    Draft wage(Wage offered) {
      wage = offered;
      return this;
    }

    Draft until(LocalDate lastDay) {
      expiresOn = lastDay;
      return this;
    }

    Draft from(Origin other) {
      origin = other;
      return this;
    }

    NewVacancy build() {
      return new NewVacancy(
          employer,
          title,
          description,
          "<ul><li>Teliti</li></ul>",
          criteria,
          regency,
          null,
          "Kabupaten Karawang, Jawa Barat",
          "8142",
          null,
          "22220",
          openings,
          wage,
          new Requirements(null, 1, true, Set.of(101), Set.of()),
          List.of("MESIN CETAK"),
          WorkType.FULL_TIME,
          new Accommodations(
              Set.of(Accommodation.STAIRS_FREE), Set.of(Accommodation.SIGN_LANGUAGE)),
          expiresOn,
          origin,
          false,
          null);
    }
  }
}
