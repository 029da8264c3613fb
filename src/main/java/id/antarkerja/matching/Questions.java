package id.antarkerja.matching;

import id.antarkerja.matching.Evidence.Needs;
import id.antarkerja.matching.Evidence.Skills;
import id.antarkerja.matching.Explanation.Question;
import id.antarkerja.matching.Explanation.Question.Owner;
import java.util.ArrayList;
import java.util.List;

/** What nobody has stated about a pair, and who can say it. */
final class Questions {
  private final List<Question> list = new ArrayList<>();

  Questions(Rules rules, SeekerRow seeker, VacancyRow vacancy) {
    askEmployer(seeker, vacancy);
    askPerson(rules, seeker, vacancy);
  }

  List<Question> list() {
    return list;
  }

  private void askEmployer(SeekerRow seeker, VacancyRow vacancy) {
    employer(vacancy.skills().isEmpty(), "skills_asked");
    employer(vacancy.occGroup() < 0, "occupation");
    employer(vacancy.regency() < 0, "place_of_work");
    employer(vacancy.wageMin() == 0 && vacancy.wageMax() == 0, "wage");
    employer(vacancy.minEducation() < 0, "education_asked");
    employer(vacancy.minExperienceYears() < 0, "experience_asked");
    employer(vacancy.workType() == 0, "work_type");
    int unclear = seeker.needs() & ~vacancy.available() & ~vacancy.notAvailable() & 0xff;
    employer(unclear != 0, "accommodation", new Needs(unclear));
  }

  private void askPerson(Rules rules, SeekerRow seeker, VacancyRow vacancy) {
    List<Short> unproven =
        vacancy.skills().stream()
            .map(VacancyRow.Requirement::skill)
            .filter(skill -> rules.components().holding(seeker, skill) <= Components.IMPLIED)
            .toList();
    person(!unproven.isEmpty(), "skills", new Skills(unproven));
    List<Short> licences = Constraints.lackedLicences(seeker, vacancy);
    person(!licences.isEmpty() && !seeker.licencesStated(), "licences", new Skills(licences));
    person(seeker.wishes().isEmpty() && seeker.experienced().isEmpty(), "occupation_wish");
    person(seeker.regency() < 0, "home");
    person(seeker.reach().kind() == Reach.Kind.UNKNOWN, "reach");
    person(seeker.wageWish() == 0, "wage_wish");
    person(seeker.kkni() < 0 && vacancy.minEducation() != 0, "education");
    person(seeker.experienceYears() < 0 && vacancy.minExperienceYears() != 0, "experience");
  }

  private void employer(boolean unknown, String code, Evidence.Value... values) {
    ask(unknown, code, Owner.EMPLOYER, values);
  }

  private void person(boolean unknown, String code, Evidence.Value... values) {
    ask(unknown, code, Owner.PERSON, values);
  }

  private void ask(boolean unknown, String code, Owner owner, Evidence.Value... values) {
    if (unknown) {
      list.add(new Question(code, owner, List.of(values)));
    }
  }
}
