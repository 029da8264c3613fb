package id.antarkerja.officers;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.AccountRequests.Waiting;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.web.Notice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts wait for a head's yes. */
@Component
class ApprovalNotice implements Notice {
  private final Approvals approvals;

  ApprovalNotice(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public List<Line> lines(Acting who) {
    if (who.role() != Role.HEAD) {
      return List.of();
    }
    long mine = approvals.waiting().stream().filter(Waiting::mine).count();
    return mine == 0
        ? List.of()
        : List.of(
            new Line(
                t("officers.waiting.notice", mine),
                Approvals.PATH,
                t("officers.waiting.open"),
                "warn"));
  }
}
