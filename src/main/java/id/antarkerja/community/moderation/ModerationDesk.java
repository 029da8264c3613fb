package id.antarkerja.community.moderation;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for moderators, what they decide, and what an author answers. */
@Service
@Transactional
class ModerationDesk {
  private final ModerationRepository rows;
  private final Moderation moderation;
  private final Audit audit;

  ModerationDesk(ModerationRepository rows, Moderation moderation, Audit audit) {
    this.rows = rows;
    this.moderation = moderation;
    this.audit = audit;
  }

  /**
   * For moderators: any text that waits, was reported, hidden or deleted.
   *
   * @throws NotThere for everybody else
   */
  Case forModerators(UUID id) {
    demandModerator();
    return rows.one(id).orElseThrow(NotThere::new);
  }

  void demandModerator() {
    if (!moderation.moderates()) {
      throw new NotThere();
    }
  }

  /**
   * One decision of whoever is first.
   *
   * @throws StaleChange when somebody decided, reported or rewrote it meanwhile
   * @throws RefusedException {@code moderation.decide.OWN}, {@code .REPORTER}, {@code .SAME}
   */
  void decide(UUID id, int version, Decision decision, DecisionReason reason, String words) {
    Case it = forModerators(id);
    Moderated kind = moderation.of(it.kind());
    String text = kind.contribution(id).map(Contribution::text).orElse("");
    String answer = rows.decide(Uuid7.next(), it, version, decision, reason, words, text);
    switch (answer) {
      case "DONE" -> {}
      case "STALE" -> throw new StaleChange();
      case "NOT_THERE" -> throw new NotThere();
      default -> throw new RefusedException(Reason.of("moderation.decide." + answer));
    }
    switch (decision) {
      case RELEASE -> kind.show(id);
      case HIDE -> kind.hide(id);
      case KEEP -> {}
    }
    audit.wrote("moderation.decided", id, "decision:" + decision, "reason:" + reason);
  }

  /**
   * @throws NotThere when the actor did not write it
   */
  Case own(UUID id) {
    return rows.one(id).filter(one -> one.author().equals(me())).orElseThrow(NotThere::new);
  }

  /** The author has read the decisions. */
  void seen(UUID id) {
    rows.seen(id);
  }

  /**
   * The author's one answer to a hiding.
   *
   * @throws RefusedException {@code moderation.appealed}
   * @throws StaleChange when it is not hidden
   */
  void appeal(UUID id, String words) {
    own(id);
    switch (rows.appeal(id, words)) {
      case "DONE" -> audit.wrote("moderation.appealed", id);
      case "TWICE" -> throw new RefusedException(Reason.of("moderation.appealed"));
      case "STALE" -> throw new StaleChange();
      default -> throw new NotThere();
    }
  }

  @Nullable String appealOf(UUID id) {
    return rows.appealOf(id);
  }

  List<Report> reports(UUID id) {
    return rows.reports(id);
  }

  List<Decided> decisions(UUID id) {
    return rows.decisions(id);
  }

  static UUID me() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
