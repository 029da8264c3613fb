package id.antarkerja.community.topics;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to topics. */
@Service
@Transactional
public class Topics {
  static final String TOPIC = "topic";
  static final String ANSWER = "answer";
  static final String COMMENT = "comment";

  private final TopicRepository rows;
  private final Follows follows;
  private final Moderation moderation;
  private final Audit audit;
  private final Days days;

  Topics(TopicRepository rows, Follows follows, Moderation moderation, Audit audit, Days days) {
    this.rows = rows;
    this.follows = follows;
    this.moderation = moderation;
    this.audit = audit;
    this.days = days;
  }

  /**
   * A new topic of the actor, who follows it; their first ones are held until a moderator has seen
   * them.
   *
   * @return its id
   */
  public UUID ask(TopicText text) {
    UUID id = Uuid7.next();
    moderation.written(TOPIC, id, me());
    Instant now = days.clock().instant();
    rows.insert(id, text, now);
    follows.topic(id, now);
    audit.wrote("topic.asked", id);
    return id;
  }

  /**
   * The words that stood there are kept.
   *
   * @throws NotThere unless the actor wrote it and it was not hidden
   * @throws StaleChange when it has another version by now
   */
  public void change(UUID id, int version, TopicText text) {
    own(id);
    rows.change(id, version, text, days.clock().instant());
    audit.wrote("topic.changed", id);
  }

  /** Nobody but moderators sees it any more; as {@link #change}. */
  public void delete(UUID id) {
    own(id);
    moderation.deleted(id);
    rows.restate(id);
    audit.wrote("topic.deleted", id);
  }

  /**
   * @return the answer's id
   * @throws RefusedException {@code topics.closed}
   */
  public UUID answer(UUID topic, String body) {
    return reply(topic, true, null, body);
  }

  /**
   * @param answer that it is about; null for the topic itself
   */
  public UUID comment(UUID topic, @Nullable UUID answer, String body) {
    if (answer != null
        && rows.reply(answer)
            .filter(one -> one.answer() && one.topicId().equals(topic))
            .isEmpty()) {
      throw new NotThere();
    }
    return reply(topic, false, answer, body);
  }

  private UUID reply(UUID topic, boolean answer, @Nullable UUID to, String body) {
    Topic it = one(topic);
    if (it.status() != Status.OPEN) {
      throw new RefusedException(Reason.of("topics.closed"));
    }
    if (it.state() != Shown.SHOWN) {
      throw new RefusedException(Reason.of("topics.notShown"));
    }
    UUID id = Uuid7.next();
    String kind = answer ? ANSWER : COMMENT;
    moderation.written(kind, id, me());
    Instant now = days.clock().instant();
    rows.insertReply(id, topic, answer, to, body, now);
    follows.topic(topic, now);
    audit.wrote("topic." + kind, id);
    return id;
  }

  /** As {@link #change}, of an answer or comment. */
  public void changeReply(UUID id, int version, String body) {
    ownReply(id);
    rows.changeReply(id, version, body, days.clock().instant());
    audit.wrote("topic.reply.changed", id);
  }

  /** As {@link #delete}, of an answer or comment. */
  public void deleteReply(UUID id) {
    ownReply(id);
    moderation.deleted(id);
    rows.restate(id);
    audit.wrote("topic.reply.deleted", id);
  }

  /**
   * @param reply null takes it back
   * @throws NotThere unless the actor asked, or is a moderator
   * @throws RefusedException {@code topics.accept.TOO_EARLY} for a moderator within 30 days, {@code
   *     topics.accept.TAKEN} when the asker has chosen
   */
  public void accept(UUID topic, @Nullable UUID reply) {
    String answer = rows.accept(topic, reply, days.clock().instant());
    switch (answer) {
      case "DONE" -> audit.wrote(reply == null ? "topic.unaccepted" : "topic.accepted", topic);
      case "NOT_THERE" -> throw new NotThere();
      default -> throw new RefusedException(Reason.of("topics.accept." + answer));
    }
  }

  /**
   * No more answers: settled, or the same as another topic.
   *
   * @param other of which it is a duplicate; null when it is none
   * @param why 3 to 300 characters, shown to everybody
   * @throws RefusedException {@code topics.noSuch} when the other one is not there
   * @throws StaleChange when it changed or was closed meanwhile
   */
  public void close(UUID id, int version, @Nullable UUID other, String why) {
    settled(rows.close(id, version, other == null ? Status.CLOSED : Status.DUPLICATE, other, why));
    audit.wrote("topic.closed", id);
  }

  /** As {@link #close}; by who closed it, or a moderator. */
  public void reopen(UUID id, int version) {
    settled(rows.close(id, version, Status.OPEN, null, null));
    audit.wrote("topic.reopened", id);
  }

  private static void settled(String answer) {
    switch (answer) {
      case "DONE" -> {}
      case "STALE" -> throw new StaleChange();
      case "NO_SUCH" -> throw new RefusedException(Reason.of("topics.noSuch"));
      default -> throw new NotThere();
    }
  }

  /**
   * "This helped me"; saying it twice changes nothing.
   *
   * @throws RefusedException {@code topics.ownAnswer}
   */
  public void vote(UUID reply, boolean helped) {
    switch (rows.vote(reply, helped)) {
      case "DONE" -> audit.wrote(helped ? "topic.helped" : "topic.unhelped", reply);
      case "OWN" -> throw new RefusedException(Reason.of("topics.ownAnswer"));
      default -> throw new NotThere();
    }
  }

  /**
   * @throws NotThere when the actor may not see it
   */
  @Transactional(readOnly = true)
  Topic one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  @Transactional(readOnly = true)
  Reply reply(UUID id) {
    return rows.reply(id).orElseThrow(NotThere::new);
  }

  /** As {@link #change} demands. */
  @Transactional(readOnly = true)
  Topic own(UUID id) {
    Topic it = one(id);
    if (!it.author().equals(me()) || it.state() == Shown.HIDDEN || it.state() == Shown.DELETED) {
      throw new NotThere();
    }
    return it;
  }

  /** As {@link #changeReply} demands. */
  @Transactional(readOnly = true)
  Reply ownReply(UUID id) {
    Reply it = reply(id);
    if (!it.author().equals(me()) || it.state() == Shown.HIDDEN || it.state() == Shown.DELETED) {
      throw new NotThere();
    }
    return it;
  }

  static UUID me() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
