package id.antarkerja.community.moderation;

import id.antarkerja.officers.directory.Card;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One text before a moderator, or before its author.
 *
 * @param text null when the module that keeps it has none any more
 * @param office where its author worked when they wrote it
 * @param appeal the author's answer, null when there is none
 * @param bar key of the text that says why the reader may not decide; null when they may
 */
record CasePage(
    Case it,
    @Nullable Contribution text,
    String office,
    List<Report> reports,
    List<Decided> decisions,
    @Nullable String appeal,
    Map<UUID, Card> cards,
    @Nullable String bar,
    Form form) {

  String name(UUID officer) {
    return Names.name(cards, officer);
  }

  String moment(Instant at) {
    return DeskPage.moment(at);
  }

  boolean mayDecide() {
    return it.waiting() != null && bar == null;
  }

  List<Option> choices() {
    Waiting waiting = it.waiting();
    return waiting == null
        ? List.of()
        : Decision.of(waiting).stream()
            .map(one -> new Option(one.name(), T.t(one.textKey(waiting))))
            .toList();
  }

  List<Option> grounds() {
    return Stream.of(DecisionReason.values())
        .map(one -> new Option(one.name(), T.t(one.textKey())))
        .toList();
  }

  boolean mayAnswer() {
    return it.state() == State.HIDDEN && it.waiting() == null && appeal == null;
  }
}
