package id.antarkerja.referrals;

import id.antarkerja.kernel.Uuid7;
import java.util.UUID;

public record ReferralId(UUID value) {
  public static ReferralId next() {
    return new ReferralId(Uuid7.next());
  }
}
