package id.antarkerja.oversight;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.AuditTrail.Line;
import id.antarkerja.audit.Verification;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The auditor's page.
 *
 * @param looks at the chains, newest first
 */
record AuditPage(
    List<Verification> looks, List<Line> lines, Form form, boolean further, @Nullable String next) {

  /** In the zone of the one who looks. */
  String time(Instant at) {
    return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm.ss", T.locale())
        .withZone(OfficeZone.ofRegion(Acting.current().territory()).zone())
        .format(at);
  }

  static String shown(@Nullable Number number) {
    return number == null ? "–" : number.toString();
  }

  /** The end of an id, enough to tell rows apart; the whole one is in the link. */
  static String brief(UUID id) {
    return "…" + id.toString().substring(28);
  }

  @Nullable Verification last() {
    return looks.isEmpty() ? null : looks.getFirst();
  }
}
