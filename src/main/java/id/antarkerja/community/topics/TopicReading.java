package id.antarkerja.community.topics;

import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.community.moderation.Names;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.web.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the page of a topic shows; who reads a topic that they follow is up to date.
 */
@Service
@Transactional
class TopicReading {
  static final int PAGE = 20;
  private static final int COMMENTS = 200;
  private static final int ALIKE = 4;

  private final Topics topics;
  private final TopicRepository rows;
  private final TopicLists lists;
  private final Follows follows;
  private final WhoKnows whoKnows;
  private final Moderation moderation;
  private final Names names;
  private final Days days;

  TopicReading(
      Topics topics,
      TopicRepository rows,
      TopicLists lists,
      Follows follows,
      WhoKnows whoKnows,
      Moderation moderation,
      Names names,
      Days days) {
    this.topics = topics;
    this.rows = rows;
    this.lists = lists;
    this.follows = follows;
    this.whoKnows = whoKnows;
    this.moderation = moderation;
    this.names = names;
    this.days = days;
  }

  /**
   * @param skip how many answers stand on the pages before
   * @param before comments older than this one; null for the newest
   * @throws NotThere when the actor may not see it
   */
  TopicPage page(UUID id, int skip, @Nullable UUID before, Form form) {
    Topic topic = topics.one(id);
    Instant now = days.clock().instant();
    boolean followed = follows.read(id, now);
    List<Reply> found = rows.answers(topic, skip, PAGE + 1);
    List<Reply> answers = found.stream().limit(PAGE).toList();
    List<Reply> latest =
        rows.comments(id, answers.stream().map(Reply::id).toList(), before, COMMENTS + 1);
    List<Reply> comments = latest.stream().limit(COMMENTS).toList().reversed();
    List<UUID> people = new ArrayList<>(List.of(topic.author()));
    answers.forEach(one -> people.add(one.author()));
    comments.forEach(one -> people.add(one.author()));
    boolean moderates = moderation.moderates();
    boolean start = skip == 0 && before == null;
    boolean unanswered = start && topic.answers() == 0 && topic.status() == Status.OPEN;
    return new TopicPage(
        topic,
        skip,
        answers,
        comments,
        names.of(people),
        Topics.me(),
        moderates,
        followed,
        mayAccept(topic, moderates, now),
        duplicateOf(topic),
        start ? lists.alike(topic.text().title(), id, ALIKE) : List.of(),
        unanswered
            ? whoKnows.about(topic.text().area(), topic.text().title(), topic.author())
            : new WhoKnows.Known(List.of(), null),
        latest.size() > COMMENTS
            ? topic.path() + "?mulai=" + skip + "&sebelum=" + comments.getFirst().id()
            : null,
        start ? null : topic.path(),
        found.size() > PAGE ? topic.path() + "?mulai=" + (skip + PAGE) : null,
        form);
  }

  /** As a form sends it back; what is no such number begins at the start. */
  static int skipped(String sent) {
    return sent.matches("[0-9]{1,4}") ? Integer.parseInt(sent) : 0;
  }

  /** Before the page on which an answer stands that nobody has found helpful yet. */
  int lastPage(UUID id) {
    return Math.max(0, rows.answersInSight(id) - 1) / PAGE * PAGE;
  }

  private static boolean mayAccept(Topic topic, boolean moderates, Instant now) {
    if (topic.state() != Shown.SHOWN) {
      return false;
    } else if (topic.author().equals(Topics.me())) {
      return true;
    }
    boolean byTheAsker = topic.accepted() != null && topic.author().equals(topic.acceptedBy());
    return moderates && !byTheAsker && !now.isBefore(topic.at().plus(Topic.SILENCE));
  }

  private @Nullable Topic duplicateOf(Topic topic) {
    return topic.duplicateOf() == null ? null : rows.one(topic.duplicateOf()).orElse(null);
  }

  /**
   * @throws NotThere unless the actor asked or moderates
   */
  void demandKeeper(UUID id) {
    if (!topics.one(id).author().equals(Topics.me()) && !moderation.moderates()) {
      throw new NotThere();
    }
  }

  /** What stood there before, for its author and for moderators. */
  VersionsPage versionsOfTopic(UUID id) {
    Topic topic = topics.one(id);
    return versions(topic.id(), topic.author(), topic.path(), topic.text().title());
  }

  VersionsPage versionsOfReply(UUID id) {
    Reply reply = topics.reply(id);
    Topic topic = topics.one(reply.topicId());
    return versions(reply.id(), reply.author(), reply.path(), topic.text().title());
  }

  private VersionsPage versions(UUID id, UUID author, String back, String title) {
    if (!author.equals(Topics.me()) && !moderation.moderates()) {
      throw new NotThere();
    }
    return new VersionsPage(title, back, rows.earlier(id));
  }

  /** Earlier texts, the latest first. */
  record VersionsPage(String title, String back, List<TopicRepository.Earlier> versions) {
    String moment(Instant at) {
      return TopicPage.shown(at);
    }
  }
}
