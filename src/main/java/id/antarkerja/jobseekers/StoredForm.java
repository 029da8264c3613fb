package id.antarkerja.jobseekers;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import org.springframework.stereotype.Component;

/** A form filled with what is stored. */
@Component
class StoredForm {
  private final Classifications classifications;

  StoredForm(Classifications classifications) {
    this.classifications = classifications;
  }

  Form of(JobseekerFile file) {
    Form form = Form.empty();
    identity(form, file.identity());
    profile(form, file.profile());
    for (Purpose purpose : Purpose.values()) {
      Boolean answer = file.consents().get(purpose);
      form.put(
          "consent" + purpose,
          answer == null
              ? JobseekerForm.Answer.NOT_ASKED
              : answer ? JobseekerForm.Answer.YES : JobseekerForm.Answer.NO);
    }
    return form;
  }

  private static void identity(Form form, Identity who) {
    form.put("nik", who.nik() == null ? null : who.nik().digits())
        .put("name", who.name())
        .put("sex", who.sex())
        .put("bornOn", who.bornOn())
        .put("birthPlace", who.birthPlace())
        .put("phone", who.phone())
        .put("email", who.email())
        .put("religion", who.religion())
        .put("marital", who.marital());
  }

  private void profile(Form form, Profile profile) {
    String place = profile.district() == null ? profile.regency() : profile.district();
    form.choose("place", new Option(place, classifications.placeName(place)))
        .put("address", profile.address())
        .put("education", profile.education())
        .put("major", profile.major())
        .put("school", profile.school())
        .put("graduatedYear", profile.graduatedYear())
        .put("reach", WorkForm.code(profile.reach()))
        .put("wageFloor", profile.wageFloor())
        .put("availableFrom", profile.availableFrom())
        .putAll("workTypes", profile.workTypes())
        .putAll("needs", profile.needs())
        .chooseAll("skills", skills(profile))
        .chooseAll(
            "wanted",
            profile.wanted().stream().map(w -> new Option(w.group(), w.title())).toList());
    profile.skills().forEach(held -> form.put("evidence" + held.skill(), held.evidence()));
    List<Experience> jobs = profile.experiences();
    form.put("jobs", Math.max(1, jobs.size()));
    for (int i = 0; i < jobs.size(); i++) {
      Experience job = jobs.get(i);
      form.put("job" + i + "_text", job.title())
          .put("job" + i + "From", job.fromYear())
          .put("job" + i + "To", job.toYear());
      if (job.occupation() != null) {
        form.put("job" + i, job.occupation()).put("job" + i + "_for", job.title());
      }
    }
  }

  private List<Option> skills(Profile profile) {
    return profile.skills().stream()
        .map(
            held ->
                new Option(
                    String.valueOf(held.skill()),
                    classifications
                        .skill(held.skill())
                        .map(skill -> skill.name(T.locale()))
                        .orElse(String.valueOf(held.skill()))))
        .toList();
  }
}
