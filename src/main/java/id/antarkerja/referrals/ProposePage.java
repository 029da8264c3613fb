package id.antarkerja.referrals;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.web.Form;
import java.util.List;

/** Who would be put forward where. */
record ProposePage(Candidate who, Target where, Verdict verdict, Form form) {

  List<Reason> against() {
    return verdict instanceof Verdict.Refused(var reasons) ? reasons : List.of();
  }

  /** Skills that the vacancy asks for and the person has. */
  long skillsInCommon() {
    return where.skills().stream().filter(who.skills()::contains).count();
  }

  boolean otherOffice() {
    return !who.territory().equals(where.territory());
  }
}
