package id.antarkerja.vacancies;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.util.List;

/** The form for a vacancy that an officer enters for an employer. */
record VacancyFormPage(Form form, Classifications classifications) {

  List<Option> educations() {
    return VacancyOptions.educations();
  }

  List<Option> licences() {
    return VacancyOptions.licences(classifications);
  }

  List<Option> workTypes() {
    return VacancyOptions.of("classifications.workType.", List.of(WorkType.values()));
  }

  List<Option> sexes() {
    return VacancyOptions.of("vacancies.sexAsked.", List.of(SexAsked.L, SexAsked.P));
  }

  List<Accommodation> accommodations() {
    return List.of(Accommodation.values());
  }

  List<Option> offers() {
    return VacancyOptions.of("vacancies.offer.", List.of(Accommodations.Offer.values()));
  }
}
