package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Verdict;
import java.util.List;

record RecoveryNewPage(AccountState owner, Verdict verdict) {
  List<Reason> against() {
    return verdict instanceof Verdict.Refused(List<Reason> reasons) ? reasons : List.of();
  }
}
