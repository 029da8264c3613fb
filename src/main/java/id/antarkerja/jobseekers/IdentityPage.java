package id.antarkerja.jobseekers;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.Arrays;
import java.util.List;

/** The question that stands before a NIK in full. */
record IdentityPage(String name, String href, Form form) {

  static IdentityPage of(JobseekerFile file, Form form) {
    return new IdentityPage(file.identity().name(), ListPages.PATH + "/" + file.publicId(), form);
  }

  List<Option> purposes() {
    return Arrays.stream(IdentityPurpose.values())
        .map(purpose -> new Option(purpose.name(), T.t(purpose.textKey())))
        .toList();
  }
}
