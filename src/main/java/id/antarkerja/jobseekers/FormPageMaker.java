package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Phones;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Sections;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands around the form: the NIK as read, who looks the same, the card to come. */
@Component
class FormPageMaker {
  private final JobseekerForm reader;
  private final Duplicates duplicates;
  private final RegistrationRules rules;
  private final Classifications classifications;
  private final Offices offices;
  private final Days days;
  private final Sections sections;

  FormPageMaker(
      JobseekerForm reader,
      Duplicates duplicates,
      RegistrationRules rules,
      Classifications classifications,
      Offices offices,
      Days days,
      Sections sections) {
    this.sections = sections;
    this.reader = reader;
    this.duplicates = duplicates;
    this.rules = rules;
    this.classifications = classifications;
    this.offices = offices;
    this.days = days;
  }

  /** Not read-only: what is told of other offices' people is recorded. */
  @Transactional
  public FormPage page(Form form, FormPage.@Nullable Known known) {
    Form soFar =
        Form.of(Map.of("bornOn", List.of(form.value("bornOn")), "sex", List.of(form.value("sex"))));
    LocalDate bornOn = soFar.date("bornOn");
    Nik nik = reader.nikSoFar(form);
    NikCheck check = nik == null ? null : reader.check(nik, soFar.oneOf("sex", Sex.class), bornOn);
    Duplicates.Found found = known == null ? found(form, bornOn, nik) : null;
    Office office = offices.one(Acting.current().requireOffice());
    return new FormPage(
        form,
        known,
        check,
        check == null ? "" : classifications.regionName(check.decoded().regency()),
        found == null ? List.of() : found.similar().stream().map(this::alike).toList(),
        found == null || found.elsewhere() == null ? null : asking(found.elsewhere()),
        office.name(),
        preview(office));
  }

  private HeldElsewhere asking(Elsewhere.Hit hit) {
    return new HeldElsewhere(hit.sighting(), sections.of(HeldElsewhere.PAGE, hit.sighting()));
  }

  private Duplicates.Found found(Form form, @Nullable LocalDate bornOn, @Nullable Nik nik) {
    String name = form.value("name");
    String email = form.value("email");
    return duplicates.of(
        name.length() > 200 ? "" : name,
        bornOn,
        nik,
        Phones.e164(form.value("phone")).orElse(null),
        email.isBlank() || email.length() > 200 ? null : email);
  }

  private FormPage.Alike alike(SimilarPerson found) {
    JobseekerSummary person = found.person();
    String place = person.district() == null ? person.regency() : person.district();
    return new FormPage.Alike(
        person.publicId(),
        person.name(),
        Ages.at(person.bornOn(), days.today()),
        classifications.regionName(place),
        offices.one(person.officeId()).name(),
        found.kinds());
  }

  private FormPage.CardPreview preview(Office office) {
    LocalDate today = days.today(office.region());
    String number =
        RegistrationRepository.place(office.region())
            + " "
            + RegistrationRepository.DAY.format(today)
            + " ••••••";
    return new FormPage.CardPreview(number, rules.reports(today), rules.expires(today));
  }

  /** Puts each refusal beside the field that can mend it. */
  static void reject(Form form, List<Reason> reasons) {
    for (Reason reason : reasons) {
      String field =
          switch (reason.code()) {
            case "jobseekers.nikTaken", "jobseekers.nikTakenElsewhere" -> "nik";
            case "jobseekers.tooYoung", "jobseekers.tooOld", "jobseekers.bornInFuture" -> "bornOn";
            case "jobseekers.glass.reason" -> "reason";
            case "jobseekers.looksTheSame" -> "othersChecked";
            default -> "";
          };
      if (field.isEmpty()) {
        form.rejectAll(List.of(reason));
      } else {
        form.reject(field, reason.key(), reason.parameters().toArray());
      }
    }
  }
}
