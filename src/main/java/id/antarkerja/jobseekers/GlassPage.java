package id.antarkerja.jobseekers;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The question before somebody of another office is opened in an emergency. */
record GlassPage(UUID sighting, Form form) {
  String href() {
    return GlassPages.ASK + sighting + GlassPages.SUFFIX;
  }

  List<Option> categories() {
    return Arrays.stream(GlassCategory.values())
        .map(category -> new Option(category.name(), T.t(category.textKey())))
        .toList();
  }
}
