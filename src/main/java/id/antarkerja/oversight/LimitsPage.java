package id.antarkerja.oversight;

import id.antarkerja.audit.ReadingLimits;
import id.antarkerja.audit.Readings;
import id.antarkerja.audit.Readings.Alert;
import id.antarkerja.audit.Readings.Usage;
import id.antarkerja.web.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who read how many strangers.
 *
 * @param own of the one who looks; null for nothing read
 * @param raised the account whose form was sent, with what is wrong in it
 * @param mayRaise whether the reader answers for others
 */
record LimitsPage(
    Readings readings,
    List<Usage> usage,
    List<Alert> alerts,
    ReadingLimits limits,
    UUID self,
    @Nullable UUID raised,
    Form form,
    boolean mayRaise) {

  @Nullable Usage own() {
    return usage.stream().filter(one -> one.account().equals(self)).findFirst().orElse(null);
  }

  List<Usage> others() {
    return usage.stream().filter(one -> !one.account().equals(self)).toList();
  }

  Form formOf(UUID account) {
    return account.equals(raised) ? form : Form.empty();
  }

  int most(Usage one) {
    return readings.limits(one.role()).dividedBy(one.share()).fortnight();
  }

  /** Warning from half on, urgent at the limit. */
  String tone(Usage one) {
    int most = most(one) + one.extra();
    return one.fortnight() >= most ? "neg" : one.fortnight() * 2 >= most ? "warn" : "pos";
  }
}
