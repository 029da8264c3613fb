package id.antarkerja.talk;

import id.antarkerja.audit.Audit;
import id.antarkerja.files.AttachmentKind;
import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import id.antarkerja.files.StoredFile;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.web.SentFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is written. What the actor may not read is not there. */
@Service
@Transactional
public class Messages {
  /** Most bytes of one file. */
  static final long LONGEST_FILE = 10L * 1024 * 1024;

  static final int MOST_FILES = 5;

  private final MessageRepository rows;
  private final Conversations conversations;
  private final FileStore files;
  private final Audit audit;
  private final Clock clock;

  Messages(
      MessageRepository rows,
      Conversations conversations,
      FileStore files,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.conversations = conversations;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes in a conversation.
   *
   * @param body Markdown of up to 8,000 characters; "" where there are files
   * @param named members who are called by name
   * @return the message's id
   * @throws NotThere unless the actor takes part
   * @throws RefusedException {@code talk.gone} when the other one of two can't read it any more,
   *     {@code talk.file.kind}, {@code talk.file.many}
   */
  public UUID write(UUID conversation, String body, List<SentFile> sent, Collection<UUID> named) {
    conversations.one(conversation);
    UUID id = Uuid7.next();
    if (!rows.write(id, conversation, body, clock.instant(), named)) {
      throw new RefusedException(Reason.of("talk.gone"));
    }
    attach(id, sent);
    audit.wrote("talk.written", id);
    return id;
  }

  private void attach(UUID message, List<SentFile> sent) {
    if (sent.size() > MOST_FILES) {
      throw new RefusedException(Reason.of("talk.file.many", MOST_FILES));
    }
    if (!sent.isEmpty() && !Conversations.mayAttach()) {
      throw new NotThere();
    }
    for (SentFile file : sent) {
      AttachmentKind kind =
          AttachmentKind.of(file.name(), file.content())
              .orElseThrow(() -> new RefusedException(Reason.of("talk.file.kind")));
      StoredFile stored =
          files.store(
              file.name(),
              kind.contentType(),
              new ByteArrayInputStream(file.content()),
              LONGEST_FILE);
      rows.attach(message, stored);
    }
  }

  /**
   * Puts other words in place of one's own, within {@link Message#EDITABLE}.
   *
   * @throws NotThere unless the actor wrote it
   * @throws StaleChange when it has another version by now
   * @throws RefusedException {@code talk.late}, {@code talk.away}
   */
  public void edit(UUID message, int version, String body) {
    switch (rows.edit(message, version, body, clock.instant(), Message.EDITABLE)) {
      case "DONE" -> audit.wrote("talk.edited", message);
      case "AWAY" -> throw new RefusedException(Reason.of("talk.away"));
      case "STALE" -> throw new StaleChange();
      case "LATE" ->
          throw new RefusedException(Reason.of("talk.late", Message.EDITABLE.toMinutes()));
      default -> throw new NotThere();
    }
  }

  /**
   * Takes one's own message away; the others see that there was one. Repeating it changes nothing.
   *
   * @throws NotThere unless the actor wrote it
   */
  public void takeBack(UUID message) {
    if (!rows.takeBack(message, clock.instant())) {
      throw new NotThere();
    }
    audit.wrote("talk.takenBack", message);
  }

  /**
   * @throws NotThere when there is none for the actor
   */
  @Transactional(readOnly = true)
  public Message one(UUID conversation, UUID message) {
    return rows.ofIds(List.of(message)).stream()
        .filter(found -> found.conversationId().equals(conversation))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  /** What one's own message said that is gone; "" when there is nothing aside. */
  @Transactional(readOnly = true)
  String kept(UUID message) {
    return rows.kept(message);
  }

  /**
   * The last ones before a place in the conversation, the oldest of them first.
   *
   * @param before {@link Long#MAX_VALUE} for the newest
   */
  @Transactional(readOnly = true)
  public List<Message> before(UUID conversation, long before, int most) {
    return rows.before(conversation, before, most);
  }

  /** The actor has seen all up to a place; what is unread after it stays so. */
  public void seen(UUID conversation, long upto) {
    rows.seen(conversation, upto);
  }

  /**
   * Messages with these words in the actor's conversations, newest first.
   *
   * @param before of the last one already shown, with its id
   * @param most at most 100
   */
  @Transactional(readOnly = true)
  public List<Message> find(String words, Instant before, UUID beforeId, int most) {
    return rows.ofIds(rows.find(words, before, beforeId, most));
  }

  /**
   * A file of a message that stands.
   *
   * @throws NotThere when there is none for the actor
   */
  @Transactional(readOnly = true)
  Message.Attachment file(UUID conversation, UUID file) {
    return rows.file(conversation, file).orElseThrow(NotThere::new);
  }

  /** Its bytes; as the system, after {@link #file} was asked as the reader. */
  @Transactional(readOnly = true)
  byte[] bytes(UUID file) {
    try (InputStream in = files.open(new FileId(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
