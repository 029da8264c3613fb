package id.antarkerja.referrals;

import id.antarkerja.audit.Listed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of referrals in the reader's scope. */
record ReferralListPage(
    ReferralTab tab,
    ReferralCounts counts,
    List<Referral> rows,
    Listed listed,
    List<RequestRow> inbox,
    List<RequestRow> sent,
    LocalDate today,
    boolean fromStart,
    @Nullable String next) {

  /** A request with its codes in words; {@code to} as far as the reader may know it. */
  record RequestRow(
      ReferralRequest request, String wanted, String skills, String regency, String to) {}
}
