package id.antarkerja.community.topics;

import id.antarkerja.access.Acting;
import id.antarkerja.community.moderation.Names;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic with its answers and comments.
 *
 * @param skipped how many answers stand on the pages before
 * @param comments on the topic and on the answers shown
 * @param mayAccept whether the reader may say which answer helped
 * @param original of which it is a duplicate
 * @param older where comments before these are; null when these are all
 * @param known who might answer; empty when somebody has
 */
record TopicPage(
    Topic topic,
    int skipped,
    List<Reply> answers,
    List<Reply> comments,
    Map<UUID, Card> cards,
    UUID me,
    boolean moderates,
    boolean followed,
    boolean mayAccept,
    @Nullable Topic original,
    List<TopicRow> alike,
    WhoKnows.Known known,
    @Nullable String older,
    @Nullable String first,
    @Nullable String next,
    Form form) {

  List<Reply> commentsOn(@Nullable UUID answer) {
    return comments.stream()
        .filter(one -> answer == null ? one.answerId() == null : answer.equals(one.answerId()))
        .toList();
  }

  boolean isAccepted(Reply answer) {
    return answer.id().equals(topic.accepted());
  }

  boolean mine() {
    return topic.author().equals(me);
  }

  boolean mine(Reply reply) {
    return reply.author().equals(me);
  }

  /** Whether the reader may change their own text: what moderators hid stays as it is. */
  boolean mayChange(Reply reply) {
    return mine(reply) && (reply.state() == Shown.HELD || reply.state() == Shown.SHOWN);
  }

  boolean mayChange() {
    return mine() && (topic.state() == Shown.HELD || topic.state() == Shown.SHOWN);
  }

  boolean takesReplies() {
    return topic.status() == Status.OPEN && topic.state() == Shown.SHOWN;
  }

  boolean mayClose() {
    return (mine() || moderates) && topic.state() == Shown.SHOWN;
  }

  boolean mayReopen() {
    return topic.status() != Status.OPEN
        && topic.state() == Shown.SHOWN
        && (moderates || me.equals(topic.closedBy()));
  }

  String name(UUID officer) {
    return Names.name(cards, officer);
  }

  String office(UUID officer) {
    Card card = cards.get(officer);
    return card == null ? "" : card.officeName();
  }

  /** Whose answer or comment of when: so that buttons of the same name are told apart. */
  String about(Reply reply) {
    String of = reply.answer() ? "topics.answer.of" : "topics.comment.of";
    return T.t(of, name(reply.author())) + ", " + moment(reply.at());
  }

  String moment(Instant at) {
    return shown(at);
  }

  static String shown(Instant at) {
    return T.moment(at, OfficeZone.ofRegion(Acting.current().territory()));
  }
}
