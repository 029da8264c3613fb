package id.antarkerja.portal;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.jobseekers.JobseekerFile;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.officers.Offices;
import id.antarkerja.referrals.Referrals;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first of a jobseeker's own pages. */
@Controller
class OwnPages {
  private static final int MOST = 50;

  private final OwnRecords own;
  private final Referrals referrals;
  private final Offices offices;
  private final Sections sections;

  OwnPages(OwnRecords own, Referrals referrals, Offices offices, Sections sections) {
    this.own = own;
    this.referrals = referrals;
    this.offices = offices;
    this.sections = sections;
  }

  @GetMapping("/saya")
  @Allowed(Role.CITIZEN)
  @Transactional(readOnly = true)
  ModelAndView home() {
    JobseekerFile file = own.own();
    return Page.of(
        "portal/own",
        new OwnPage(
            file,
            offices.one(file.officeId()).name(),
            referrals.ofPerson(file.id().value(), MOST),
            sections.of("own", file.publicId())));
  }
}
