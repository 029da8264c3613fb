package id.antarkerja.community.moderation;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of modules whose texts are moderated; call it in the transaction of the writing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Moderation {
  private final JdbcClient jdbc;
  private final ObjectProvider<Moderated> kinds;
  private final Audit audit;

  Moderation(JdbcClient jdbc, ObjectProvider<Moderated> kinds, Audit audit) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.audit = audit;
  }

  /**
   * The actor wrote something.
   *
   * @param id of the text, new
   * @param author the actor
   * @return whether it is held until a moderator releases it: the author's first three released
   *     texts are still to come, and the author is no moderator
   */
  public boolean written(String kind, UUID id, UUID author) {
    if (!author.equals(Acting.current().actor().id())) {
      throw new IllegalArgumentException("only the author writes");
    }
    return jdbc.sql("select community.contributed(:id, :kind)")
        .param("id", id)
        .param("kind", kind)
        .query(Boolean.class)
        .single();
  }

  /**
   * The author changed the words. A moderator who was deciding about the old ones has to look
   * again.
   *
   * @return whether it is held, now or still
   */
  public boolean rewritten(UUID id) {
    return jdbc.sql("select community.rewritten(:id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * The author takes it away; moderators still see it.
   *
   * @throws RefusedException {@code moderation.hidden} when a moderator has hidden it
   */
  public void deleted(UUID id) {
    if (!jdbc.sql("select community.deleted(:id)").param("id", id).query(Boolean.class).single()) {
      throw new RefusedException(Reason.of("moderation.hidden"));
    }
  }

  /**
   * The actor says that something is wrong with a text of somebody else.
   *
   * @param words up to 500 characters, needed with {@link ReportReason#OTHER}
   * @throws NotThere when the actor can't see it
   * @throws RefusedException {@code moderation.own}, {@code moderation.twice}, {@code
   *     moderation.tooMany} (ten in an hour)
   */
  public void report(String kind, UUID id, ReportReason reason, String words) {
    if (of(kind).contribution(id).isEmpty()) {
      throw new NotThere();
    }
    String answer =
        jdbc.sql("select community.reported(:report, :id, :kind, :reason, :words)")
            .param("report", Uuid7.next())
            .param("id", id)
            .param("kind", kind)
            .param("reason", reason.name())
            .param("words", words)
            .query(String.class)
            .single();
    switch (answer) {
      case "DONE" -> audit.wrote("moderation.reported", id, "reason:" + reason);
      case "OWN" -> throw new RefusedException(Reason.of("moderation.own"));
      case "TWICE" -> throw new RefusedException(Reason.of("moderation.twice"));
      case "TOO_MANY" -> throw new RefusedException(Reason.of("moderation.tooMany"));
      default -> throw new NotThere();
    }
  }

  /** Whether the actor is a moderator. */
  public boolean moderates() {
    return jdbc.sql("select community.moderates()").query(Boolean.class).single();
  }

  /**
   * @throws NotThere for a kind that nobody keeps
   */
  Moderated of(String kind) {
    return find(kind).orElseThrow(NotThere::new);
  }

  Optional<Moderated> find(String kind) {
    return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst();
  }
}
