package id.antarkerja.circulars;

import id.antarkerja.files.AttachmentKind;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One circular.
 *
 * @param place name of the part of the country that it is for; "" for what has no place
 * @param own null for who is no recipient
 * @param tally for the office that wrote it; null for readers, whom counting would only keep
 *     waiting
 * @param seesReceipts whether the reader may see how others stand
 * @param writes whether the reader's office wrote it
 * @param fresh whether a proof of who it is would not be asked for
 */
record CircularPage(
    Circular circular,
    String office,
    String place,
    List<Attachment> attachments,
    @Nullable OwnReceipt own,
    @Nullable Tally tally,
    boolean seesReceipts,
    boolean writes,
    boolean maySend,
    boolean fresh,
    Form form) {

  /** "Pengantar kerja · Ahli Muda · Jawa Barat". */
  String audience() {
    Audience to = circular.text().audience();
    String kind =
        T.t(to.kind() == null ? "circulars.kind.all" : "officers.kind." + to.kind().name());
    String levels =
        to.levels().stream().map(one -> T.t(one.textKey())).collect(Collectors.joining(", "));
    String specialisms =
        to.specialisms().stream().map(one -> T.t(one.textKey())).collect(Collectors.joining(", "));
    return Stream.of(kind, levels, specialisms, where())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String where() {
    String territory = circular.text().audience().territory();
    if (territory.equals("*")) {
      return T.t("circulars.everywhere");
    }
    return place.isEmpty() ? office : place;
  }

  String moment(Instant at) {
    return T.moment(at, circular.zone());
  }

  boolean waitsForMe() {
    return own != null
        && own.ackedAt() == null
        && circular.text().needsAck()
        && circular.state() == CircularState.SENT;
  }

  String label(Standing standing) {
    return standing.textKey(circular.text().needsAck());
  }

  String accepted() {
    return AttachmentKind.accepted();
  }

  List<Standing> standings() {
    return List.of(Standing.values());
  }
}
