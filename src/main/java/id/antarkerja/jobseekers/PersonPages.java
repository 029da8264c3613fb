package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.documents.Qr;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's file, and what an officer does with the AK/I card. */
@Controller
class PersonPages {
  private static final String ONE = ListPages.PATH + "/{publicId}";
  private static final String TEMPLATE = "jobseekers/person";

  private final Jobseekers jobseekers;
  private final OwnRecords own;
  private final OwnFiles ownFiles;
  private final RegistrationRules rules;
  private final Shown shown;
  private final Sections sections;
  private final Offices offices;
  private final Days days;
  private final Writes writes;
  private final PublicUrl publicUrl;

  PersonPages(
      Jobseekers jobseekers,
      OwnRecords own,
      OwnFiles ownFiles,
      RegistrationRules rules,
      Shown shown,
      Sections sections,
      Offices offices,
      Days days,
      Writes writes,
      PublicUrl publicUrl) {
    this.jobseekers = jobseekers;
    this.own = own;
    this.ownFiles = ownFiles;
    this.rules = rules;
    this.shown = shown;
    this.sections = sections;
    this.offices = offices;
    this.days = days;
    this.writes = writes;
    this.publicUrl = publicUrl;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID publicId) {
    return Page.of(TEMPLATE, page(jobseekers.one(publicId), false, Form.empty()));
  }

  /** Asks what for, before anything is shown in full. */
  @GetMapping(ONE + "/tampilkan")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView askInFull(@PathVariable UUID publicId) {
    JobseekerFile file = jobseekers.one(publicId);
    StepUp.require();
    return Page.of("jobseekers/identity", IdentityPage.of(file, Form.empty()));
  }

  /** NIK, phone and e-mail in full, on the officer's wish; the purpose is recorded with it. */
  @PostMapping(ONE + "/tampilkan")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView inFull(
      @PathVariable UUID publicId, @RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    IdentityPurpose purpose = form.requiredOneOf("purpose", IdentityPurpose.class);
    if (purpose == null) {
      return Page.unprocessable(
          "jobseekers/identity", IdentityPage.of(jobseekers.one(publicId), form));
    }
    StepUp.require();
    return Page.of(TEMPLATE, page(jobseekers.inFull(publicId, purpose), true, Form.empty()));
  }

  @PostMapping(ONE + "/lapor")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView report(@PathVariable UUID publicId, Submission submission) {
    return write(publicId, Form.empty(), submission, jobseekers::report);
  }

  @PostMapping(ONE + "/perpanjang")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView renew(@PathVariable UUID publicId, Submission submission) {
    return write(publicId, Form.empty(), submission, jobseekers::renew);
  }

  @PostMapping(ONE + "/berhenti")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView withdraw(
      @PathVariable UUID publicId,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    WithdrawReason reason = form.requiredOneOf("reason", WithdrawReason.class);
    if (reason == null) {
      return Page.unprocessable(TEMPLATE, page(jobseekers.one(publicId), false, form));
    }
    return write(publicId, form, submission, id -> jobseekers.withdraw(id, reason));
  }

  /** The officer is this person, or related: they see no more of the file from here on. */
  @PostMapping(ONE + "/berkas-sendiri")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView own(
      @PathVariable UUID publicId,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    OwnFile kind = form.requiredOneOf("own", OwnFile.class);
    if (kind == null) {
      return Page.unprocessable(TEMPLATE, page(jobseekers.one(publicId), false, form));
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              ownFiles.declare(publicId, kind);
              return ListPages.PATH;
            }));
  }

  private ModelAndView write(
      UUID publicId, Form form, Submission submission, Consumer<JobseekerId> effect) {
    JobseekerFile file = jobseekers.one(publicId);
    if (!file.mayChange()) {
      throw new NotThere();
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.accept(file.id());
                return ListPages.PATH + "/" + publicId;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(file, false, form));
    }
  }

  @GetMapping(ONE + "/kartu")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView card(@PathVariable UUID publicId) {
    jobseekers.byPublicId(publicId);
    StepUp.require();
    JobseekerFile file = jobseekers.forCard(publicId);
    var profile = shown.profile(file.profile());
    return Page.of(
        "jobseekers/card",
        new CardPage(
            file,
            offices.one(file.officeId()).name(),
            profile.getOrDefault("place", ""),
            profile.getOrDefault("education", ""),
            profile.getOrDefault("wanted", ""),
            rules.reports(file.registration().issuedOn()),
            Qr.content(publicUrl.of("/saya/kartu/" + own.cardCode(file.id())))));
  }

  private PersonPage page(JobseekerFile file, boolean clear, Form form) {
    var office = offices.one(file.officeId());
    LocalDate today = days.today(office.region());
    boolean valid = file.registration().status() == RegistrationStatus.ISSUED;
    return new PersonPage(
        file,
        Ages.at(file.identity().bornOn(), today),
        shown.place(file.profile()),
        office.name(),
        shown.profile(file),
        valid ? DueBar.of(rules, file.registration(), today) : null,
        file.mayChange() && file.registration().status().mayBeRenewed(),
        clear,
        sections.of("jobseeker", file.publicId()),
        file.events().stream()
            .map(event -> new PersonPage.Fact(event, offices.one(event.officeId()).name()))
            .toList(),
        form);
  }
}
