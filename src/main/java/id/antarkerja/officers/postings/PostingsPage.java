package id.antarkerja.officers.postings;

import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.Stream;

/**
 * An officer's postings.
 *
 * @param all what is known now and what was once held true
 * @param version of the record, against which the forms were filled
 */
record PostingsPage(
    OfficerRecord officer,
    List<Posting> all,
    boolean mayRecord,
    Form form,
    Form status,
    int version) {

  List<Posting> known() {
    return all.stream().filter(posting -> posting.supersededAt() == null).toList().reversed();
  }

  List<Posting> superseded() {
    return all.stream().filter(posting -> posting.supersededAt() != null).toList().reversed();
  }

  List<Option> posts() {
    return Stream.of(Post.values())
        .map(
            post ->
                new Option(
                    post.name(),
                    T.t(post.textKey())
                        + (post.existsAt(OfficeKind.MISSION)
                            ? " (" + T.t("officers.post.abroad") + ")"
                            : "")))
        .toList();
  }

  List<Option> statuses() {
    return Stream.of(OfficerStatus.values())
        .filter(next -> next != officer.status())
        .map(next -> new Option(next.name(), T.t(next.textKey())))
        .toList();
  }
}
