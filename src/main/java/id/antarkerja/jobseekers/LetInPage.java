package id.antarkerja.jobseekers;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which other offices may see a person, and the form by which the person lets one in. */
record LetInPage(UUID publicId, LetInOffices.OfPerson person, Form form) {
  String personHref() {
    return ListPages.PATH + "/" + publicId;
  }

  String href() {
    return personHref() + LetInPages.SUFFIX;
  }

  String day(@Nullable Instant moment) {
    return moment == null
        ? T.t("jobseekers.letIn.asLong")
        : T.shortDate(moment.atZone(OfficeZone.ofRegion(person.regency()).zone()).toLocalDate());
  }

  List<Option> lengths() {
    return Arrays.stream(LetInFor.values())
        .map(length -> new Option(length.name(), T.t(length.textKey())))
        .toList();
  }
}
