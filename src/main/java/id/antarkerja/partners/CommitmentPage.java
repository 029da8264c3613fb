package id.antarkerja.partners;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commitment.
 *
 * @param me null for who looks at it from outside
 */
record CommitmentPage(
    Side side,
    Commitment commitment,
    Agreement agreement,
    @Nullable Seat me,
    List<Evidence> evidence,
    LocalDate today,
    OfficeZone zone,
    Form form) {

  /** Names the report that {@link #form} answers; without it, the form is about the promise. */
  static final String ANSWERED = "answered";

  /** What was sent about one report, to be shown again. */
  Form answer(Evidence report) {
    return form.has(ANSWERED, report.id().toString()) ? form : Form.empty();
  }

  /** What was sent about the promise itself. */
  Form rest() {
    return form.checked(ANSWERED) ? Form.empty() : form;
  }

  String path() {
    return CommitmentPages.path(side, commitment.id());
  }

  boolean running() {
    return commitment.inForceOn() != null && !commitment.state().settled();
  }

  /** Whether the reader speaks for one of the two sides while there is something to say. */
  boolean speaks() {
    return me != null && running() && commitment.between(me.orgId());
  }

  boolean receives() {
    return speaks() && me != null && commitment.toOrg().equals(me.orgId());
  }

  boolean answers(Evidence report) {
    return speaks()
        && me != null
        && report.state() == Evidence.State.REPORTED
        && !report.reportedOrg().equals(me.orgId());
  }

  boolean late() {
    return commitment.late(today);
  }

  String moment(Instant at) {
    return T.moment(at, zone);
  }
}
