package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.AuditTrail.Opened;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.privacy.ReadingWords;
import id.antarkerja.web.T;
import java.util.List;
import java.util.UUID;

/** Who opened this person's file. */
record OpeningsPage(UUID publicId, String name, List<Opened> openings) {

  String personHref() {
    return ListPages.PATH + "/" + publicId;
  }

  static String time(Opened one) {
    return T.moment(one.at(), OfficeZone.ofRegion(Acting.current().territory()));
  }

  static String what(Opened one) {
    return ReadingWords.of(one.action(), one.purpose(), one.times());
  }

  static String why(Opened one) {
    return one.purpose() == null ? "–" : T.t("jobseekers.openings.purpose." + one.purpose());
  }

  static String who(Opened one) {
    return one.who() == null ? T.t("jobseekers.openings.who." + one.actorKind()) : one.who();
  }

  static boolean broken(Opened one) {
    return one.fields().contains("basis:BREAK_GLASS");
  }
}
