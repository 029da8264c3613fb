package id.antarkerja.officers;

import id.antarkerja.access.AccountRequests.Unasked;
import id.antarkerja.access.AccountRequests.Waiting;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person.
 *
 * @param unasked what nobody is asked about, after {@code skip} on earlier pages
 * @param refused whose form was sent, with what is wrong in it
 * @param fresh whether a proof of who it is would not be asked for; where it would, ticks come
 *     after it
 */
record WaitingPage(
    List<Waiting> rows,
    List<Unasked> unasked,
    int skip,
    @Nullable UUID refused,
    boolean fresh,
    Form form,
    OfficeZone zone) {
  static final int SHOWN = 100;

  long unaskedFound() {
    return unasked.isEmpty() ? 0 : unasked.getFirst().found();
  }

  @Nullable String firstPage() {
    return skip == 0 ? null : Approvals.PATH + "#belum";
  }

  @Nullable String nextPage() {
    return unaskedFound() > skip + SHOWN
        ? Approvals.PATH + "?mulai=" + (skip + SHOWN) + "#belum"
        : null;
  }

  String moment(OffsetDateTime at) {
    return T.moment(at.toInstant(), zone);
  }

  /** What the reader may decide, when they are so many that one by one is tiresome. */
  List<Option> many() {
    List<Option> mine =
        rows.stream()
            .filter(Waiting::mine)
            .map(
                row ->
                    new Option(
                        row.id().toString(), row.name() + " · " + what(row) + " · " + row.office()))
            .toList();
    return mine.size() > 1 ? mine : List.of();
  }

  /** What was sent for many, with what is wrong in it. */
  Form manyForm() {
    return refused == null ? form : Form.empty();
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
