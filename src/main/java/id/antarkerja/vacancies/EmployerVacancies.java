package id.antarkerja.vacancies;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.web.Page;
import id.antarkerja.web.Section;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The tab of an employer's page that lists its vacancies. */
@Controller
class EmployerVacancies implements Section {
  private static final int NEWEST = 100;

  private final Employers employers;
  private final VacancyDesk desk;

  EmployerVacancies(Employers employers, VacancyDesk desk) {
    this.employers = employers;
    this.desk = desk;
  }

  @Override
  public String page() {
    return "employer";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String labelKey() {
    return "vacancies.list.title";
  }

  @Override
  public String href(UUID id) {
    return "/petugas/pemberi-kerja/" + id + "/lowongan";
  }

  @GetMapping("/petugas/pemberi-kerja/{id}/lowongan")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(@PathVariable UUID id) {
    return Page.of(
        "vacancies/employer",
        new EmployerVacanciesPage(
            employers.summary(new EmployerId(id)), desk.ofEmployer(id, NEWEST)));
  }
}
