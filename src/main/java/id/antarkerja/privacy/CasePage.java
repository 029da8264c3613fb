package id.antarkerja.privacy;

import id.antarkerja.kernel.Reason;
import id.antarkerja.web.Form;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, and the one thing to do next.
 *
 * @param person null once another office holds them
 * @param label of the field to be corrected
 * @param duties what forbids an erasure now
 * @param checkedByMe then somebody else confirms
 * @param serves an office above may only give the second yes
 */
record CasePage(
    Case one,
    PersonRegister.@Nullable Person person,
    String label,
    List<Reason> duties,
    boolean checkedByMe,
    boolean serves,
    Instant now,
    Form form) {

  String at() {
    return CasePages.PATH + "/" + one.id();
  }

  boolean overdue() {
    return one.overdue(now);
  }

  boolean mayDo() {
    return serves && one.state() == CaseState.REQUESTED && one.kind() != CaseKind.ERASURE;
  }

  boolean mayRefuse() {
    return serves && one.state().isOpen();
  }

  boolean mayFetch() {
    return serves && one.fetchable(now);
  }

  boolean mayCheck() {
    return serves
        && one.kind() == CaseKind.ERASURE
        && one.state() == CaseState.REQUESTED
        && duties.isEmpty();
  }

  boolean mayConfirm() {
    return one.state() == CaseState.CHECKED && !checkedByMe && duties.isEmpty();
  }
}
