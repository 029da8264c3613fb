package id.antarkerja.officers;

import id.antarkerja.access.AccountRequests.Waiting;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person.
 *
 * @param refused whose form was sent, with what is wrong in it
 */
record WaitingPage(List<Waiting> rows, @Nullable UUID refused, Form form, OfficeZone zone) {
  String moment(OffsetDateTime at) {
    return T.moment(at.toInstant(), zone);
  }

  Form formOf(Waiting row) {
    return row.id().equals(refused) ? form : Form.empty();
  }

  String what(Waiting row) {
    String role = T.t("officers.role." + row.role());
    return row.fresh()
        ? T.t("officers.waiting.new", role)
        : T.t("officers.waiting.role", T.t("officers.role." + row.before()), role);
  }

  String askedBy(Waiting row) {
    return row.askedBy() == null ? T.t("officers.waiting.elsewhere") : row.askedBy();
  }
}
