package id.antarkerja.portal;

import id.antarkerja.jobseekers.JobseekerFile;
import id.antarkerja.referrals.Referral;
import id.antarkerja.web.Sections;
import java.util.List;

/**
 * @param sections further pages of the person, contributed by other modules
 */
record OwnPage(
    JobseekerFile file, String officeName, List<Referral> referrals, List<Sections.Link> sections) {

  /** "3215 231126 000087", as it is read aloud. */
  String number() {
    String number = file.registration().number();
    return number.substring(0, 4) + " " + number.substring(4, 10) + " " + number.substring(10);
  }
}
