package id.antarkerja.talk;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who talks with whom. What the actor takes no part in is not there. */
@Service
@Transactional
public class Conversations {
  /** New ones that an officer may begin within an hour. */
  static final int MOST_AN_HOUR = 20;

  static final int MOST_MEMBERS = 200;
  static final int LONGEST_NAME = 100;

  private final ConversationRepository rows;
  private final Audit audit;
  private final Clock clock;

  Conversations(ConversationRepository rows, Audit audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The conversation with a colleague: the one that there is, or a new one; of two who begin it at
   * once, the same.
   *
   * @throws NotThere for oneself
   * @throws RefusedException {@code talk.gone} when they can't read it, {@code talk.tooMany}
   */
  public UUID with(UUID colleague) {
    if (colleague.equals(Conversation.me())) {
      throw new NotThere();
    }
    demandReachable(colleague);
    UUID id = Uuid7.next();
    UUID found =
        rows.beginPair(id, colleague, clock.instant(), MOST_AN_HOUR)
            .orElseThrow(Conversations::tooMany);
    if (found.equals(id)) {
      audit.wrote("talk.begun", id);
    }
    return found;
  }

  /** The conversation with a colleague, if there is one. */
  @Transactional(readOnly = true)
  public Optional<UUID> known(UUID colleague) {
    return rows.pair(colleague);
  }

  /**
   * A group with the actor as its owner.
   *
   * @param name 1 to 100 characters
   * @throws RefusedException {@code talk.tooMany}
   */
  public UUID group(String name) {
    UUID id =
        rows.beginGroup(Uuid7.next(), name, clock.instant(), MOST_AN_HOUR)
            .orElseThrow(Conversations::tooMany);
    audit.wrote("talk.group.begun", id);
    return id;
  }

  private static RefusedException tooMany() {
    return new RefusedException(Reason.of("talk.tooMany", MOST_AN_HOUR));
  }

  private void demandReachable(UUID officer) {
    if (!rows.reachable(officer)) {
      throw new RefusedException(Reason.of("talk.gone"));
    }
  }

  /** Whether somebody in the service can read what is written to them. */
  @Transactional(readOnly = true)
  public boolean reachable(UUID officer) {
    return rows.reachable(officer);
  }

  /**
   * @throws NotThere unless the actor takes part
   */
  @Transactional(readOnly = true)
  public Conversation one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  /**
   * @throws NotThere unless the actor is an owner of the group
   */
  @Transactional(readOnly = true)
  public Conversation ownGroup(UUID id) {
    Conversation group = one(id);
    if (!group.isGroup() || !group.owner()) {
      throw new NotThere();
    }
    return group;
  }

  /** Owners first, then by how long they are there. */
  @Transactional(readOnly = true)
  public List<Member> members(UUID id) {
    one(id);
    return rows.members(id);
  }

  /**
   * From the next message on they read along; who is there already stays as they are.
   *
   * @throws NotThere as {@link #ownGroup}
   * @throws RefusedException {@code talk.gone}, {@code talk.full}
   */
  public void add(UUID group, UUID officer) {
    ownGroup(group);
    demandReachable(officer);
    if (!rows.add(group, officer, clock.instant(), MOST_MEMBERS)) {
      throw new RefusedException(Reason.of("talk.full", MOST_MEMBERS));
    }
    audit.wrote("talk.member.added", group);
  }

  /** As {@link #add}; who is gone already stays gone. */
  public void remove(UUID group, UUID officer) {
    ownGroup(group);
    rows.remove(group, officer, clock.instant());
    audit.wrote("talk.member.removed", group);
  }

  /**
   * The actor leaves a group; when they were its last owner, who has been there longest is.
   *
   * @throws NotThere for a conversation of two
   */
  public void leave(UUID group) {
    if (!one(group).isGroup()) {
      throw new NotThere();
    }
    rows.remove(group, Conversation.me(), clock.instant());
    audit.wrote("talk.member.left", group);
  }

  /**
   * A further owner; as {@link #add}.
   *
   * @throws RefusedException {@code talk.notMember}
   */
  public void makeOwner(UUID group, UUID member) {
    ownGroup(group);
    if (!rows.makeOwner(group, member)) {
      throw new RefusedException(Reason.of("talk.notMember"));
    }
    audit.wrote("talk.owner.made", group);
  }

  /** As {@link #add}, with the version of the name. */
  public void rename(UUID group, int version, String name) {
    ownGroup(group);
    if (!rows.rename(group, version, name)) {
      throw new StaleChange();
    }
    audit.wrote("talk.group.renamed", group);
  }

  /** A muted one is counted nowhere and told by no mail, unless it calls the actor by name. */
  public void mute(UUID id, boolean muted) {
    one(id);
    rows.mute(id, muted);
    audit.wrote(muted ? "talk.muted" : "talk.unmuted", id);
  }

  /** Out of the list until something new is written; a muted one stays there. */
  public void archive(UUID id, boolean archived) {
    one(id);
    rows.archive(id, archived);
    audit.wrote(archived ? "talk.archived" : "talk.unarchived", id);
  }

  /**
   * Newest first.
   *
   * @param before of the last one already shown, with its id
   */
  @Transactional(readOnly = true)
  List<ConversationRow> list(boolean archived, Instant before, UUID beforeId, int most) {
    return rows.list(archived, before, beforeId, most);
  }

  /** What waits for the actor; nothing for who does not talk. */
  @Transactional(readOnly = true)
  public Waiting waiting() {
    return switch (Acting.current().role()) {
      case OFFICER, HEAD, ADMIN -> rows.waiting();
      default -> new Waiting(0, 0, 0);
    };
  }

  /**
   * @param messages unread, in {@code conversations} that are not muted or call the actor by name
   * @param named how many of those call the actor by name
   */
  public record Waiting(long messages, long conversations, long named) {}

  @Transactional(readOnly = true)
  MailWish mailWish() {
    return rows.mailWish();
  }

  void mailWish(MailWish wish) {
    rows.mailWish(wish);
    audit.wrote("talk.mailWish", Conversation.me());
  }

  /** Files are stored by who works with files: an admin has no right on them. */
  static boolean mayAttach() {
    return Acting.current().role() != Role.ADMIN;
  }
}
