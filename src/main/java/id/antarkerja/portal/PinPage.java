package id.antarkerja.portal;

import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * @param pin six digits just given; null whenever the page is opened again
 */
record PinPage(
    JobseekerSummary person, @Nullable OffsetDateTime givenAt, @Nullable String pin, Form form) {

  String href() {
    return "/petugas/pencari-kerja/" + person.publicId();
  }

  @Nullable String given() {
    return givenAt == null
        ? null
        : T.moment(givenAt.toInstant(), OfficeZone.ofRegion(person.territory()));
  }

  /** As it is read aloud: "123 456". */
  @Nullable String spaced() {
    return pin == null ? null : pin.substring(0, 3) + " " + pin.substring(3);
  }

  @Override
  public String toString() {
    return "PinPage[" + person.id().value() + "]";
  }
}
