package id.antarkerja.referrals;

import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.referrals.ReferralListPage.RequestRow;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as one of the two offices sees it.
 *
 * @param asked whether the reader's scope is the one that was asked
 * @param person who stands behind the card; only where {@code asked}
 */
record RequestPage(
    RequestRow row, boolean asked, @Nullable JobseekerSummary person, LocalDate today, Form form) {

  boolean mayAnswer() {
    return asked && row.request().open();
  }

  List<Option> refusals() {
    return Arrays.stream(RequestRefusal.values())
        .map(reason -> new Option(reason.name(), T.t("referrals.reason." + reason)))
        .toList();
  }

  String proposeHref() {
    return person == null
        ? ""
        : "/petugas/rujukan/baru?pencari="
            + person.publicId()
            + "&lowongan="
            + row.request().vacancyId().value()
            + "&permintaan="
            + row.request().id();
  }
}
