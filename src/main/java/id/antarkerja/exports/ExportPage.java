package id.antarkerja.exports;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asking for a list, one's own lists, and what waits for one's yes.
 *
 * @param active how many people a list of valid cards would hold, {@code all} one of everybody
 * @param officers how many the registry would; null for those who decide about none
 */
record ExportPage(
    Form form,
    int active,
    int all,
    @Nullable Integer officers,
    List<Export> mine,
    List<Export> toDecide,
    Instant now) {

  List<Option> whom() {
    List<Option> whom = new ArrayList<>();
    whom.add(new Option("ACTIVE", T.t("exports.whom.ACTIVE", shown(active))));
    whom.add(new Option("ALL", T.t("exports.whom.ALL", shown(all))));
    if (officers != null) {
      whom.add(new Option("OFFICERS", T.t("exports.whom.OFFICERS", shown(officers))));
    }
    return whom;
  }

  List<Option> purposes() {
    return Stream.of(ExportPurpose.values())
        .map(purpose -> new Option(purpose.name(), T.t(purpose.textKey())))
        .toList();
  }

  static String shown(int count) {
    return count > Exports.MOST ? T.t("exports.moreThan", T.number(Exports.MOST)) : T.number(count);
  }

  String time(Instant at) {
    return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", T.locale())
        .withZone(OfficeZone.ofRegion(Acting.current().territory()).zone())
        .format(at);
  }
}
